-- Notes that stand already keep the template that they have.
alter table notes_note add column drafted boolean default true not null;
