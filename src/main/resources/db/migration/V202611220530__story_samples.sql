-- A suggested chapter that nobody has made her own yet; it is left out when the story is published.
alter table story_chapter add column sample boolean default false not null;
