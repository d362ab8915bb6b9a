alter table community_topic add column slowminutes integer default 0 not null;
