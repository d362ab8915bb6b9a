create index values_change_by_time on values_change (changed_at, id);
