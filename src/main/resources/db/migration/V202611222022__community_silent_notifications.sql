-- What was told of a post that is hidden now: nobody sees it until the post is restored.
alter table community_notification add column silent boolean default false not null;

-- Posts that were hidden before anybody was told of them; they are told when they are restored.
create table community_untold_post (
  postid bigint primary key
);
