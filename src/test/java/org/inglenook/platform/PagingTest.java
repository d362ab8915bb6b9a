package org.inglenook.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {

    @Test
    void aCursorComesBackAsItWentOut() {
        Instant moment = Instant.parse("2026-11-21T10:15:30.123456789Z");
        Cursor read = Cursor.parse(Cursor.of(true, moment, 42L, "a b/ç").encoded());
        assertEquals(true, read.flag(0));
        assertEquals(Instant.parse("2026-11-21T10:15:30.123456Z"), read.instant(1));
        assertEquals(42, read.number(2));
        assertEquals("a b/ç", read.text(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%%%", "bm90IGEgbnVtYmVy", "../../etc"})
    void aCursorThatIsNotOursIsMalformed(String encoded) {
        DomainException fault =
                assertThrows(DomainException.class, () -> Cursor.parse(encoded).number(0));
        assertEquals(DomainException.Kind.MALFORMED, fault.kind());
    }

    @Test
    void theSurplusRowOnlyTellsThatThereIsMore() {
        Slice<Long> first = Slice.of(List.of(1L, 2L, 3L), 2, Cursor::of, false);
        assertEquals(List.of(1L, 2L), first.items());
        assertEquals(2, Cursor.parse(first.next()).number(0));
        assertNull(first.previous());

        Slice<Long> last = Slice.of(List.of(3L), 2, Cursor::of, true);
        assertNull(last.next());
        assertNotNull(last.previous());
    }
}
