create index community_watch_chosen on community_watch (memberid, id);
