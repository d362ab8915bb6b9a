alter table platform_mail add column html varchar(32672);
alter table platform_mail add column headers varchar(4000);
