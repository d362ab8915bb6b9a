package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.inglenook.customers.Person;
import org.inglenook.customers.PersonalData;

/** What a member watches, wishes to hear of, and was told: exported, and erased. */
@ApplicationScoped
@Transactional
public class NewsOfMember implements PersonalData {

    @PersistenceContext
    EntityManager em;

    @Inject
    Watches watches;

    @Override
    public String room() {
        return "community.notifications";
    }

    @Override
    public JsonObject export(Person person) {
        if (person.member().isEmpty()) {
            return JsonObject.EMPTY_JSON_OBJECT;
        }
        long member = person.member().getAsLong();
        JsonArrayBuilder watched = Json.createArrayBuilder();
        watches.of(member)
                .forEach(watch -> watched.add(Json.createObjectBuilder()
                        .add("place", watch.getPlace().name().toLowerCase(java.util.Locale.ROOT))
                        .add("id", watch.getPlaceId())
                        .add("hearing", watch.getHearing().name().toLowerCase(java.util.Locale.ROOT))
                        .add("since", watch.getSince().toString())));
        JsonArrayBuilder told = Json.createArrayBuilder();
        em.createQuery("select n from Notification n where n.memberId = :member order by n.id", Notification.class)
                .setParameter("member", member)
                .getResultList()
                .forEach(notification -> told.add(Json.createObjectBuilder()
                        .add("topic", notification.getTopicId())
                        .add("post", notification.getNumber())
                        .add("cause", notification.getCause().name().toLowerCase(java.util.Locale.ROOT))
                        .add("at", notification.getToldAt().toString())
                        .add("read", notification.isSeen())));
        JsonObjectBuilder all =
                Json.createObjectBuilder().add("watches", watched).add("notifications", told);
        MemberWishes wishes = em.find(MemberWishes.class, member);
        if (wishes != null) {
            all.add(
                    "wishes",
                    Json.createObjectBuilder()
                            .add("watchesOwn", wishes.isWatchesOwn())
                            .add("mail", wishes.getMail().name().toLowerCase(java.util.Locale.ROOT))
                            .add("mailHour", wishes.getMailHour())
                            .add("timeZone", wishes.getTimeZone() == null ? "" : wishes.getTimeZone()));
        }
        return all.build();
    }

    @Override
    public void erase(Person person) {
        if (person.member().isEmpty()) {
            return;
        }
        for (String what : List.of("Notification", "Watch", "MemberWishes")) {
            em.createQuery("delete from " + what + " x where x.memberId = :member")
                    .setParameter("member", person.member().getAsLong())
                    .executeUpdate();
        }
    }
}
