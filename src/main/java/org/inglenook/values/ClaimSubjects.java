package org.inglenook.values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.inglenook.platform.Subject;
import org.inglenook.platform.SubjectSource;
import org.inglenook.platform.Tongues;

/** Public claims, to be asked about. */
@ApplicationScoped
public class ClaimSubjects implements SubjectSource {

    @Inject
    Claims claims;

    @Inject
    ValueTranslations translations;

    @Override
    public String kind() {
        return "claim";
    }

    @Override
    public Optional<Subject> find(long id) {
        return claims.find(id)
                .filter(Claim::isPublic)
                .map(claim -> new Subject(claim.getStatement(), claim.getAddress()));
    }

    @Override
    public Optional<Subject> find(long id, String tongue) {
        return find(id).map(original -> translations
                .find(tongue, ValueTranslations.ofClaim(id))
                .map(said -> new Subject(
                        said.as(TranslatedClaim.class).statement(), Tongues.path(original.address(), tongue), tongue))
                .orElse(original));
    }
}
