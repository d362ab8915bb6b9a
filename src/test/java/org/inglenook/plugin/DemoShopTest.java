package org.inglenook.plugin;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.inglenook.platform.DemoPart;
import org.inglenook.platform.DemoRecords;
import org.junit.jupiter.api.Test;

class DemoShopTest {

    private final List<String> told = new ArrayList<>();

    private DemoShop shopOf(DemoPart... parts) {
        DemoShop shop = new DemoShop() {
            @Override
            List<DemoPart> parts() {
                return List.of(parts);
            }
        };
        shop.steps = new DemoSteps();
        return shop;
    }

    private DemoPart part(int order, boolean fails) {
        return new DemoPart() {
            @Override
            public int order() {
                return order;
            }

            @Override
            public void load(DemoRecords records) {
                if (fails) {
                    throw new IllegalArgumentException("no");
                }
                told.add("+" + order);
            }

            @Override
            public void remove(DemoRecords records) {
                told.add("-" + order);
            }
        };
    }

    @Test
    void partsAreLoadedInOrderAndRemovedTheOtherWayRound() {
        DemoShop shop = shopOf(part(30, false), part(10, false), part(20, false));

        shop.load();
        shop.remove();

        assertEquals(List.of("+10", "+20", "+30", "-30", "-20", "-10"), told);
    }

    @Test
    void aPartThatFailsTakesAwayThoseBeforeIt() {
        DemoShop shop = shopOf(part(10, false), part(20, false), part(30, true), part(40, false));

        assertThrows(IllegalStateException.class, shop::load);

        assertEquals(List.of("+10", "+20", "-20", "-10"), told);
    }

    @Test
    void aDemoOfNothingIsNoFault() {
        assertDoesNotThrow(() -> shopOf().load());
    }
}
