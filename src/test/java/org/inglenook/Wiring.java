package org.inglenook;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inglenook.platform.Settings;

/** Puts services together around one transaction as the container would, for tests that need rooms to meet. */
public final class Wiring {

    private final Map<Class<?>, Object> made = new HashMap<>();
    private final Map<Class<?>, Class<?>> substitutes = new HashMap<>();
    private final Map<Class<?>, List<?>> implementations = new HashMap<>();
    private final List<Class<?>> observers = new ArrayList<>();
    private final EntityManager em;

    public Wiring(EntityManager em, Clock clock) {
        this.em = em;
        made.put(Clock.class, clock);
        made.put(Settings.class, DefaultSettings.create());
    }

    public <T> Wiring with(Class<T> type, T instance) {
        made.put(type, instance);
        return this;
    }

    /** Makes instances of another class where one is asked for. */
    public <T> Wiring instead(Class<T> type, Class<? extends T> made) {
        substitutes.put(type, made);
        return this;
    }

    /** What {@code Instance<T>} finds. */
    public <T> Wiring all(Class<T> type, List<? extends T> instances) {
        implementations.put(type, instances);
        return this;
    }

    /** Services whose observers are called when an event is fired. */
    public Wiring observing(Class<?>... types) {
        observers.addAll(List.of(types));
        return this;
    }

    public <T> T get(Class<T> type) {
        Object known = made.get(type);
        if (known == null) {
            known = create(substitutes.getOrDefault(type, type));
            made.put(type, known);
        }
        return type.cast(known);
    }

    private Object create(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            Object instance = constructor.newInstance();
            made.put(type, instance);
            for (Class<?> c = type; c != Object.class; c = c.getSuperclass()) {
                for (Field field : c.getDeclaredFields()) {
                    fill(instance, field);
                }
            }
            Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(PostConstruct.class))
                    .forEach(method -> call(method, instance));
            return instance;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot wire " + type.getName(), e);
        }
    }

    private void fill(Object instance, Field field) throws IllegalAccessException {
        if (field.isAnnotationPresent(PersistenceContext.class)) {
            field.setAccessible(true);
            field.set(instance, em);
        } else if (field.isAnnotationPresent(Inject.class)) {
            field.setAccessible(true);
            field.set(instance, injected(field));
        }
    }

    private Object injected(Field field) {
        if (field.getType() == Event.class) {
            return new FiredEvents<Object>() {
                @Override
                public void fire(Object event) {
                    super.fire(event);
                    deliver(event);
                }
            };
        }
        if (field.getType() == Instance.class) {
            Class<?> wanted = (Class<?>) ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];
            return instances(implementations.getOrDefault(wanted, List.of()));
        }
        return get(field.getType());
    }

    /** To the observers that were named, in their order of priority, within this transaction. */
    private void deliver(Object event) {
        observers.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.getParameterCount() == 1
                        && method.getParameters()[0].isAnnotationPresent(Observes.class)
                        && method.getParameterTypes()[0].isInstance(event))
                .sorted(Comparator.comparingInt(Wiring::priority))
                .forEach(method -> call(method, get(method.getDeclaringClass()), event));
    }

    private static int priority(Method method) {
        Priority priority = method.getParameters()[0].getAnnotation(Priority.class);
        return priority == null ? Integer.MAX_VALUE : priority.value();
    }

    private static void call(Method method, Object on, Object... args) {
        try {
            method.setAccessible(true);
            method.invoke(on, args);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot call " + method, e);
        }
    }

    private static Object instances(List<?> found) {
        return Proxy.newProxyInstance(
                Wiring.class.getClassLoader(),
                new Class<?>[] {Instance.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "stream" -> found.stream();
                    case "iterator" -> found.iterator();
                    case "isResolvable" -> found.size() == 1;
                    case "get" -> found.get(0);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
