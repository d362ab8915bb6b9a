-- Until when a note is put off, and how its words begin where the desk suggested that.
alter table notes_note add column laterat timestamp;
alter table notes_note add column opening varchar(60);
