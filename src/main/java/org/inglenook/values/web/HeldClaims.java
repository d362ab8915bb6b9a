package org.inglenook.values.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.inglenook.platform.PageTags;
import org.inglenook.platform.ShownProfile;
import org.inglenook.platform.Tongues;
import org.inglenook.platform.web.Param;
import org.inglenook.values.Claim;
import org.inglenook.values.ClaimLists;
import org.inglenook.values.ValueTranslations;

/** What may be said today of the products that a page names, separated by commas; a kept copy goes when one of them ends. */
@Named
@RequestScoped
public class HeldClaims {

    private static final int SHOWN = 20;
    private static final int PRODUCTS = 20;

    @Inject
    ClaimLists lists;

    @Inject
    ClaimViews views;

    @Inject
    ValueTranslations translations;

    @Inject
    ShownProfile profile;

    @Inject
    PageTags tags;

    @Inject
    @Param
    String product;

    @Inject
    @Param
    String lang;

    private String tongue;
    private List<ClaimView> all;

    @PostConstruct
    void load() {
        tags.add("values", "profile");
        List<String> products = Stream.of((product == null ? "" : product).split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .limit(PRODUCTS)
                .toList();
        List<Claim> held = lists.holdingFor(products, SHOWN);
        tongue = Tongues.of(
                        profile.get().getLanguage(),
                        translations.subjects().keySet(),
                        lang == null ? profile.get().getLanguageTag() : lang,
                        "/values")
                .getChosen();
        all = views.of(held, tongue);
        views.keepUntilNextTurn(all);
        keepUntilOthersBegin(products);
    }

    /** A claim that begins tomorrow isn't among those that hold; the day alone tells. */
    private void keepUntilOthersBegin(List<String> products) {
        if (!products.isEmpty()) {
            tags.until(views.tomorrow());
        }
    }

    public List<ClaimView> getAll() {
        return all;
    }

    /** Where all values and claims are. */
    public String getPath() {
        return Tongues.path("/values", tongue);
    }
}
