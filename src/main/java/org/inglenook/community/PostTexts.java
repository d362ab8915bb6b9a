package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inglenook.identity.MemberCard;
import org.inglenook.identity.Members;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.PageCard;
import org.inglenook.platform.Settings;

/** Makes what members type ready to be stored and shown: whom it mentions is looked up, in one query if anybody is. */
@ApplicationScoped
@Transactional
public class PostTexts {

    @Inject
    Members members;

    @Inject
    Settings settings;

    /** The text of a post, or the sentence that says what is wrong with it, beside the field {@code text}. */
    public PostText of(String typed) {
        PostText text = PostText.of(typed, this::addresses);
        if (text.pictures().size() > settings.picturesInAPost()) {
            throw DomainException.field(
                    "text", Kind.INVALID, "community.post.error.pictures", settings.picturesInAPost());
        }
        return text;
    }

    /** A text that stood somewhere already, with as many pictures as were allowed there. */
    PostText brought(String text) {
        return PostText.of(text, this::addresses);
    }

    /** The HTML of a post that stands, with what is known of the pages that its links lead to. */
    String shown(String markdown, Function<List<LinkAddress>, Map<String, PageCard>> cards) {
        return PostText.html(markdown, this::addresses, cards);
    }

    private Map<String, String> addresses(Set<String> names) {
        return members.named(names).stream().collect(Collectors.toMap(MemberCard::name, this::address));
    }

    private String address(MemberCard member) {
        return settings.publicUrl().getRawPath() + "/members/"
                + URLEncoder.encode(member.name(), StandardCharsets.UTF_8);
    }
}
