package org.inglenook.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

    private final TrustedProxies proxies = TrustedProxies.of(List.of("10.0.0.0/8", "2001:db8::1"));

    @Test
    void withoutTrustedProxiesNobodyIsBelieved() {
        assertEquals("203.0.113.9", TrustedProxies.of(List.of()).clientOf("203.0.113.9", List.of("198.51.100.1")));
    }

    @Test
    void strangersAreNotBelieved() {
        assertEquals("203.0.113.9", proxies.clientOf("203.0.113.9", List.of("198.51.100.1")));
    }

    @Test
    void theRightmostAddressThatIsNoProxyIsTheClient() {
        assertEquals(
                "198.51.100.1",
                proxies.clientOf("10.1.2.3", List.of("1.2.3.4, 198.51.100.1, 10.9.9.9", "2001:db8::1")));
    }

    @Test
    void withNothingButProxiesTheFirstOfThemCounts() {
        assertEquals("10.0.0.7", proxies.clientOf("10.1.2.3", List.of("10.0.0.7")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "evil.example", "999.1.1.1", "", "<script>"})
    void whatIsNoAddressIsNotBelieved(String hop) {
        assertEquals("10.1.2.3", proxies.clientOf("10.1.2.3", List.of(hop)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "proxy.example", "10.0.0.0/x", "10.0.0"})
    void aWrongSettingIsRefused(String setting) {
        assertThrows(IllegalArgumentException.class, () -> TrustedProxies.of(List.of(setting)));
    }

    @Test
    void behindAPlatformsMachineStandsWhomItNames() {
        TrustedProxies ours = TrustedProxies.of(List.of("10.0.0.0/8"));
        assertEquals("203.0.113.9", ours.behind("10.0.0.1", List.of("203.0.113.9, 23.227.38.1")));
        assertEquals("203.0.113.9", ours.behind("23.227.38.1", List.of("6.6.6.6, 203.0.113.9")));
        assertEquals("23.227.38.1", ours.behind("23.227.38.1", List.of()));
        assertEquals("23.227.38.1", ours.behind("23.227.38.1", List.of("nonsense")));
    }
}
