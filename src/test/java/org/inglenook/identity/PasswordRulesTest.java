package org.inglenook.identity;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.inglenook.platform.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final String STRONG = "velvet tractor onion lighthouse";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "elevenchars",
                "password1234",
                "123456789012",
                "qwertyuiopas",
                "aaaaaaaaaaaaaaaa",
                "iloveyou1234",
                "annabraithwaite",
                "anna@example.org"
            })
    void guessablePasswordsAreRefused(String password) {
        DomainException refused = assertThrows(
                DomainException.class,
                () -> PasswordRules.check(
                        password, List.of("anna", "Anna Braithwaite", "braithwaite", "anna@example.org")));

        assertEquals(Optional.of("password"), refused.field());
    }

    @ParameterizedTest
    @ValueSource(strings = {STRONG, "correcthorsebatterystaple zebra", "пять слов о погоде", "zvmqhxkrwptb"})
    void longAndUnlikelyPasswordsNeedNoSpecialCharacters(String password) {
        assertDoesNotThrow(() -> PasswordRules.check(password, List.of("anna")));
    }

    @Test
    void hashesAreSaltedAndKnowLettersTypedOtherwise() {
        String hash = PasswordHash.of("caf\u00e9 caf\u00e9 caf\u00e9");

        assertTrue(hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), hash);
        assertNotEquals(hash, PasswordHash.of("caf\u00e9 caf\u00e9 caf\u00e9"));
        assertTrue(PasswordHash.matches("cafe\u0301 cafe\u0301 cafe\u0301", hash));
        assertFalse(PasswordHash.isOutdated(hash));
    }
}
