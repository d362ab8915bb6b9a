create index shop_order_of_connection on shop_order (connectionid, placedat, id);
