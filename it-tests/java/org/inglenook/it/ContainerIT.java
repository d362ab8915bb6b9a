package org.inglenook.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.Job;
import org.inglenook.platform.JobRun;
import org.inglenook.platform.JobRunner;
import org.inglenook.platform.Jobs;
import org.inglenook.platform.ShopProfiles;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The built WAR within the container: what transactions, events and jobs do there and nowhere else. It comes first, since its own
 * server's start leaves half the machine to the start of the one that the others share.
 */
@Order(1)
@Tag("once")
@ExtendWith(ArquillianExtension.class)
class ContainerIT {

    private static final CompletableFuture<Long> RAN = new CompletableFuture<>();

    @Inject
    ShopProfiles profiles;

    @Inject
    Jobs jobs;

    @Deployment
    static WebArchive war() throws IOException {
        Application.startAhead();
        Application.empty(Path.of("target", "it", "arquillian"));
        Application.empty(Path.of("target", "it", "arquillian-server"));
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("inglenook.war")))
                .addClass(Counting.class);
    }

    @Test
    void aRuleThatSaysNoRollsTheWholeChangeBack() {
        String before = profiles.current().getName();
        assertThrows(
                DomainException.class,
                () -> profiles.change(profile -> {
                    profile.signAs("Somebody else");
                    profile.describe("Another name", "", profile.getLanguage(), profile.getTimeZone());
                    throw new DomainException(DomainException.Kind.INVALID, "platform.error.conflict");
                }));
        assertEquals(before, profiles.current().getName());
    }

    @Test
    void aJobRunsAfterItsTransactionHasCommitted() throws Exception {
        long id = jobs.start(Counting.KIND, "three");
        assertEquals(id, RAN.get(60, TimeUnit.SECONDS));
        assertTrue(jobs.find(id).map(Job::getTotal).orElse(0) == 3);
    }

    /** A job that counts to three. */
    @jakarta.enterprise.context.ApplicationScoped
    public static class Counting implements JobRunner {

        static final String KIND = "counting";

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public void run(JobRun run) {
            for (int step = 1; step <= 3; step++) {
                run.progress(step, 3);
            }
            RAN.complete(run.jobId());
        }
    }
}
