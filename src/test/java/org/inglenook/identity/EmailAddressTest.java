package org.inglenook.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.inglenook.platform.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @Test
    void addressesAreComparedWithoutCaseAndSpace() {
        assertEquals(
                "anna@example.org", EmailAddress.parse(" Anna@Example.ORG ").text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "anna", "anna@", "@example.org", "a b@example.org", "a@b\nBcc: c@d"})
    void whatIsNoAddressIsRefused(String email) {
        DomainException refused = assertThrows(DomainException.class, () -> EmailAddress.parse(email));

        assertEquals(Optional.of("email"), refused.field());
    }
}
