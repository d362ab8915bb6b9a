package org.inglenook.values;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inglenook.platform.PageCache;
import org.inglenook.platform.Remembered;

/**
 * Values and public claims as the page of all shows them; where a claim stands today is for the page to say. What decides by them asks
 * {@link Values} and {@link Claims}, within its own transaction.
 */
@ApplicationScoped
public class ShownValues {

    /**
     * What readers see, in their order.
     *
     * @param claims withdrawn and expired ones included
     * @param evidence by claim
     * @param languages tags of those into which something of it is translated
     */
    public record Shown(
            List<ValueStatement> values,
            List<ValueStatement> notYet,
            List<Claim> claims,
            Map<Long, List<Evidence>> evidence,
            List<String> languages) {}

    @Inject
    Values values;

    @Inject
    Claims claims;

    @Inject
    ClaimEvidence evidence;

    @Inject
    ValueTranslations translations;

    @Inject
    PageCache pages;

    private Remembered<Shown> remembered;

    @PostConstruct
    void open() {
        remembered = pages.remember("values", this::read);
    }

    public Shown get() {
        return remembered.get();
    }

    private Shown read() {
        List<ValueStatement> shown = values.list(ValueStatement.Kind.VALUE);
        List<ValueStatement> missing = values.list(ValueStatement.Kind.NOT_YET);
        List<Claim> said = claims.publicOnes();
        List<Long> ids = said.stream().map(Claim::getId).toList();
        Set<String> subjects = Stream.concat(
                        ids.stream().map(ValueTranslations::ofClaim),
                        Stream.concat(shown.stream(), missing.stream())
                                .map(ValueStatement::getId)
                                .map(ValueTranslations::ofStatement))
                .collect(Collectors.toSet());
        return new Shown(shown, missing, said, evidence.of(ids), translations.languagesOf(subjects));
    }
}
