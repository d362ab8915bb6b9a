package org.inglenook.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.ShopProfile;
import org.inglenook.platform.ShopProfile.ShopLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShopLookTest {

    private final ShopProfile profile = new ShopProfile("Shop", "", Locale.ENGLISH, ZoneOffset.UTC);

    private void dress(String signature, String accent, ShopLink... links) {
        new ShopLook(signature, accent, "#ffffff", "#222222", "figtree", List.of(links), List.of(links)).dress(profile);
    }

    @Test
    void emptyLinesAreNoLinks() {
        dress("Martin", "#336699", new ShopLink("Soaps", "shop.example/soaps"), new ShopLink("", " "));

        assertEquals(List.of(new ShopLink("Soaps", "https://shop.example/soaps")), profile.getNavigation());
        assertEquals("#336699", profile.getAccent());
        assertEquals("figtree", profile.getFonts());
        assertEquals("#ffffff", profile.getPaper());
        assertEquals("#222222", profile.getInk());
        assertEquals(profile.getNavigation(), profile.getFooter());
    }

    @Test
    void aFieldAtTheFootIsNamedAsOne() {
        DomainException refused = assertThrows(DomainException.class, () -> new ShopLook(
                        "", "#336699", "#ffffff", "#000000", "figtree", List.of(), List.of(new ShopLink("a", "b c")))
                .dress(profile));
        assertEquals(Optional.of("foot-href0"), refused.field());
    }

    @ParameterizedTest
    @CsvSource({
        "Martin,red,Soaps,https://shop.example,accent",
        "Martin,#336699,Soaps,javascript:alert(1),href0",
        "Martin,#336699,'',https://shop.example,label0",
        "Martin,#336699,Soaps,not a link,href0"
    })
    void whatWontDoIsNamed(String signature, String accent, String label, String href, String field) {
        DomainException refused =
                assertThrows(DomainException.class, () -> dress(signature, accent, new ShopLink(label, href)));

        assertEquals(Optional.of(field), refused.field());
        assertEquals(List.of(), profile.getNavigation());
    }
}
