package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inglenook.customers.CustomerChanged;
import org.inglenook.customers.Customers;
import org.inglenook.identity.MemberCard;
import org.inglenook.identity.Members;
import org.inglenook.media.Pictures;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.PageChanged;
import org.inglenook.platform.RateLimiter;

/** What members tell of themselves. That they are customers is shown only while orders to their own, proven address say so. */
@ApplicationScoped
@Transactional
public class Introductions {

    public static final int LONGEST_LINE = 160;

    /** In pixels: twice what the widest place shows. */
    private static final int FACE = 160;

    @PersistenceContext
    EntityManager em;

    @Inject
    Members members;

    @Inject
    Customers customers;

    @Inject
    Pictures pictures;

    @Inject
    RateLimiter limiter;

    @Inject
    Event<PageChanged> changed;

    public Optional<Introduction> of(long memberId) {
        return Optional.ofNullable(em.find(Introduction.class, memberId));
    }

    /** Of those who told anything, in one query. */
    public Map<Long, Introduction> of(Collection<Long> memberIds) {
        return memberIds.isEmpty()
                ? Map.of()
                : em.createQuery("select i from Introduction i where i.memberId in :ids", Introduction.class)
                        .setParameter("ids", memberIds)
                        .getResultStream()
                        .collect(Collectors.toMap(Introduction::getMemberId, Function.identity()));
    }

    /** @param asCustomer whether others may know that they bought here; refused when no order proves it */
    public void tell(long memberId, String typed, boolean asCustomer) {
        String line = PostText.line(typed);
        if (line.length() > LONGEST_LINE) {
            throw DomainException.field("line", Kind.INVALID, "community.introduction.error.line", LONGEST_LINE);
        }
        if (asCustomer && !isCustomer(memberId)) {
            throw DomainException.field("customer", Kind.CONFLICT, "community.introduction.error.customer");
        }
        Introduction introduction = made(memberId);
        introduction.say(line);
        introduction.showAsCustomer(asCustomer);
        announce(memberId);
    }

    /** Whether the shop's orders prove that this member bought here. */
    public boolean isCustomer(long memberId) {
        return members.emailOf(memberId).filter(customers::hasBought).isPresent();
    }

    /** Shows a picture beside all that they wrote and write: the middle of it, small, without anything else that came with it. */
    public void wear(long memberId, byte[] upload) {
        limiter.check("posting", String.valueOf(memberId));
        byte[] square = pictures.square(upload, FACE);
        Face face = em.find(Face.class, memberId);
        if (face == null) {
            em.persist(new Face(memberId, square));
        } else {
            face.show(square);
        }
        made(memberId).wear(SmallPicture.hash(square));
        announce(memberId);
    }

    public void takeOff(long memberId) {
        Optional.ofNullable(em.find(Face.class, memberId)).ifPresent(em::remove);
        made(memberId).wear(null);
        announce(memberId);
    }

    public Optional<byte[]> face(long memberId) {
        return Optional.ofNullable(em.find(Face.class, memberId)).map(Face::getContent);
    }

    /** An order that is cancelled, or goes, proves nothing any more. */
    void follow(@Observes CustomerChanged event) {
        members.withEmail(event.mailbox())
                .map(MemberCard::id)
                .flatMap(this::of)
                .filter(introduction -> introduction.isCustomer() && !customers.hasBought(event.mailbox()))
                .ifPresent(introduction -> {
                    introduction.showAsCustomer(false);
                    announce(introduction.getMemberId());
                });
    }

    private Introduction made(long memberId) {
        return of(memberId).orElseGet(() -> {
            Introduction first = new Introduction(memberId);
            em.persist(first);
            return first;
        });
    }

    private void announce(long memberId) {
        changed.fire(new PageChanged("member:" + memberId));
    }
}
