package org.inglenook.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inglenook.platform.Written;

/**
 * What a claim and its evidence say, apart from names, numbers and dates: what is to be translated, and what a translation says.
 *
 * @param withdrawnBecause empty while it is not withdrawn
 * @param evidence by the ids of the original's pieces
 */
public record TranslatedClaim(String statement, String scope, String withdrawnBecause, List<PieceWords> evidence) {

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

    /** The words alone: as they are marked, so that nothing but a change of them makes a translation older. */
    List<String> alone() {
        List<String> words = new ArrayList<>(List.of(statement, scope, withdrawnBecause));
        evidence.forEach(piece -> words.addAll(List.of(piece.shows(), piece.text(), piece.person())));
        return words;
    }

    /** What a piece of evidence says, if it says anything. */
    public Optional<PieceWords> piece(Long id) {
        return evidence.stream()
                .filter(piece -> piece.id().equals(id))
                .filter(piece -> !piece.shows().isEmpty())
                .findFirst();
    }
}
