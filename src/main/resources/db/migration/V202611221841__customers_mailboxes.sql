alter table customers_customer add column mailbox varchar(320) default '' not null;
update customers_customer set mailbox = lower(email);
create index customers_customer_mailbox on customers_customer (mailbox);
