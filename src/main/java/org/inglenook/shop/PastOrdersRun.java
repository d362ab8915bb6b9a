package org.inglenook.shop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.inglenook.platform.JobRun;
import org.inglenook.platform.JobRunner;

/**
 * Brings past orders page by page. Where it is stands with the connection, so that another node, or the owner, goes on there. The inbox is
 * never filled faster than it empties.
 */
@ApplicationScoped
public class PastOrdersRun implements JobRunner {

    private static final int CROWDED = 300;
    private static final long A_MOMENT = 500;
    private static final int MOST_TRIES = 5;

    @Inject
    PastOrders past;

    @Inject
    ShopLines lines;

    @Inject
    Deliveries deliveries;

    @Override
    public String kind() {
        return PastOrders.KIND;
    }

    /** A second or third try at a page is not the end of it: shops are busy now and then. */
    @Override
    public void run(JobRun run) {
        long connection = Long.parseLong(run.payload());
        int brought = 0;
        PastOrders.Place place = past.place(connection);
        String cursor = place.cursor() == null ? "" : place.cursor();
        do {
            String at = cursor;
            AskedShop.Page page = asked(connection, place, at, run, brought);
            List<String> news = deliveries.bring(connection, page.orders());
            brought += news.size();
            cursor = page.next();
            past.broughtUpTo(connection, cursor);
            run.step(brought, brought);
            letTheInboxCatchUp(connection, run, brought);
        } while (!cursor.isEmpty());
    }

    private AskedShop.Page asked(long connection, PastOrders.Place place, String cursor, JobRun run, int brought) {
        for (int tries = 1; ; tries++) {
            try {
                return lines.ask(
                        connection,
                        AskedShop.class,
                        (shop, line, http) -> shop.ordersSince(line, http, place.from(), cursor));
            } catch (ShopFault fault) {
                if (!fault.passes() || tries == MOST_TRIES) {
                    throw new Unanswered(fault);
                }
                pause(A_MOMENT * tries * tries);
                run.step(brought, brought);
            }
        }
    }

    private void letTheInboxCatchUp(long connection, JobRun run, int brought) {
        while (deliveries.waiting(connection) > CROWDED) {
            pause(A_MOMENT);
            run.step(brought, brought);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Its message is the kind of the fault, which is what the owner is told. */
    private static final class Unanswered extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unanswered(ShopFault fault) {
            super(fault.kind().name(), fault);
        }
    }
}
