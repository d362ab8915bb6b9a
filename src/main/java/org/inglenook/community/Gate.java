package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inglenook.community.RecentTexts.TextTaken;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.RateLimiter;
import org.inglenook.platform.Settings;
import org.inglenook.platform.Settings.TrustSteps;

/** Where every text that somebody sends passes: it may stand, has to wait, or is refused with a sentence. Makers pass freely. */
@ApplicationScoped
public class Gate {

    @Inject
    PostTexts texts;

    @Inject
    Participants participants;

    @Inject
    RuleBook rules;

    @Inject
    RecentTexts recent;

    @Inject
    RateLimiter limiter;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    @Any
    Instance<SpamChecker> checkers;

    @Inject
    Event<TextTaken> taken;

    /** Looks at a text by itself, before any row is locked for it. */
    Draft look(Poster author, String typed) {
        PostText text = texts.of(typed);
        limiter.check("posting", String.valueOf(author.memberId()));
        TextTraits traits = TextTraits.of(text, settings.publicUrl().getHost());
        Optional<String> suspicion = author.maker()
                ? Optional.empty()
                : checkers.stream()
                        .flatMap(checker -> checker.suspects(author, text).stream())
                        .findFirst();
        return new Draft(author, text, traits, suspicion);
    }

    /**
     * Decides about a new post and counts it if it stands.
     *
     * @return why it has to wait, or empty if it stands
     */
    Optional<Hold> pass(Draft draft) {
        if (draft.author().maker()) {
            return Optional.empty();
        }
        Participant author = participants.locked(draft.author().memberId());
        Trust trust = admit(author, draft);
        Optional<Hold> hold = screen(author, trust, draft);
        if (hold.isEmpty()) {
            author.wrote(clock.instant());
        }
        if (trust != Trust.REGULAR) {
            taken.fire(new TextTaken(author.getMemberId(), draft.traits()));
        }
        return hold;
    }

    /** The same for new words of a post that stands. */
    Optional<Hold> passEdit(Draft draft, Post before) {
        if (draft.author().maker()) {
            return Optional.empty();
        }
        Participant author = participants.locked(draft.author().memberId());
        Trust trust = admit(author, draft);
        if (trust == Trust.REGULAR) {
            return Optional.empty();
        }
        PostText said = new PostText(before.getMarkdown(), before.getHtml(), List.of(), Set.of(), List.of());
        Set<String> brought = new LinkedHashSet<>(draft.traits().hosts());
        brought.removeAll(TextTraits.of(said, settings.publicUrl().getHost()).hosts());
        return brought.isEmpty() ? unwanted(draft) : Optional.of(new Hold(HoldReason.EDIT, String.join(", ", brought)));
    }

    /** Refuses who may not write now, and what may not be written at all. */
    private Trust admit(Participant author, Draft draft) {
        author.refuseIfSilenced(clock.instant());
        Trust trust = participants.trust(author);
        if (trust == Trust.NEWCOMER) {
            limiter.check("posting-new", String.valueOf(author.getMemberId()));
            refuseBeyondNewcomers(draft.traits());
        }
        refuseWords(draft.text(), draft.traits());
        return trust;
    }

    /** What somebody writes before they say who they are, at which nobody has to look if it would be refused anyway. */
    PostText fromOutside(String typed) {
        PostText text = texts.of(typed);
        TextTraits traits = TextTraits.of(text, settings.publicUrl().getHost());
        refuseBeyondNewcomers(traits);
        refuseWords(text, traits);
        return text;
    }

    private void refuseBeyondNewcomers(TextTraits traits) {
        TrustSteps most = settings.trust();
        refuseBeyond(traits.links(), most.links(), "community.gate.error.links");
        refuseBeyond(traits.pictures(), most.pictures(), "community.gate.error.pictures");
        refuseBeyond(traits.mentions(), most.mentions(), "community.gate.error.mentions");
    }

    private void refuseWords(PostText text, TextTraits traits) {
        rules.get().refused().in(text.markdown(), traits.hosts()).ifPresent(word -> {
            throw DomainException.field("text", Kind.INVALID, "community.gate.error.word", word);
        });
    }

    private Optional<Hold> screen(Participant author, Trust trust, Draft draft) {
        if (trust == Trust.REGULAR) {
            return unwanted(draft);
        }
        Optional<Hold> hold = unwanted(draft)
                .or(() -> draft.suspicion().map(why -> new Hold(HoldReason.CHECKER, why)))
                .or(() -> recent.know(draft.traits())
                        ? Optional.of(Hold.because(HoldReason.SAME_TEXT))
                        : Optional.empty());
        return trust == Trust.NEWCOMER ? hold.or(() -> asNewcomer(author, draft.traits())) : hold;
    }

    private Optional<Hold> unwanted(Draft draft) {
        return rules.get()
                .held()
                .in(draft.text().markdown(), draft.traits().hosts())
                .map(word -> new Hold(HoldReason.WORD, word));
    }

    private Optional<Hold> asNewcomer(Participant author, TextTraits traits) {
        Optional<HoldReason> carrying =
                traits.links() + traits.pictures() > 0 ? Optional.of(HoldReason.LINK) : Optional.empty();
        Optional<HoldReason> why =
                switch (rules.get().firstPosts()) {
                    case NONE -> Optional.empty();
                    case LINKS -> carrying;
                    case FIRST -> author.isFresh() ? Optional.of(HoldReason.NEWCOMER) : carrying;
                    case ALL -> Optional.of(HoldReason.NEWCOMER);
                };
        return why.map(Hold::because);
    }

    private static void refuseBeyond(int has, int most, String key) {
        if (has > most) {
            throw DomainException.field("text", Kind.INVALID, key, most);
        }
    }
}
