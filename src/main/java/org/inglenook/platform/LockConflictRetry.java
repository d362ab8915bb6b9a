package org.inglenook.platform;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Stands around the transaction, which the container begins at {@code PLATFORM_BEFORE + 200}. */
@Interceptor
@RetriedOnLockConflict
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class LockConflictRetry {
    /** A try may wait for some seconds itself. */
    private static final int MOST_TRIES = 3;

    @Resource
    TransactionSynchronizationRegistry transactions;

    @AroundInvoke
    Object untilDone(InvocationContext call) throws Exception {
        boolean within = transactions.getTransactionKey() != null;
        for (int tries = within ? MOST_TRIES : 1; ; tries++) {
            try {
                return call.proceed();
            } catch (Exception e) {
                if (tries >= MOST_TRIES || !Faults.isLockConflict(e)) {
                    throw e;
                }
            }
        }
    }
}
