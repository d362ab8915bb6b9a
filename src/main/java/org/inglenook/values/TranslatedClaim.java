package org.inglenook.values;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inglenook.platform.Wording;
import org.inglenook.platform.Written;

/**
 * What a claim and its evidence say, apart from names, numbers and dates: what is to be translated, and what a translation says.
 *
 * @param withdrawnBecause empty while it is not withdrawn
 * @param evidence by the ids of the original's pieces
 */
public record TranslatedClaim(String statement, String scope, String withdrawnBecause, List<PieceWords> evidence)
        implements Wording {

    /** What one piece of evidence says. */
    public record PieceWords(Long id, String shows, String text, String person) {

        public PieceWords {
            shows = Written.line("shows", shows, 300);
            text = Written.text("words", text, 4000);
            person = Written.line("person", person, 200);
        }

        static PieceWords of(Evidence piece) {
            return new PieceWords(piece.getId(), piece.getShows(), piece.getText(), piece.getPerson());
        }
    }

    public TranslatedClaim {
        statement = Written.needed("statement", statement, 500);
        scope = Written.line("scope", scope, 500);
        withdrawnBecause = Written.line("because", withdrawnBecause, 500);
        List<PieceWords> pieces = new ArrayList<>();
        (evidence == null ? List.<PieceWords>of() : evidence)
                .stream().filter(piece -> piece != null && piece.id() != null).forEach(pieces::add);
        evidence = List.copyOf(pieces);
    }

    static TranslatedClaim of(Claim claim, List<Evidence> evidence) {
        return new TranslatedClaim(
                claim.getStatement(),
                claim.getScope(),
                claim.getWithdrawnBecause(),
                evidence.stream().map(PieceWords::of).toList());
    }

    /** The same with what another claim text says; what bears it out is as it is. */
    TranslatedClaim with(ClaimText text) {
        return new TranslatedClaim(text.statement(), text.scope(), withdrawnBecause, evidence);
    }

    @Override
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("statement", statement);
        fields.put("scope", scope);
        fields.put("because", withdrawnBecause);
        for (PieceWords piece : evidence) {
            fields.put("shows-" + piece.id(), piece.shows());
            fields.put("words-" + piece.id(), piece.text());
            fields.put("person-" + piece.id(), piece.person());
        }
        return fields;
    }

    @Override
    public TranslatedClaim saying(Map<String, String> typed) {
        return new TranslatedClaim(
                typed.get("statement"),
                typed.get("scope"),
                typed.get("because"),
                evidence.stream()
                        .map(piece -> new PieceWords(
                                piece.id(),
                                typed.get("shows-" + piece.id()),
                                typed.get("words-" + piece.id()),
                                typed.get("person-" + piece.id())))
                        .toList());
    }

    /** The words alone: which piece of evidence says them is no matter. */
    @Override
    public List<String> marked() {
        return List.copyOf(fields().values());
    }

    /** What a piece of evidence says, if it says anything. */
    public Optional<PieceWords> piece(Long id) {
        return evidence.stream()
                .filter(piece -> piece.id().equals(id))
                .filter(piece -> !piece.shows().isEmpty())
                .findFirst();
    }
}
