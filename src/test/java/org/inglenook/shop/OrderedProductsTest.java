package org.inglenook.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.inglenook.OnBothDatabases;
import org.inglenook.Wiring;
import org.inglenook.platform.ProductNames.Product;
import org.junit.jupiter.api.Test;

class OrderedProductsTest extends OnBothDatabases {

    OrderedProductsTest() {
        super("LineItem");
    }

    @Test
    void eachProductIsToldOnceTheLatestSoldFirst() {
        ordered(1, "Olive bar", "OB");
        ordered(2, "Soap dish", "");
        ordered(3, "Olive bar", "OB");
        ordered(4, "Olive bar", "OB-2");
        ordered(5, "", "X");

        database.run(em -> assertEquals(
                List.of(new Product("OB-2", "Olive bar"), new Product("OB", "Olive bar"), new Product("", "Soap dish")),
                products(em).lately()));
        database.run(em -> assertTrue(products(em).includes("soap DISH")));
        database.run(em -> assertFalse(products(em).includes("Soap")));
    }

    @Test
    void whoSellsALotIsToldTheLatestAndNoMoreThanCanBeListed() {
        IntStream.rangeClosed(0, OrderedProducts.MOST).forEach(i -> ordered(i, "Bar " + i, ""));
        database.run(em -> {
            List<Product> lately = products(em).lately();
            assertEquals(OrderedProducts.MOST, lately.size());
            assertEquals("Bar " + OrderedProducts.MOST, lately.get(0).name());
        });
    }

    @Test
    void shopWithoutOrdersNamesNothing() {
        database.run(em -> assertEquals(List.of(), products(em).lately()));
    }

    private void ordered(long order, String name, String sku) {
        database.run(em -> em.persist(
                new LineItem(order, 0, new OrderSnapshot.Line(name, "", BigDecimal.ONE, sku, BigDecimal.TEN))));
    }

    private static OrderedProducts products(EntityManager em) {
        return new Wiring(em, Clock.systemUTC()).get(OrderedProducts.class);
    }
}
