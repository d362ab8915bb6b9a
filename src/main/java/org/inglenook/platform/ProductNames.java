package org.inglenook.platform;

/** What the shop sells, by name, told by whoever knows it; found by CDI. */
public interface ProductNames {

    /** Whether a product of the shop is called this, whatever the case of its letters. */
    boolean includes(String name);
}
