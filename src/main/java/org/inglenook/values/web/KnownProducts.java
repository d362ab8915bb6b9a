package org.inglenook.values.web;

import static java.util.stream.Collectors.filtering;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inglenook.platform.ProductNames;
import org.inglenook.platform.ProductNames.Product;

/** What the shop sells, to be chosen by name while a claim is written. What nobody knows is taken as it is typed. */
@Named
@RequestScoped
public class KnownProducts {

    @Inject
    @Any
    Instance<ProductNames> sources;

    private List<Product> all;

    private List<Product> all() {
        if (all == null) {
            all = sources.stream().flatMap(source -> source.lately().stream()).toList();
        }
        return all;
    }

    /** The codes of each name; none for what the shop sells without one. */
    public Map<String, String> getNames() {
        return all().stream()
                .collect(groupingBy(
                        Product::name,
                        LinkedHashMap::new,
                        filtering(product -> !product.code().isEmpty(), mapping(Product::code, joining(", ")))));
    }

    /** Names of what is written as a code, by the code as it is written. */
    public Map<String, String> named(List<String> products) {
        Map<String, String> named = new LinkedHashMap<>();
        products.forEach(written -> all().stream()
                .filter(product -> product.code().equalsIgnoreCase(written))
                .findFirst()
                .ifPresent(product -> named.put(written, product.name())));
        return named;
    }

    /** A name stands for the codes that the shop has for it, as product pages name themselves by those. */
    Stream<String> codes(String written) {
        List<String> codes = all().stream()
                .filter(product -> product.name().equalsIgnoreCase(written.strip()))
                .map(Product::code)
                .filter(code -> !code.isEmpty())
                .toList();
        return codes.isEmpty() ? Stream.of(written) : codes.stream();
    }
}
