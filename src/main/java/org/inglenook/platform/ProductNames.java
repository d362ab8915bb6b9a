package org.inglenook.platform;

import java.util.List;

/** What the shop sells, told by whoever knows it; found by CDI. */
public interface ProductNames {

    /**
     * A product.
     *
     * @param code the shop's id or SKU of it; empty when it has none
     */
    record Product(String code, String name) {

        public String getCode() {
            return code;
        }

        public String getName() {
            return name;
        }
    }

    /** What was sold lately, the latest first; each once. */
    List<Product> lately();

    /** Whether a product of the shop is called this, whatever the case of its letters. */
    default boolean includes(String name) {
        return lately().stream().anyMatch(product -> product.name().equalsIgnoreCase(name));
    }
}
