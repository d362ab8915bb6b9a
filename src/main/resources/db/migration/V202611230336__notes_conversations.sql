-- What is written on a note's page becomes a conversation; the page can be taken away.
alter table notes_note add column pagetakenat timestamp;
alter table notes_note add column pagetakenby varchar(10);
alter table notes_reply add column fromowner boolean default false not null;
alter table notes_reply add column email varchar(254);
alter table notes_reply add column waitedseconds bigint;
create index notes_reply_waited on notes_reply (fromowner, receivedat);
