package org.inglenook.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.KeptForms;
import org.inglenook.platform.Messages;
import org.inglenook.platform.PageChanged;
import org.inglenook.platform.Slugs;

/** Everyone who may sign in. */
@ApplicationScoped
@Transactional
public class Members {

    private static final int LONGEST_DISPLAY_NAME = 60;
    private static final int MOST_OF_A_NAME = 50;
    private static final int LONGEST_NAME = 40;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Event<PageChanged> changed;

    @Inject
    KeptForms keptForms;

    /** What others may see of these members, by id, in one query; ids of nobody are left out. */
    public Map<Long, MemberCard> cards(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return em
                .createQuery("select m from Member m where m.id in :ids", Member.class)
                .setParameter("ids", Set.copyOf(ids))
                .getResultList()
                .stream()
                .map(Member::card)
                .collect(Collectors.toMap(MemberCard::id, Function.identity()));
    }

    public Optional<MemberCard> card(long id) {
        return find(id).map(Member::card);
    }

    /** The members who have these handles, in one query. */
    public List<MemberCard> named(Collection<String> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        return em
                .createQuery("select m from Member m where m.name in :names", Member.class)
                .setParameter("names", Set.copyOf(names))
                .getResultList()
                .stream()
                .map(Member::card)
                .toList();
    }

    /** The members whose handles begin so, in the order of their handles. */
    public List<MemberCard> beginning(String handle, int atMost) {
        return em
                .createQuery("select m from Member m where m.name like :stem order by m.name", Member.class)
                .setParameter("stem", handle.replaceAll("[%_\\\\]", "") + "%")
                .setMaxResults(atMost)
                .getResultList()
                .stream()
                .map(Member::card)
                .toList();
    }

    /** The members who have this handle, or this name as others read it; there may be several of a name. */
    public List<MemberCard> called(String name) {
        return em
                .createQuery("select m from Member m where m.name = :handle or m.displayName = :name", Member.class)
                .setParameter("handle", Slugs.of(name))
                .setParameter("name", name.strip())
                .setMaxResults(MOST_OF_A_NAME)
                .getResultList()
                .stream()
                .map(Member::card)
                .toList();
    }

