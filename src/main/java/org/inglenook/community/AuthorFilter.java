package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.inglenook.identity.MemberCard;
import org.inglenook.identity.Members;
import org.inglenook.platform.SearchFilter;

/** Narrows a search down to what is said by the members of a name. */
@ApplicationScoped
public class AuthorFilter implements SearchFilter {

    @Inject
    Members members;

    @Override
    public String name() {
        return "by";
    }

    @Override
    public int place() {
        return 3;
    }

    @Override
    public List<Choice> choices() {
        return List.of();
    }

    @Override
    public Set<String> marks(String typed) {
        return members.called(typed).stream()
                .map(MemberCard::id)
                .map(PostSearch::by)
                .collect(Collectors.toSet());
    }
}
