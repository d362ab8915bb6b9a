package org.inglenook.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.Mail;
import org.inglenook.platform.Messages;
import org.inglenook.platform.Outbox;
import org.inglenook.platform.RateLimiter;
import org.inglenook.platform.Secrets;
import org.inglenook.platform.Settings;
import org.inglenook.platform.ShopProfiles;

/**
 * Links that let people in. Asking for one never looks up the address, so that neither the answer nor the time it takes
 * tells whether it is known.
 */
@ApplicationScoped
@Transactional
public class SignInLinks {

    static final Duration OPEN_FOR = Duration.ofMinutes(15);
    static final Duration DEMO_OPEN_FOR = Duration.ofHours(24);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Secrets secrets;

    @Inject
    Settings settings;

    @Inject
    Outbox outbox;

    @Inject
    RateLimiter limiter;

    @Inject
    ShopProfiles profiles;

    @Inject
    Members members;

    @Inject
    AwaitedMembers awaited;

    @Inject
    Passwords passwords;

    @Inject
    Sessions sessions;

    /** What the page behind a link has to ask before it opens. */
    public enum Step {
        ENTER,
        CHOOSE_NAME,
        CHOOSE_PASSWORD,
        CONFIRM_ADDRESS;

        /** The end of its messages' keys. */
        public String word() {
            return switch (this) {
                case ENTER -> "enter";
                case CHOOSE_NAME -> "name";
                case CHOOSE_PASSWORD -> "password";
                case CONFIRM_ADDRESS -> "address";
            };
        }
    }

    /** A link that is still good: what it asks, and whose address it went to. */
    public record Waiting(Step step, String email) {}

    /** What the person filled in on that page; both empty where the step asks neither. */
    public record Answer(String displayName, String password) {}

    /** The door is open: the token for the cookie (null when only an address was confirmed) and where to go. */
    public record Entry(String sessionToken, String returnPath) {}

    /** Sends a sign-in link to the address, whoever has it. */
    public void ask(String email, String returnPath, Visitor visitor) {
        String address = EmailAddress.parse(email).text();
        limiter.check("sign-in", "link " + address);
        limiter.check("sign-in", "client " + visitor.client());
        forgetOld();
        String token = secrets.newToken();
        Instant now = clock.instant();
        em.persist(SignInLink.toSignIn(
                Secrets.hash(token), address, ReturnPath.or(returnPath, null), now, now.plus(OPEN_FOR)));
        send(address, "identity.mail.signIn.subject", "identity.mail.signIn.text", token, visitor.language());
    }

    /** Sends a link to a member's new address; the old one stays until it is followed. */
    public void move(long memberId, String newEmail) {
        Member member = members.get(memberId);
        String address = EmailAddress.parse(newEmail).text();
        limiter.check("sign-in", "link " + member.getEmail());
        String token = secrets.newToken();
        Instant now = clock.instant();
        em.persist(SignInLink.toMove(Secrets.hash(token), member, address, now, now.plus(OPEN_FOR)));
        send(address, "identity.mail.move.subject", "identity.mail.move.text", token, member.getLanguage());
    }

    /** The path of a link that lets this member of the demo shop in, once, within a day. */
    public String forDemo(long memberId) {
        String token = secrets.newToken();
        Instant now = clock.instant();
        em.persist(SignInLink.forDemo(Secrets.hash(token), members.get(memberId), now, now.plus(DEMO_OPEN_FOR)));
        return pathOf(token);
    }

    /** Looks without spending: mail scanners open links too. */
    public Optional<Waiting> look(String token) {
        return find(token).map(link -> new Waiting(stepOf(link), link.getEmail()));
    }

    /**
     * Spends the link and does what it was sent for.
     *
     * @throws DomainException GONE when it was used or is too old; INVALID, with the link still good, when the name or
     *     the password won't do
     */
    public Entry follow(String token, Answer answer, Visitor visitor) {
        SignInLink link = find(token).orElseThrow(SignInLinks::gone);
        spend(link);
        Step step = stepOf(link);
        if (step == Step.CONFIRM_ADDRESS) {
            confirmAddress(link);
            return new Entry(null, "/me");
        }
        long memberId = admit(link, step, answer, visitor.language());
        return new Entry(sessions.open(memberId, Session.Way.LINK, visitor.userAgent()), link.getReturnPath());
    }

    private long admit(SignInLink link, Step step, Answer answer, Locale language) {
        if (step == Step.CHOOSE_NAME) {
            return members.join(answer.displayName(), new EmailAddress(link.getEmail()), Role.MEMBER, language);
        }
        Member member = memberOf(link).orElseThrow(SignInLinks::gone);
        if (step == Step.CHOOSE_PASSWORD) {
            passwords.choose(member, answer.password());
            sessions.endAll(member.getId());
        }
        return member.getId();
    }

    private void confirmAddress(SignInLink link) {
        Member member = memberOf(link).orElseThrow(SignInLinks::gone);
        if (members.byEmail(link.getEmail()).isPresent()) {
            throw new DomainException(Kind.CONFLICT, "identity.link.error.addressTaken");
        }
        String before = member.getEmail();
        member.moveTo(link.getEmail());
        outbox.send(new Mail(
                before,
                Messages.text(member.getLanguage(), "identity.mail.moved.subject", shopName()),
                Messages.text(member.getLanguage(), "identity.mail.moved.text", shopName(), link.getEmail())));
    }

    private Step stepOf(SignInLink link) {
        return switch (link.getPurpose()) {
            case DEMO -> Step.ENTER;
            case NEW_ADDRESS -> Step.CONFIRM_ADDRESS;
            case SIGN_IN ->
                members.byEmail(link.getEmail())
                        .map(member -> member.getRole().isMaker() ? Step.CHOOSE_PASSWORD : Step.ENTER)
                        .orElseGet(() -> awaited.waiting(link.getEmail()).isPresent() ? Step.ENTER : Step.CHOOSE_NAME);
        };
    }

    private Optional<Member> memberOf(SignInLink link) {
        return link.getMemberId() == null
                ? members.byEmail(link.getEmail()).or(() -> awaited.take(link.getEmail()))
                : Optional.ofNullable(em.find(Member.class, link.getMemberId()));
    }

    private Optional<SignInLink> find(String token) {
        return em.createQuery("select l from SignInLink l where l.tokenHash = :hash", SignInLink.class)
                .setParameter("hash", Secrets.hash(token))
                .getResultStream()
                .filter(link -> link.opensAt(clock.instant()))
                .findFirst();
    }

    /** One statement decides: of two who follow at the same moment, on whichever node, one changes the row. */
    private void spend(SignInLink link) {
        int spent = em.createQuery("update SignInLink l set l.usedAt = :now where l.id = :id and l.usedAt is null")
                .setParameter("now", clock.instant())
                .setParameter("id", link.getId())
                .executeUpdate();
        if (spent == 0) {
            throw gone();
        }
    }

    private void forgetOld() {
        em.createQuery("delete from SignInLink l where l.expiresAt < :yesterday")
                .setParameter("yesterday", clock.instant().minus(Duration.ofDays(1)))
                .executeUpdate();
    }

    private void send(String address, String subject, String text, String token, Locale language) {
        outbox.send(new Mail(
                address,
                Messages.text(language, subject, shopName()),
                Messages.text(language, text, shopName(), settings.publicUrl() + pathOf(token))));
    }

    private String shopName() {
        return profiles.current().getName();
    }

    private static String pathOf(String token) {
        return "/sign-in/" + token;
    }

    private static DomainException gone() {
        return new DomainException(Kind.GONE, "identity.link.error.gone");
    }
}
