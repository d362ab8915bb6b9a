alter table platform_shop_profile add column paper varchar(20) default '#fbf8f2' not null;
alter table platform_shop_profile add column ink varchar(20) default '#24201b' not null;
alter table platform_shop_profile add column footer varchar(4000) default '' not null;

create table plugin_look_proposal (
  id bigint not null primary key,
  address varchar(300) not null,
  content varchar(20000) not null,
  logopictureid bigint,
  foundat timestamp not null
);
