package org.inglenook.shop;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.Consumer;

/** What the container hands to a bean, made by hand. */
public final class Given {

    private Given() {}

    @SuppressWarnings("unchecked")
    public static <T> Event<T> event(Consumer<T> observer) {
        return (Event<T>) proxy(Event.class, (method, args) -> {
            if (!method.equals("fire")) {
                throw new UnsupportedOperationException(method);
            }
            observer.accept((T) args[0]);
            return null;
        });
    }

    @SuppressWarnings("unchecked")
    @SafeVarargs
    public static <T> Instance<T> instances(T... beans) {
        return (Instance<T>) proxy(Instance.class, (method, args) -> switch (method) {
            case "stream" -> List.of(beans).stream();
            case "iterator" -> List.of(beans).iterator();
            default -> throw new UnsupportedOperationException(method);
        });
    }

    /** Takes work and does none of it: a test calls the worker itself. */
    static ManagedScheduledExecutorService executor() {
        return (ManagedScheduledExecutorService) proxy(ManagedScheduledExecutorService.class, (method, args) -> null);
    }

    private interface Answer {
        Object to(String method, Object[] args);
    }

    private static Object proxy(Class<?> type, Answer answer) {
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, args) -> answer.to(method.getName(), args));
    }
}
