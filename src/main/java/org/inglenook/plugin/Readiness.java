package org.inglenook.plugin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.inglenook.shop.Refusal;

/**
 * How far a shop's installing is: not what somebody ticked, but what has happened. So it is the same on every device, and what breaks later
 * shows.
 */
public final class Readiness {

    private static final String SENTENCES = "plugin.install.";

    private Readiness() {}

    /** How a check stands. */
    public enum State {
        WAITING,
        DONE,
        /** Something came that was wrong, later than anything right; it needs a hand. */
        WRONG
    }

    /**
     * @param name of the check
     * @param sentence the key of what is missing and what to do, or of what is well
     */
    public record Check(String name, State state, String sentence) {

        public boolean isDone() {
            return state == State.DONE;
        }
    }

    /**
     * What is known of a shop.
     *
     * @param atHome its owner asks at our public address at this moment, {@code onThisMachine} and nobody else could
     * @param heardAt when the shop itself last sent something that was let in, or null
     * @param refusedAt when a request was last turned away and why, or null
     * @param webhooks how they stand in the shop, empty where nobody can look
     * @param asks whether this shop can be asked once something is filled in, or already can; {@code askable} whether it can
     * @param askedAt when it last answered, or null, {@code trouble} what stands in the way, or empty
     * @param names whether such a shop can say who its customers are
     * @param door whether customers have a way in, {@code arrived} whether one has come by it
     * @param link how the front page was, or null
     */
    public record Facts(
            boolean atHome,
            boolean onThisMachine,
            Instant heardAt,
            Instant refusedAt,
            Refusal refusal,
            String webhooks,
            boolean asks,
            boolean askable,
            Instant askedAt,
            String trouble,
            boolean names,
            boolean door,
            boolean arrived,
            FrontLink link) {}

    /** In the order of the steps. */
    static List<Check> of(Facts facts) {
        List<Check> checks = new ArrayList<>();
        checks.add(address(facts));
        checks.add(webhook(facts));
        checks.add(signature(facts));
        if (facts.asks()) {
            checks.add(order(facts));
        }
        if (facts.names() || facts.door()) {
            checks.add(signIn(facts));
        }
        checks.add(link(facts));
        return List.copyOf(checks);
    }

    private static Check address(Facts facts) {
        if (facts.onThisMachine()) {
            return ours("address", State.WRONG, "machine");
        }
        return facts.atHome() ? ours("address", State.DONE, "done") : ours("address", State.WAITING, "waiting");
    }

    private static Check webhook(Facts facts) {
        if (!facts.webhooks().isEmpty() && !facts.webhooks().equals("FINE")) {
            return new Check("webhook", State.WRONG, "shop.webhooks." + facts.webhooks());
        }
        boolean came = facts.heardAt() != null || facts.refusedAt() != null;
        return came ? ours("webhook", State.DONE, "done") : ours("webhook", State.WAITING, "waiting");
    }

    /** The last word of the shop counts. */
    private static Check signature(Facts facts) {
        if (facts.refusedAt() != null
                && (facts.heardAt() == null || facts.refusedAt().isAfter(facts.heardAt()))) {
            return new Check("signature", State.WRONG, "shop.refusal." + facts.refusal());
        }
        return facts.heardAt() != null
                ? ours("signature", State.DONE, "done")
                : ours("signature", State.WAITING, "waiting");
    }

    private static Check order(Facts facts) {
        if (!facts.askable()) {
            return ours("order", State.WAITING, "keys");
        }
        if (!facts.trouble().isEmpty()) {
            return new Check("order", State.WRONG, "shop.fault." + facts.trouble());
        }
        return facts.askedAt() != null ? ours("order", State.DONE, "done") : ours("order", State.WAITING, "waiting");
    }

    private static Check signIn(Facts facts) {
        if (facts.arrived()) {
            return ours("signIn", State.DONE, "done");
        }
        return ours("signIn", State.WAITING, facts.door() ? "waiting" : "door");
    }

    private static Check link(Facts facts) {
        if (facts.link() == null) {
            return ours("link", State.WAITING, "waiting");
        }
        return switch (facts.link()) {
            case FOUND -> ours("link", State.DONE, "done");
            case TOLD -> ours("link", State.DONE, "told");
            case MISSING -> ours("link", State.WRONG, "missing");
            case UNREADABLE -> ours("link", State.WRONG, "unreadable");
        };
    }

    private static Check ours(String name, State state, String sentence) {
        return new Check(name, state, SENTENCES + name + "." + sentence);
    }
}
