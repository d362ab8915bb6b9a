alter table community_board add column slowminutes integer default 0 not null;
