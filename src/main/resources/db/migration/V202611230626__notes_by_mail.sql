-- Notes of orders that have no parcel: when the mail is due, once the shop said that the order is done.
alter table notes_note add column bymail boolean not null default false;
alter table notes_note add column maildueat timestamp;
create index notes_note_maildueat on notes_note (maildueat);
