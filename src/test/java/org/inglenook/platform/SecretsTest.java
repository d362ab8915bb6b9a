package org.inglenook.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SecretsTest {

    private final Secrets secrets = new Secrets("a key of this installation, for a test");

    @Test
    void whatIsSealedOpensAgainAndLooksDifferentEachTime() {
        String once = secrets.seal("whsec_& < > ü");
        assertEquals("whsec_& < > ü", secrets.open(once));
        assertNotEquals(once, secrets.seal("whsec_& < > ü"));
    }

    @Test
    void anotherInstallationsKeyOpensNothing() {
        String sealed = secrets.seal("secret");
        Secrets other = new Secrets("the key of another installation here");
        assertThrows(IllegalStateException.class, () -> other.open(sealed));
    }

    @Test
    void aSignatureHoldsForItsTextAndItsPurposeOnly() {
        String signature = secrets.sign("form", "text");
        assertTrue(secrets.verify("form", "text", signature));
        assertFalse(secrets.verify("form", "text2", signature));
        assertFalse(secrets.verify("notice", "text", signature));
        assertFalse(secrets.verify("form", "text", null));
    }

    @Test
    void tokensDifferAndAreSafeInAddresses() {
        String token = secrets.newToken();
        assertTrue(token.matches("[\\w-]{32}"), token);
        assertNotEquals(token, secrets.newToken());
    }
}
