package org.inglenook.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inglenook.platform.Writer;

/** The caller, as the platform's forms ask for them. */
@RequestScoped
class StudioWriter implements Writer {

    @Inject
    Caller caller;

    @Inject
    Members members;

    @Override
    public long id() {
        return caller.requireMember();
    }

    @Override
    public Optional<Long> known() {
        return caller.memberId();
    }

    @Override
    public Map<Long, String> names(Collection<Long> ids) {
        return members.cards(ids).values().stream().collect(Collectors.toMap(MemberCard::id, MemberCard::displayName));
    }
}
