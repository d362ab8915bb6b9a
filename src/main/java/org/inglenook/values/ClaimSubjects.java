package org.inglenook.values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.inglenook.platform.Subject;
import org.inglenook.platform.SubjectSource;

/** Public claims, to be asked about. */
@ApplicationScoped
public class ClaimSubjects implements SubjectSource {

    @Inject
    Claims claims;

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
}
