package org.inglenook.notes.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How cards are put on paper: as many as fit, side by side and touching, in the middle of the paper. Measures are in
 * millimetres, from the paper's lower left corner.
 *
 * @param shift what the printer needs to be told otherwise
 * @param stacked whether cards lie in order once the piles that are cut from a stack of sheets are laid upon each other
 */
public record PrintLayout(CardFormat card, Paper paper, Back back, Shift shift, boolean stacked) {
    /** A4 landscape, two by two; two cuts and a trim of half a millimetre part them. */
    public static final PrintLayout A4_FOUR_UP = new PrintLayout(CardFormat.A6, Paper.A4, Back.NONE);
    /** One card per page, the page as large as the card. */
    public static final PrintLayout A6_SINGLE = new PrintLayout(CardFormat.A6, Paper.SINGLE, Back.NONE);

    static final float BLEED = 3;
    static final float MARKS = 10;
    private static final float TOLERANCE = .05f;
    private static final String STACKED = "+STACK";

    /** Lower left corner of a card on the page. */
    record Place(float x, float y) {}

    /** @throws IllegalArgumentException where such cards aren't put on such paper */
    public PrintLayout {
        if (card.label() && (paper != Paper.SINGLE || back != Back.NONE)) {
            throw new IllegalArgumentException("A label comes from its roll, and its back is glue");
        }
    }

    /** For a printer that needs no shift. */
    public PrintLayout(CardFormat card, Paper paper, Back back) {
        this(card, paper, back, Shift.NONE, false);
    }

    public PrintLayout shifted(Shift otherwise) {
        return new PrintLayout(card, paper, back, otherwise, stacked);
    }

    public PrintLayout stacked(boolean otherwise) {
        return new PrintLayout(card, paper, back, shift, otherwise);
    }

    /** Under the name that {@link #name()} gave. */
    public static PrintLayout of(String name) {
        int at = name.indexOf('@');
        if (at >= 0) {
            return of(name.substring(0, at)).shifted(Shift.of(name.substring(at + 1)));
        }
        String plain = name.strip().toUpperCase(Locale.ROOT);
        return plain.endsWith(STACKED)
                ? plain(plain.substring(0, plain.length() - STACKED.length())).stacked(true)
                : plain(plain);
    }

    private static PrintLayout plain(String name) {
        String plain = name.strip().toUpperCase(Locale.ROOT);
        switch (plain.replace('-', '_')) {
            case "A4_FOUR_UP":
                return A4_FOUR_UP;
            case "A6_SINGLE":
                return A6_SINGLE;
            default:
                String[] parts = plain.split("/");
                if (parts.length < 2 || parts.length > 3) {
                    throw new IllegalArgumentException(name);
                }
                return new PrintLayout(
                        CardFormat.valueOf(parts[0]),
                        Paper.valueOf(parts[1]),
                        parts.length == 3 ? Back.valueOf(parts[2]) : Back.NONE);
        }
    }

    /** A short name for it; the two that there were at first keep theirs. */
    public String name() {
        if (!shift.equals(Shift.NONE)) {
            return shifted(Shift.NONE).name() + "@" + shift.name();
        }
        if (stacked) {
            return stacked(false).name() + STACKED;
        }
        if (equals(A4_FOUR_UP)) {
            return "A4_FOUR_UP";
        }
        if (equals(A6_SINGLE)) {
            return "A6_SINGLE";
        }
        return card + "/" + paper + (back == Back.NONE ? "" : "/" + back);
    }

    private record Grid(float width, float height, int columns, int rows) {
        int places() {
            return columns * rows;
        }
    }

    private Grid grid() {
        float width = card.width();
        float height = card.height();
        if (paper == Paper.SINGLE) {
            return new Grid(width, height, 1, 1);
        }
        if (paper == Paper.PRESS) {
            return new Grid(width + 2 * (BLEED + MARKS), height + 2 * (BLEED + MARKS), 1, 1);
        }
        Grid upright = on(paper.narrow(), paper.wide());
        Grid lying = on(paper.wide(), paper.narrow());
        return lying.places() > upright.places() ? lying : upright;
    }

    private Grid on(float width, float height) {
        return new Grid(width, height, (int) ((width + TOLERANCE) / card.width()), (int)
                ((height + TOLERANCE) / card.height()));
    }

    float width() {
        return grid().width();
    }

    float height() {
        return grid().height();
    }

    /** From left to right, the upper row first. */
    List<Place> places() {
        Grid grid = grid();
        float left = (grid.width() - grid.columns() * card.width()) / 2;
        float low = (grid.height() - grid.rows() * card.height()) / 2;
        List<Place> places = new ArrayList<>();
        for (int row = grid.rows() - 1; row >= 0; row--) {
            for (int column = 0; column < grid.columns(); column++) {
                places.add(new Place(left + column * card.width(), low + row * card.height()));
            }
        }
        return places;
    }

    /** Whether the back of the paper comes up with its top below: turned over an edge that lies at the top. */
    boolean turnsOverTop() {
        return (width() > height()) == (back == Back.LONG);
    }

    /** Where the back of a card is, on the back of the paper. */
    Place behind(Place front) {
        return turnsOverTop()
                ? new Place(front.x(), height() - front.y() - card.height())
                : new Place(width() - front.x() - card.width(), front.y());
    }

    /** Whether the paper is wider than it is high. */
    public boolean isLying() {
        return width() > height();
    }

    /** Cards in the order in which they are printed, place by place and sheet by sheet. */
    public <T> List<T> inPrintOrder(List<T> cards) {
        int piles = cardsPerPage();
        if (!stacked || piles == 1 || cards.isEmpty()) {
            return cards;
        }
        int sheets = (cards.size() + piles - 1) / piles;
        int onLast = cards.size() - piles * (sheets - 1);
        List<T> printed = new ArrayList<>(cards.size());
        for (int sheet = 0; sheet < sheets; sheet++) {
            int first = 0;
            for (int pile = 0; pile < (sheet == sheets - 1 ? onLast : piles); pile++) {
                printed.add(cards.get(first + sheet));
                first += pile < onLast ? sheets : sheets - 1;
            }
        }
        return printed;
    }

    public int cardsPerPage() {
        return grid().places();
    }

    public int pages(int cards) {
        int sides = (cards + cardsPerPage() - 1) / cardsPerPage();
        return back == Back.NONE ? sides : 2 * sides;
    }
}
