-- Topics from before their opening words stood in their row get them, by a job of which a new installation has no need.
insert into platform_job (version, kind, payload, state, done, total, createdat, leaseuntil)
  select 1, 'community.openings', '', 'WAITING', 0, 0, t.createdat, t.createdat from community_topic t
  where t.id = (select min(m.id) from community_topic m where m.opening is null);
