package org.inglenook.platform;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.stream.Stream;

/** Recognises database faults behind what a container wrapped around them. */
public final class Faults {

    private Faults() {}

    /** Somebody else changed the row first. */
    public static boolean isOptimisticLock(Throwable fault) {
        return chain(fault).anyMatch(OptimisticLockException.class::isInstance);
    }

    /** A unique key was taken (SQLSTATE 23505 on both databases). */
    public static boolean isDuplicateKey(Throwable fault) {
        return hasState(fault, "23505");
    }

    /** Two transactions waited for each other, or one too long, and trying again may well succeed. */
    public static boolean isLockConflict(Throwable fault) {
        // 40001 deadlock (Derby), serialization failure (PostgreSQL); 40XL1/2 Derby lock timeout; 40P01, 55P03
        // PostgreSQL.
        return Stream.of("40001", "40XL1", "40XL2", "40P01", "55P03").anyMatch(state -> hasState(fault, state));
    }

    private static boolean hasState(Throwable fault, String state) {
        return chain(fault).anyMatch(cause -> cause instanceof SQLException sql && state.equals(sql.getSQLState()));
    }

    private static Stream<Throwable> chain(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(50);
    }
}
