-- Of another installation's history, brought in by an archive: it decided nothing of what readers saw here.
alter table story_revision add column brought boolean default false not null;
