package org.inglenook.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.interceptor.InvocationContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class LockConflictRetryTest {
    private static final RuntimeException BUSY = fault("40XL1");
    private static final RuntimeException DUPLICATE = fault("23505");

    private final LockConflictRetry retry = new LockConflictRetry();
    private final Deque<RuntimeException> faults = new ArrayDeque<>();
    private Object transaction;
    private int calls;

    LockConflictRetryTest() {
        retry.transactions = answering(TransactionSynchronizationRegistry.class, method -> transaction);
    }

    @Test
    void whatMetALockIsDoneAgain() throws Exception {
        faults.addAll(List.of(BUSY, BUSY));
        assertEquals("done", call());
        assertEquals(3, calls);
    }

    @Test
    void aDatabaseThatStaysBusyIsToldOf() {
        faults.addAll(List.of(BUSY, BUSY, BUSY, BUSY));
        assertThrows(PersistenceException.class, this::call);
        assertEquals(3, calls);
    }

    @Test
    void anotherFaultIsNotTriedAgain() {
        faults.add(DUPLICATE);
        assertThrows(PersistenceException.class, this::call);
        assertEquals(1, calls);
    }

    /** What was done before in that transaction is lost with it, so that a second try would do half. */
    @Test
    void withinATransactionItIsDoneOnce() {
        transaction = "somebody's";
        faults.add(BUSY);
        assertThrows(PersistenceException.class, this::call);
        assertEquals(1, calls);
    }

    private Object call() throws Exception {
        return retry.untilDone(answering(InvocationContext.class, method -> {
            calls++;
            if (!faults.isEmpty()) {
                throw faults.remove();
            }
            return "done";
        }));
    }

    private interface Answer {
        Object to(String method);
    }

    private static <T> T answering(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> answer.to(method.getName())));
    }

    private static RuntimeException fault(String state) {
        return new PersistenceException(new SQLException("made by the test", state));
    }
}
