package org.inglenook.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import org.inglenook.community.Route.Run;
import org.junit.jupiter.api.Test;

class RouteTest {

    @Test
    void postsFollowAfterTheLastInTheirOrder() {
        Route route = Route.of(List.of(9, 3, 4, 5), Map.of(), 11);
        assertEquals(List.of(new Run(3, 5, 11), new Run(9, 9, 14)), route.runs());
        assertEquals(14, route.of(9));
        assertNull(route.of(6));
        assertNull(route.of(null));
        assertEquals(14, route.end());
    }

    @Test
    void postsThatWereThereBeforeTakeTheirPlacesAgain() {
        Route route = Route.of(List.of(1, 2, 3, 4), Map.of(1, 5, 2, 6, 4, 8), 11);
        assertEquals(List.of(new Run(1, 2, 5), new Run(3, 3, 11), new Run(4, 4, 8)), route.runs());
        assertEquals(11, route.end());
    }
}
