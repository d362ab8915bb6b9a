alter table platform_job add column ticket varchar(40);
