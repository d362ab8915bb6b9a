package org.inglenook.notes.print;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cards for tests; run it to write them to {@code target/cards.pdf} and look at them. */
public final class SampleCards {
    public static final CardFonts FONTS = CardFonts.bundled();
    public static final List<String> NAMES =
            List.of("Élodie", "Łukasz", "Дарья", "Καλλιόπη", "Nguyễn", "مريم", "מרים", "क्षितिजा");

    private SampleCards() {}

    public static Card card(String text) {
        return new Card(
                text,
                "Martin",
                "Savonnerie des Trois Figuiers",
                "https://shop.example/our/n/4fQ0bQe9hXWm2vZr7sTtKw",
                "Your note, and a way to answer",
                Locale.ENGLISH);
    }

    public static Card to(String name) {
        return card("Dear " + name + ",\nthree bars of fig leaf now; the stall at Skipton would not have believed it. "
                + "You asked about the mint on your balcony: did it live?");
    }

    public static CardFace face(Card card) {
        return new CardFace(card, FONTS);
    }

    public static List<CardFace> mixed(int count) {
        List<CardFace> faces = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = NAMES.get(i % NAMES.size());
            faces.add(face(new Card(
                    "Dear " + name + ",\norder " + (1000 + i) + " was cut on a Tuesday. "
                            + NAMES.get((i + 3) % NAMES.size()) + " would say: thank you.",
                    "Martin",
                    "Savonnerie des Trois Figuiers",
                    "https://shop.example/our/n/4fQ0bQe9hXWm2vZr7sTt" + i,
                    "Your note, and a way to answer",
                    Locale.ENGLISH)));
        }
        return faces;
    }

    public static void main(String[] arguments) throws Exception {
        List<CardFace> faces = new ArrayList<>();
        NAMES.forEach(name -> faces.add(face(to(name))));
        faces.add(face(card("مرحبا مريم،\nشكراً لكِ على طلبك رقم 1052 من صابون Fig leaf، نتمنى أن يعجبك!")));
        faces.add(face(card("שלום מרים,\nתודה על ההזמנה (3 סבונים של Trois Figuiers). להתראות!")));
        faces.add(face(card("प्रिय क्षितिजा,\nआपके पहले ऑर्डर के लिए धन्यवाद। Élodie और Дарья भी खुश हैं।")));
        faces.add(face(card(String.join(" · ", NAMES))));
        faces.add(face(card("Merci.")));
        faces.add(face(card("Dear friend,\n" + "a long letter that goes on and on about soap. ".repeat(10))));
        Files.write(
                Path.of("target/cards.pdf"), CardPrinter.print(faces, PrintLayout.A4_FOUR_UP, "Cards", Locale.ENGLISH));
        Files.write(
                Path.of("target/single.pdf"), CardPrinter.print(faces, PrintLayout.A6_SINGLE, "Cards", Locale.ENGLISH));
        long start = System.nanoTime();
        byte[] many = CardPrinter.print(mixed(200), PrintLayout.A4_FOUR_UP, "Cards", Locale.ENGLISH);
        Files.write(Path.of("target/many.pdf"), many);
        java.util.logging.Logger.getGlobal().info(many.length + " bytes in " + (System.nanoTime() - start) / 1000000);
    }
}
