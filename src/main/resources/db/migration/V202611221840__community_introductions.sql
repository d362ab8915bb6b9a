create table community_introduction (
  memberid bigint not null primary key,
  version bigint not null,
  line varchar(200) not null,
  facehash varchar(16),
  customer boolean not null
);

create table community_face (
  memberid bigint not null primary key,
  content ${blob} not null
);