    /** The public side of the member with this handle. */
    public Optional<MemberProfile> profile(String name) {
        return em.createQuery("select m from Member m where m.name = :name", Member.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst()
                .map(m -> new MemberProfile(m.card(), m.getRole(), m.getJoinedAt()));
    }

    /** The member who has this address, for rooms that know a customer by it. */
    public Optional<MemberCard> withEmail(String email) {
        return byEmail(email.strip().toLowerCase(Locale.ROOT)).map(Member::card);
    }

    /** The members who have one of these addresses, which are in lower case, in one query. */
    public Map<String, Long> withEmails(Collection<String> emails) {
        if (emails.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("select m.email, m.id from Member m where m.email in :emails", Object[].class)
                .setParameter("emails", emails)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    /** Where to write to a member; nowhere to one who came from another forum and whom nobody is yet. */
    public Optional<String> emailOf(long id) {
        return find(id).map(Member::getEmail).filter(email -> !AwaitedMembers.isNowhere(email));
    }

    /** The language a member reads. */
    public Optional<Locale> languageOf(long id) {
        return find(id).map(Member::getLanguage);
    }

    /** Owner and moderators, in the order in which they joined. */
    public List<MemberProfile> makers() {
        return em
                .createQuery("select m from Member m where m.role <> :member order by m.joinedAt, m.id", Member.class)
                .setParameter("member", Role.MEMBER)
                .getResultList()
                .stream()
                .map(m -> new MemberProfile(m.card(), m.getRole(), m.getJoinedAt()))
                .toList();
    }

    public boolean isEmpty() {
        return em.createQuery("select m.id from Member m", Long.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    public Optional<MemberCard> owner() {
        return em.createQuery("select m from Member m where m.role = :owner order by m.id", Member.class)
                .setParameter("owner", Role.OWNER)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(Member::card);
    }

    /** A new member under a handle made from the displayed name. */
    public long join(String displayName, EmailAddress email, Role role, Locale language) {
        return join(displayName, null, email, role, language, clock.instant());
    }

    /** @param handle the wanted handle, or null to make one from the displayed name */
    public long join(
            String displayName, String handle, EmailAddress email, Role role, Locale language, Instant joinedAt) {
        String shown = displayName(displayName);
        String name = freeName(handle == null ? shown : handle);
        Member member = new Member(name, shown, email.text(), role, language, joinedAt);
        persist(member);
        return member.getId();
    }

    /** The plain member who has been here longest. */
    public Optional<MemberCard> longestMember() {
        return em.createQuery("select m from Member m where m.role = :member order by m.joinedAt, m.id", Member.class)
                .setParameter("member", Role.MEMBER)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(Member::card);
    }

    public void rename(long memberId, String displayName, Locale language) {
        Member member = get(memberId);
        member.callThemselves(displayName(displayName));
        member.speak(language);
        changed.fire(new PageChanged("member:" + memberId));
    }

    /** Makes the member with this address a moderator. */
    public void appointModerator(String email) {
        Member member = byEmail(EmailAddress.parse(email).text())
                .orElseThrow(() -> DomainException.field("email", Kind.INVALID, "identity.people.error.unknown"));
        change(member, Role.MODERATOR);
    }

    /** Makes a moderator a plain member again; their sessions end, and with them what they might do. */
    public void dismiss(long memberId) {
        change(get(memberId), Role.MEMBER);
        em.createQuery("delete from Session s where s.memberId = :member")
                .setParameter("member", memberId)
                .executeUpdate();
    }

    private void change(Member member, Role role) {
        if (member.getRole() == Role.OWNER) {
            throw new DomainException(Kind.INVALID, "identity.people.error.owner");
        }
        member.appoint(role);
        changed.fire(new PageChanged("member:" + member.getId()));
    }

    /** Takes a member of the demo shop away, with all that lets them in. */
    public void remove(long memberId) {
        letNobodyIn(memberId);
        find(memberId).ifPresent(em::remove);
        changed.fire(new PageChanged("member:" + memberId));
    }

    /** Nobody comes in as this member any more, and nothing here tells who it was; what they wrote stays. */
    void forgetWho(long memberId) {
        letNobodyIn(memberId);
        Member member = get(memberId);
        String nobody = Messages.text(member.getLanguage(), "identity.former");
        member.becomeNobody(freeName(nobody), nobody);
        changed.fire(new PageChanged("member:" + memberId));
    }

    private void letNobodyIn(long memberId) {
        for (String what :
                List.of("Session", "ApiToken", "SignInLink", "AwaitedMember", "ShopSubject", "RelyingConsent")) {
            em.createQuery("delete from " + what + " x where x.memberId = :member")
                    .setParameter("member", memberId)
                    .executeUpdate();
        }
        keptForms.eraseOf(memberId);
    }

    Optional<Member> byEmail(String email) {
        return em.createQuery("select m from Member m where m.email = :email", Member.class)
                .setParameter("email", email)
                .getResultStream()
                .findFirst();
    }

    Member get(long memberId) {
        return find(memberId).orElseThrow(() -> new DomainException(Kind.NOT_FOUND, "identity.error.noMember"));
    }

    private Optional<Member> find(long memberId) {
        return Optional.ofNullable(em.find(Member.class, memberId));
    }

    /** Two people at the same moment may want the same name or address: the second is told to try again. */
    private void persist(Member member) {
        try {
            em.persist(member);
            em.flush();
        } catch (PersistenceException e) {
            throw new DomainException(Kind.CONFLICT, "identity.error.taken");
        }
    }

    /** A name as members may have it, or the sentence that says what is wrong with it, beside the field {@code displayName}. */
    public static String displayName(String typed) {
        String name = typed == null ? "" : typed.strip().replaceAll("\\s+", " ");
        boolean plain =
                name.codePoints().noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
        if (name.isEmpty() || name.length() > LONGEST_DISPLAY_NAME || !plain || name.contains("@")) {
            throw DomainException.field(
                    "displayName", Kind.INVALID, "identity.error.displayName", LONGEST_DISPLAY_NAME);
        }
        return name;
    }

    private String freeName(String wanted) {
        String slug = Slugs.of(wanted);
        String stem = "-".equals(slug) ? "member" : shortened(slug);
        Set<String> taken =
                new HashSet<>(em.createQuery("select m.name from Member m where m.name like :stem", String.class)
                        .setParameter("stem", stem + "%")
                        .getResultList());
        String free = stem;
        for (int number = 2; taken.contains(free); number++) {
            free = stem + "-" + number;
        }
        return free;
    }

    private static String shortened(String slug) {
        return slug.codePointCount(0, slug.length()) <= LONGEST_NAME
                ? slug
                : slug.substring(0, slug.offsetByCodePoints(0, LONGEST_NAME));
    }
}
