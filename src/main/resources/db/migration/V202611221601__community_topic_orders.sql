alter table community_topic add column unanswered boolean default false not null;
update community_topic set unanswered = true where postcount - hiddenposts < 2;

create index community_topic_new on community_topic (boardid, shown, pinned, createdat desc, id desc);
create index community_topic_new_back on community_topic (boardid, shown, pinned, createdat, id);
create index community_topic_unanswered on community_topic (boardid, shown, unanswered, createdat desc, id desc);
create index community_topic_unanswered_back on community_topic (boardid, shown, unanswered, createdat, id);
