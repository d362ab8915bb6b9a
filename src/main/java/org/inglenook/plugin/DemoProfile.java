package org.inglenook.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.inglenook.platform.DemoPart;
import org.inglenook.platform.DemoRecords;
import org.inglenook.platform.ShopProfile;
import org.inglenook.platform.ShopProfile.ShopLink;
import org.inglenook.platform.ShopProfiles;

/** The demo shop introduces itself. */
@ApplicationScoped
public class DemoProfile implements DemoPart {

    private static final String KIND = "platform_shop_profile";

    @Inject
    ShopProfiles profiles;

    @Override
    public int order() {
        return 0;
    }

    @Override
    public void load(DemoRecords records) {
        try (JsonReader reader = Json.createReader(DemoProfile.class.getResourceAsStream("/demo/plugin.json"))) {
            JsonObject shop = reader.readObject().getJsonObject("shop");
            profiles.change(profile -> introduce(profile, shop));
        }
        records.add(KIND, 1);
    }

    private static void introduce(ShopProfile profile, JsonObject shop) {
        profile.describe(
                shop.getString("name"),
                shop.getString("address"),
                Locale.forLanguageTag(shop.getString("language")),
                ZoneId.of(shop.getString("timeZone")));
        profile.signAs(shop.getString("signature"));
        profile.link(links(shop, "links"), links(shop, "footer"));
    }

    private static List<ShopLink> links(JsonObject shop, String where) {
        return shop.getJsonArray(where).getValuesAs(JsonObject.class).stream()
                .map(link -> new ShopLink(link.getString("label"), link.getString("href")))
                .toList();
    }

    /** The shop is nameless again, and ready for setup. */
    @Override
    public void remove(DemoRecords records) {
        if (!records.ids(KIND).isEmpty()) {
            profiles.change(profile -> {
                profile.describe("Inglenook", "", Locale.ENGLISH, ZoneOffset.UTC);
                profile.signAs("");
                profile.link(List.of(), List.of());
                profile.showLogo(null);
            });
        }
        records.forget(KIND);
    }
}
