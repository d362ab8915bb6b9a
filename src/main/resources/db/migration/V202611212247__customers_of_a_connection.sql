create index customers_customer_of_shop on customers_customer (connectionid, lastorderat, id);
