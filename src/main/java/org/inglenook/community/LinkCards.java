package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.net.IDN;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.inglenook.community.LogEntry.Target;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.Written;

/** The cards that nobody is to see: those that a moderator took away, wherever their link stands, and those of sites that the owner named. */
@ApplicationScoped
@Transactional
public class LinkCards {

    private static final int LONGEST_LIST = 8000;
    private static final int LONGEST_NOTE = 300;

    @PersistenceContext
    EntityManager em;

    @Inject
    Rules rules;

    @Inject
    Posts posts;

    @Inject
    LinkPreviews previews;

    @Inject
    ModerationLog log;

    @Inject
    Clock clock;

    /** The cards below links of a post, with those that were taken away. */
    public List<SeenLink> of(Post post) {
        List<String> keys = em.createQuery(
                        "select l.addressKey from PostLink l where l.postId = :post order by l.id", String.class)
                .setParameter("post", post.getId())
                .getResultList();
        return keys.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select l from SeenLink l where l.addressKey in :keys and l.state <> :nothing order by l.id",
                                SeenLink.class)
                        .setParameter("keys", keys)
                        .setParameter("nothing", SeenLink.State.NOTHING)
                        .getResultList();
    }

    /** Takes a card away from here and from wherever else its link stands or will stand. */
    public void remove(Poster moderator, long topicId, int number, long cardId) {
        Post post = posts.get(topicId, number);
        SeenLink card = card(post, cardId);
        if (!card.isRemoved()) {
            card.remove();
            previews.shownAnew(card);
            log.write(moderator, Act.REMOVE_CARD, Target.post(post), note(card));
        }
    }

    /** It is back, and its page is read anew. */
    public void restore(Poster moderator, long topicId, int number, long cardId) {
        Post post = posts.get(topicId, number);
        SeenLink card = card(post, cardId);
        if (card.isRemoved()) {
            card.restore(clock.instant());
            previews.shownAnew(card);
            log.write(moderator, Act.RESTORE_CARD, Target.post(post), note(card));
        }
    }

    /** Sites, one a line, whose pages have no card; what is below them has none either. */
    public void without(String lines) {
        BoardRules now = rules.current();
        WordList before = WordList.of(now.getCardless());
        String tidy = Written.text("cardless", lines, LONGEST_LIST)
                .lines()
                .map(LinkCards::site)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        WordList after = WordList.of(tidy);
        tidy.lines().filter(line -> !isSite(line, after)).findFirst().ifPresent(line -> {
            throw DomainException.field("cardless", Kind.INVALID, "community.rules.error.site", line);
        });
        rules.withoutCards(tidy);
        Set<String> changed = new HashSet<>(before.domains());
        changed.addAll(after.domains());
        changed.removeIf(
                site -> before.domains().contains(site) && after.domains().contains(site));
        if (!changed.isEmpty()) {
            previews.lookAgain(new WordList(List.of(), List.copyOf(changed)));
        }
    }

    /** As an address is copied, or as it is read aloud. */
    private static String site(String line) {
        return line.strip().replaceFirst("^(?i:https?://)?(?i:www\\.)?", "").replaceFirst("[/?#:].*$", "");
    }

    private static boolean isSite(String line, WordList list) {
        try {
            return list.domains().contains(line.toLowerCase(Locale.ROOT))
                    && !IDN.toASCII(line).isEmpty();
        } catch (IllegalArgumentException e) {
            // No name that could ever be looked up.
            return false;
        }
    }

    private SeenLink card(Post post, long id) {
        return of(post).stream().filter(card -> card.getId() == id).findFirst().orElseThrow(DomainException::notFound);
    }

    private static String note(SeenLink card) {
        String address = card.getAddress();
        return address.length() <= LONGEST_NOTE ? address : address.substring(0, LONGEST_NOTE) + "…";
    }
}
