package org.inglenook.platform.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inglenook.platform.Address;

/** All addresses of pages, read from the {@link Address} annotations of their beans. */
@ApplicationScoped
public class Addresses {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final String ROOT = "org.inglenook.";

    /** An address, its page's view and bean. */
    public record Route(String address, Pattern pattern, List<String> variables, String view, Class<?> page) {}

    /** A request's route with the values of its variables. */
    public record Match(Route route, Map<String, String> values) {}

    @Inject
    BeanManager beans;

    private List<Route> routes;

    @PostConstruct
    void collect() {
        List<Route> found = new ArrayList<>();
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            for (Address address : bean.getBeanClass().getAnnotationsByType(Address.class)) {
                found.add(route(address.value(), bean.getBeanClass()));
            }
        }
        // Fixed segments win over variables, whatever the order in which beans were found.
        found.sort(Comparator.comparingInt((Route route) -> route.variables().size())
                .thenComparing(Route::address));
        routes = List.copyOf(found);
    }

    public List<Route> all() {
        return routes;
    }

    public Optional<Match> find(String path) {
        for (Route route : routes) {
            Matcher matcher = route.pattern().matcher(path);
            if (matcher.matches()) {
                Map<String, String> values = new LinkedHashMap<>();
                for (String variable : route.variables()) {
                    values.put(variable, matcher.group(variable));
                }
                return Optional.of(new Match(route, values));
            }
        }
        return Optional.empty();
    }

    static Route route(String address, Class<?> page) {
        List<String> variables = new ArrayList<>();
        StringBuilder pattern = new StringBuilder();
        Matcher matcher = VARIABLE.matcher(address);
        int end = 0;
        while (matcher.find()) {
            pattern.append(Pattern.quote(address.substring(end, matcher.start())));
            pattern.append("(?<").append(matcher.group(1)).append(">[^/]+)");
            variables.add(matcher.group(1));
            end = matcher.end();
        }
        pattern.append(Pattern.quote(address.substring(end)));
        return new Route(address, Pattern.compile(pattern.toString()), List.copyOf(variables), view(page), page);
    }

    /** The view that a page bean's name stands for. */
    public static String view(Class<?> page) {
        String room = page.getPackageName().substring(ROOT.length()).replaceFirst("\\.web$", "");
        String name = page.getSimpleName().replaceFirst("Page$", "");
        String kebab = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
        return "/" + room + "/" + kebab + ".xhtml";
    }
}
