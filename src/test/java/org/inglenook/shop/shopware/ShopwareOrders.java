package org.inglenook.shop.shopware;

/** Orders in the shape that the Admin API documents, with what hangs on them. */
final class ShopwareOrders {

    private ShopwareOrders() {}

    static String order(String id, String state, String payment, String parcel) {
        return """
                {"id":"%1$s","orderNumber":"1000%2$s","orderDateTime":"2026-11-01T10:00:00.000+00:00",
                "createdAt":"2026-11-01T10:00:00.000+00:00","updatedAt":"2026-11-01T10:04:00.000+00:00","amountTotal":12.5,
                "customerComment":"For my sister","deepLinkCode":"not-kept","currency":{"isoCode":"EUR"},
                "stateMachineState":{"technicalName":"%3$s"},"language":{"locale":{"code":"de-DE"}},
                "orderCustomer":{"customerId":"c1","email":"ida@holm.example","firstName":"Ida","lastName":"Holm",
                "remoteAddress":"192.0.2.7","customer":{"guest":false,"password":"$2y$not-kept"}},
                "billingAddress":{"firstName":"Ida","lastName":"Holm","street":"Secret Lane 1","phoneNumber":"555","country":{"iso":"DE"}},
                "transactions":[{"createdAt":"2026-11-01T10:00:01.000+00:00","updatedAt":"2026-11-01T10:05:00.000+00:00",
                "stateMachineState":{"technicalName":"%4$s"}}],
                "deliveries":[{"createdAt":"2026-11-01T10:00:01.000+00:00","updatedAt":"2026-11-02T08:00:00.000+00:00",
                "stateMachineState":{"technicalName":"%5$s"},
                "shippingOrderAddress":{"firstName":"Nils","lastName":"Holm","street":"Hidden Way 2","country":{"iso":"AT"}}}],
                "lineItems":[{"label":"Mug","type":"product","quantity":2,"totalPrice":12.5,
                "payload":{"productNumber":"MUG-1"}},{"label":"Winter","type":"promotion","quantity":1,"totalPrice":-1}]}
                """.formatted(id, id.charAt(30), state, payment, parcel);
    }
}
