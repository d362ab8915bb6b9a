-- What a form that was saved said, as a hash, and where it led: sent once more, it leads there and does nothing.
alter table platform_kept_form add column said_hash varchar(64);
alter table platform_kept_form add column led_to varchar(1200);
