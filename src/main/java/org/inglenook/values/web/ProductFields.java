package org.inglenook.values.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The products in a claim's form. */
@Named
@RequestScoped
public class ProductFields {

    @Inject
    KnownProducts known;

    private List<String> saved = List.of();
    private String list = "";
    private String more = "";

    void show(List<String> products) {
        saved = products;
        list = String.join("\n", products);
    }

    List<String> said() {
        return Stream.concat(list.lines(), Stream.of(more))
                .flatMap(known::codes)
                .toList();
    }

    /** What the saved ones are called, by code. */
    public Map<String, String> getNames() {
        return known.named(saved);
    }

    /** One a line. */
    public String getList() {
        return list;
    }

    public void setList(String list) {
        this.list = list;
    }

    /** One more of them, by name or code. */
    public String getMore() {
        return more;
    }

    public void setMore(String more) {
        this.more = more;
    }
}
