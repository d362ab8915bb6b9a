-- Where a parcel goes, and nothing more of the address; unknown for orders that were told before.
alter table shop_order add column country varchar(2);
