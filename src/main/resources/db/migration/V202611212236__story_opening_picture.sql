alter table story_draft add column picture_id bigint;
