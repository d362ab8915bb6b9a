package org.inglenook.shop.saleor;

/** Orders in the shape that our own queries have Saleor write. */
final class SaleorOrders {

    private SaleorOrders() {}

    /** @param more further fields, each with a comma before it */
    static String order(String id, String status, String charged, String updatedAt, String more) {
        return """
                {"id":"%1$s","number":"%2$s","created":"2026-11-01T10:00:00+00:00","updatedAt":"%5$s","status":"%3$s",
                "chargeStatus":"%4$s","authorizeStatus":"NONE","languageCodeEnum":"PT_BR","customerNote":"For my sister",
                "userEmail":"ida@holm.example","user":{"id":"VXNlcjox","firstName":"Ida","lastName":"Holm"},
                "billingAddress":{"firstName":"Ida","lastName":"Holm","country":{"code":"DE"}},
                "shippingAddress":{"firstName":"Nils","lastName":"Holm","country":{"code":"AT"}},
                "total":{"gross":{"amount":12.5,"currency":"EUR"}},
                "lines":[{"productName":"Mug","variantName":"Blue","productSku":"MUG-1","quantity":2,"isShippingRequired":true,
                "totalPrice":{"gross":{"amount":12.5}}}],"fulfillments":[]%6$s}""".formatted(id, Math.abs(id.hashCode()) % 1000, status, charged, updatedAt, more);
    }

    static String event(String type, String order) {
        return "{\"__typename\":\"" + type + "\",\"issuedAt\":\"2026-11-23T10:00:00+00:00\",\"order\":" + order + "}";
    }
}
