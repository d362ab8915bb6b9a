package org.inglenook.platform;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SenderProofTest {

    private static final String HOST = "mx.shop.example";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mx.shop.example; dkim=pass header.d=example.org",
                "MX.Shop.Example 1; spf=fail smtp.mailfrom=x@y.example; DKIM=pass (2048 bit; key) header.i=@example.org\r\n header.d=example.org header.s=k",
                "mx.shop.example; dkim=fail header.d=other.example; dmarc=pass (p=NONE) header.from=example.org",
                "mx.shop.example; dkim/1 = pass reason=\"good; fine\" header.d = example.org"
            })
    void theHostNamesTheDomainThatSigned(String line) {
        assertTrue(proves("a@example.org", line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ";",
                "mx.shop.example; none",
                "other.example; dkim=pass header.d=example.org",
                "mx.shop.example.evil.example; dkim=pass header.d=example.org",
                "mx.shop.example; dkim=fail header.d=example.org",
                "mx.shop.example; dkim=pass header.d=evil.example",
                "mx.shop.example; dkim=pass header.d=org",
                "mx.shop.example; dkim=pass header.d=ample.org",
                "mx.shop.example; dkim=pass header.from=example.org",
                "mx.shop.example; spf=pass smtp.mailfrom=a@example.org",
                "mx.shop.example; spf=fail smtp.mailfrom=\"x; dkim=pass header.d=example.org\"@evil.example",
                "mx.shop.example; dkim=pass (header.d=example.org) header.d=evil.example",
                "mx.shop.example; dkim=none (; dkim=pass header.d=example.org",
                "mx.shop.example; spf=fail smtp.helo=\"\\\"; dkim=pass header.d=example.org; \""
            })
    void nothingElseIsProof(String line) {
        assertFalse(proves("a@example.org", line));
    }

    @Test
    void whatCameWithTheMailStandsBelowAndCountsForNothing() {
        String forged = "mx.shop.example; dkim=pass header.d=example.org";
        assertFalse(proves("a@example.org", "mx.shop.example; dkim=none", forged));
        assertFalse(proves("a@example.org", "mx.shop.example; spf=fail \"", forged), "nobody knows whose line that is");
        assertTrue(proves("a@example.org", "list.example; dkim=fail header.d=example.org", forged));
        assertTrue(proves("a@mail.example.org", forged), "a domain signs for those below it");
        assertFalse(proves("", forged));
    }

    private static boolean proves(String from, String... lines) {
        return SenderProof.proves(HOST, List.of(lines), from);
    }
}
