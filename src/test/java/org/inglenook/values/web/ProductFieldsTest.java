package org.inglenook.values.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.inglenook.Wiring;
import org.inglenook.platform.ProductNames;
import org.junit.jupiter.api.Test;

class ProductFieldsTest {

    private static final ProductNames SOLD = () -> List.of(
            new ProductNames.Product("OB-100", "Olive bar"),
            new ProductNames.Product("OB-200", "Olive bar"),
            new ProductNames.Product("", "Soap dish"));

    private final ProductFields fields = new Wiring(null, Clock.systemUTC())
            .all(ProductNames.class, List.of(SOLD))
            .get(ProductFields.class);

    @Test
    void nameStandsForItsCodesAndTheRestIsTakenAsItIsTyped() {
        fields.setList("TF-1\r\nolive bar\r\n");
        fields.setMore("Soap dish");

        assertEquals(List.of("TF-1", "OB-100", "OB-200", "Soap dish"), fields.said());
    }

    @Test
    void savedCodesSayWhatTheyAreCalled() {
        fields.show(List.of("ob-200", "TF-1"));

        assertEquals("ob-200\nTF-1", fields.getList());
        assertEquals(Map.of("ob-200", "Olive bar"), fields.getNames());
    }
}
