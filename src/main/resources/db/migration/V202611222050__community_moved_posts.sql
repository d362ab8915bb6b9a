-- A post that was moved to another topic leaves a row under its old number that says where it is now.
alter table community_post add column movedtopic bigint;
alter table community_post add column movednumber integer;
create index community_post_moved on community_post (movedtopic, movednumber);

alter table community_topic add column mergedinto bigint;
alter table community_topic add column cutfrom bigint;
alter table community_topic add column parted boolean default false not null;
create index community_topic_merged on community_topic (mergedinto);

-- The topic that a poll stood in before that was merged into another.
alter table community_poll add column broughtfrom bigint;
