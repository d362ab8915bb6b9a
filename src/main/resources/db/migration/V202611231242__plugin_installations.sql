create table plugin_installation (
  connectionid bigint not null primary key,
  front varchar(300) default '' not null,
  link varchar(20),
  fault varchar(20),
  lookedat timestamp,
  settledat timestamp
);
