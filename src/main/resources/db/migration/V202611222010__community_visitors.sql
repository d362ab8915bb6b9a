alter table community_rules add column visitors boolean default true not null;
create index community_held_email on community_held (email, state);
