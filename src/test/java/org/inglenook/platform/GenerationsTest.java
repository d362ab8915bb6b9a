package org.inglenook.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javax.cache.Cache;
import javax.cache.CacheManager;
import org.junit.jupiter.api.Test;

class GenerationsTest {

    private final AtomicLong nanos = new AtomicLong();
    private final Map<String, String> grid = new ConcurrentHashMap<>();
    private final List<Runnable> later = new ArrayList<>();
    private int told;
    private final Generations here = node();
    private final Generations there = node();

    @Test
    void aChangeIsSeenAtOnceOnItsOwnNode() {
        String before = here.lately("story");
        here.renew("story");
        assertNotEquals(before, here.lately("story"));
        assertEquals(here.of("story"), here.lately("story"));
    }

    @Test
    void aChangeIsSeenOnAnotherNodeWithinASecond() {
        String before = there.lately("story");
        here.renew("story");
        inAMoment();
        assertEquals(before, there.lately("story"));
        assertEquals(here.of("story"), there.of("story"));
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertEquals(here.of("story"), there.lately("story"));
    }

    @Test
    void whatIsMadeAfterAnotherNodesChangeIsMadeOfNothingOlder() {
        String before = there.lately("story");
        there.moment();
        here.renew("story");
        here.renewMoment();
        inAMoment();
        assertEquals(before, there.lately("story"));

        there.moment();
        assertEquals(here.of("story"), there.lately("story"));
    }

    @Test
    void manyChangesAreToldOnce() {
        for (int change = 0; change < 100; change++) {
            here.renew("story");
            here.renewMoment();
        }
        inAMoment();
        assertEquals(2, told);
        inAMoment();
        assertEquals(2, told);
    }

    /** Else a copy that was made here before the other node's change would be true again by our own word. */
    @Test
    void whatWasMadeBeforeTheGridWasToldIsNotTrueAfter() {
        here.renew("story");
        String mine = here.of("story");
        there.renew("story");
        inAMoment();
        assertNotEquals(mine, here.of("story"));
        assertEquals(here.of("story"), there.of("story"));
    }

    /** A change that could not be told, as its teller was refused, is told with the next. */
    @Test
    void whoWasRefusedOnceTriesAgain() {
        AtomicBoolean refusing = new AtomicBoolean(true);
        Generations node = new Generations(nanos::get);
        node.open(pretend(CacheManager.class, (name, arguments) -> cache()), work -> {
            if (refusing.get()) {
                throw new RejectedExecutionException();
            }
            later.add(work);
        });
        node.renew("story");
        refusing.set(false);
        node.renew("values");
        inAMoment();
        assertEquals(node.of("story"), there.of("story"));
    }

    private void inAMoment() {
        List<Runnable> due = List.copyOf(later);
        later.clear();
        due.forEach(Runnable::run);
    }

    private Generations node() {
        Generations node = new Generations(nanos::get);
        node.open(pretend(CacheManager.class, (name, arguments) -> cache()), later::add);
        return node;
    }

    private Object cache() {
        return pretend(Cache.class, (name, arguments) -> {
            String key = (String) arguments[0];
            if (name.equals("put")) {
                told++;
                return grid.put(key, (String) arguments[1]);
            }
            return grid.get(key);
        });
    }

    private interface Call {
        Object with(String name, Object... arguments);
    }

    private static <T> T pretend(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call.with(method.getName(), arguments)));
    }
}
