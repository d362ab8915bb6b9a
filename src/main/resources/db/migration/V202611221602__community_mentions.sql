-- The handles of the members whom a post mentions, separated by spaces, so that they can be told of it without reading it again.
alter table community_post add column mentioned varchar(2000);
