package org.inglenook.notes;

/** In which order cards are wanted where parcels are packed. */
public enum PackingOrder {
    /** Who ordered first is first. */
    OLDEST,
    /** By the order's number, as people count: 9 before 10. */
    NUMBER,
    /** By what lies first in the parcel, as its SKU is counted: shelves are walked along so. */
    PRODUCT,
    /** As a list has them that the shop prints for who packs. */
    LIST
}
