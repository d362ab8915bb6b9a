-- Sites of which the owner wants no card, one a line.
alter table community_rules add column cardless varchar(8000) default '' not null;
