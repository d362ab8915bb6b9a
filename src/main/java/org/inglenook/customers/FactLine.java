package org.inglenook.customers;

/** A line that the owner wrote down of a customer, as other rooms see it. */
public record FactLine(long id, String text) {
    public long getId() {
        return id;
    }

    public String getText() {
        return text;
    }
}
