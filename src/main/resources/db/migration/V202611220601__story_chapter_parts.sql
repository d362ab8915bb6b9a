alter table story_chapter add column parts ${blob};

update story_chapter set kind = 'PICTURE' where kind = 'TEXT' and picture_id is not null;
