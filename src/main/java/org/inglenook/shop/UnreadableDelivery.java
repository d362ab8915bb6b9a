package org.inglenook.shop;

/** A delivery that claims to be an order and cannot be read as one. Its message names the field, never its value. */
public class UnreadableDelivery extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableDelivery(String field) {
        super(field);
    }
}
