create table story_chapter_address (
  slug varchar(200) primary key,
  chapter_id bigint not null,
  given_at timestamp not null,
  constraint story_chapter_address_chapter unique (chapter_id)
);
