-- One product a line.
alter table values_claim add column products varchar(4000) default '' not null;
alter table values_claim add column review_on date;
alter table values_claim add column reviewed_on date;
alter table values_evidence add column person varchar(200) default '' not null;
alter table values_evidence add column picture_id bigint;
