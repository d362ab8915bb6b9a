-- An order of which nothing is sent; orders that were told before may have a parcel.
alter table shop_order add column digital boolean not null default false;
