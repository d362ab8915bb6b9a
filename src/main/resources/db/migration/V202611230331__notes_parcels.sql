-- When a card went into its parcel, and when the shop said that the parcel had left.
alter table notes_note add column packedat timestamp;
alter table notes_note add column sentat timestamp;
create index notes_note_packed on notes_note (packedat);
