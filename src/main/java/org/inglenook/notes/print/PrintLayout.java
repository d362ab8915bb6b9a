package org.inglenook.notes.print;

import static org.inglenook.notes.print.CardFace.mm;

import java.util.List;

/** How cards are put on paper. */
public enum PrintLayout {
    /** A4 landscape, two by two; the cards touch, so that two cuts and a trim of half a millimetre part them. */
    A4_FOUR_UP(297, 210, List.of(new Place(.5f, 105), new Place(148.5f, 105), new Place(.5f, 0), new Place(148.5f, 0))),
    /** One card per page, the page as large as the card. */
    A6_SINGLE(148, 105, List.of(new Place(0, 0)));

    /** Lower left corner of a card on the page, in millimetres. */
    record Place(float x, float y) {}

    private final float width;
    private final float height;
    private final List<Place> places;

    PrintLayout(float width, float height, List<Place> places) {
        this.width = width;
        this.height = height;
        this.places = places;
    }

    float width() {
        return mm(width);
    }

    float height() {
        return mm(height);
    }

    List<Place> places() {
        return places;
    }

    public int cardsPerPage() {
        return places.size();
    }

    public int pages(int cards) {
        return (cards + places.size() - 1) / places.size();
    }
}
