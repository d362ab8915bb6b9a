-- How a card is made; which whole note in the owner's hand it is, and what that says.
alter table notes_note add column mode varchar(10) not null default 'PRINT';
alter table notes_note add column handid bigint;
alter table notes_note add column handsays varchar(4000);
create index notes_note_hand on notes_note (handid);
