package org.inglenook.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inglenook.DefaultSettings;
import org.inglenook.MovableClock;
import org.inglenook.OnBothDatabases;
import org.inglenook.identity.DiscourseProvider.Asked;
import org.inglenook.platform.DomainException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may be told of whom, and every way in which somebody else tries to be. */
class DiscourseProviderTest extends OnBothDatabases {

    private static final String BACK = "https://forum.example/session/sso_login";

    private MovableClock clock;
    private String secret;

    DiscourseProviderTest() {
        super("RelyingConsent", "RelyingSite", "Session", "Member");
    }

    @BeforeEach
    void list() {
        clock = new MovableClock("2026-11-23T12:00:00Z");
        secret = sites(sites -> sites.add("The forum", "https://forum.example"));
    }

    private <T> T in(Function<DiscourseProvider, T> work) {
        return database.inTransaction(em -> work.apply(provider(em)));
    }

    private <T> T sites(Function<RelyingSites, T> work) {
        return database.inTransaction(em -> work.apply(provider(em).sites));
    }

    private DiscourseProvider provider(EntityManager em) {
        IdentityRoom room = new IdentityRoom(em, clock);
        RelyingSites sites = new RelyingSites();
        sites.em = em;
        sites.clock = clock;
        sites.secrets = room.secrets;
        sites.settings = DefaultSettings.create();
        DiscourseProvider provider = new DiscourseProvider();
        provider.sites = sites;
        provider.members = room.members;
        provider.secrets = room.secrets;
        return provider;
    }

    private long member(String name, String email) {
        return database.inTransaction(em -> new IdentityRoom(em, clock)
                .members.join(
                        name,
                        new EmailAddress(email == null ? java.util.UUID.randomUUID() + AwaitedMembers.NOWHERE : email),
                        Role.MEMBER,
                        Locale.ENGLISH));
    }

    private boolean isAgreed(Asked question, long member) {
        return in(provider -> provider.isAgreed(question, member));
    }

    private Optional<Asked> signed(DiscourseConnect.Envelope envelope) {
        return in(provider -> provider.asked(envelope.sso(), envelope.sig()));
    }

    private Optional<Asked> asked(String back, String with, String... more) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("nonce", "cb68251eefb5211e58c00ff1395f0c0b");
        fields.put("return_sso_url", back);
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        DiscourseConnect.Envelope envelope = DiscourseConnect.seal(fields, with);
        return signed(envelope);
    }

    private Map<String, String> said(URI to, String signedWith) {
        Map<String, String> query = Arrays.stream(to.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        return DiscourseConnect.open(
                        new DiscourseConnect.Envelope(query.get("sso"), query.get("sig")), List.of(signedWith))
                .orElseThrow();
    }

    @Test
    void aMemberWhoAgreedIsToldWithWhatIsProven() {
        long ada = member("Ada", "ada@example.org");
        Asked question = asked(BACK, secret).orElseThrow();
        assertFalse(isAgreed(question, ada));
        String agreement = in(provider -> provider.agreement(question, ada));
        in(provider -> {
            provider.agree(question, ada, agreement);
            provider.agree(question, ada, agreement);
            return null;
        });
        assertTrue(isAgreed(question, ada));
        URI to = in(provider -> provider.answer(question, ada));
        assertTrue(to.toString().startsWith(BACK + "?sso="));
        assertEquals(
                Map.of(
                        "nonce", "cb68251eefb5211e58c00ff1395f0c0b",
                        "external_id", String.valueOf(ada),
                        "username", "ada",
                        "name", "Ada",
                        "email", "ada@example.org"),
                said(to, secret));
    }

    @Test
    void whoHasNoProvenAddressIsToldWithoutOne() {
        long ada = member("Ada", null);
        Map<String, String> said =
                said(in(provider -> provider.answer(asked(BACK, secret).orElseThrow(), ada)), secret);
        assertEquals("true", said.get("require_activation"));
        assertFalse(said.containsKey("email"));
    }

    @Test
    void anAddressThatHasAQueryKeepsIt() {
        long ada = member("Ada", null);
        URI to = in(provider -> provider.answer(asked(BACK + "?to=%2Ft", secret).orElseThrow(), ada));
        assertTrue(to.toString().startsWith(BACK + "?to=%2Ft&sso="), to.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://forum.example.evil.example/session/sso_login",
                "https://evil.example/https://forum.example/",
                "http://forum.example/session/sso_login",
                "https://forum.example:8443/session/sso_login",
                "https://forum.example@evil.example/",
                "https://ada@forum.example/",
                "https://forum.example/#x",
                "//forum.example/x",
                "/session",
                "javascript:alert(1)",
                "not an address",
                ""
            })
    void nobodyIsSentToAnAddressThatIsNotListed(String back) {
        assertEquals(Optional.empty(), asked(back, secret));
    }

    @Test
    void aSiteHoldsWhatIsBelowItsPathOnly() {
        String wiki = sites(sites -> sites.add("The wiki", "https://soap.example/wiki/"));
        assertTrue(asked("https://soap.example/wiki/login", wiki).isPresent());
        assertTrue(asked("https://SOAP.example/wiki", wiki).isPresent());
        assertTrue(asked("https://soap.example/wikipedia", wiki).isEmpty());
        assertTrue(asked("https://soap.example/wiki/../elsewhere", wiki).isEmpty());
        assertTrue(asked(BACK, wiki).isEmpty(), "one site's secret signed for another");
    }

    @Test
    void aQuestionThatNobodySignedOrThatHasNoNonceIsNone() {
        assertTrue(asked(BACK, "guessed").isEmpty());
        DiscourseConnect.Envelope bare = DiscourseConnect.seal(Map.of("return_sso_url", BACK), secret);
        assertTrue(signed(bare).isEmpty());
        for (String sso : new String[] {null, "", "%%%", "bm9uY2U9eA=="}) {
            assertTrue(signed(new DiscourseConnect.Envelope(sso, "00")).isEmpty());
        }
        assertTrue(signed(new DiscourseConnect.Envelope(bare.sso(), null)).isEmpty());
    }

    @Test
    void aFormerSecretHoldsForAWeekAndIsAnsweredInItsOwnHand() {
        long site = sites(sites -> sites.list().get(0).getId());
        String fresh = sites(sites -> sites.changeSecret(site));
        long ada = member("Ada", null);
        clock.advance(Duration.ofDays(6));
        Asked old = asked(BACK, secret).orElseThrow();
        assertEquals(
                "Ada", said(in(provider -> provider.answer(old, ada)), secret).get("name"));
        assertEquals(
                "Ada",
                said(in(provider -> provider.answer(asked(BACK, fresh).orElseThrow(), ada)), fresh)
                        .get("name"));
        clock.advance(Duration.ofDays(2));
        assertTrue(asked(BACK, secret).isEmpty());
        assertTrue(asked(BACK, fresh).isPresent());
    }

    @Test
    void nobodyAgreesForSomebodyElseOrToAnotherQuestion() {
        long ada = member("Ada", null);
        long eve = member("Eve", null);
        Asked question = asked(BACK, secret).orElseThrow();
        Asked other = asked(BACK, secret, "nonce", "other").orElseThrow();
        for (String forged : new String[] {
            in(provider -> provider.agreement(question, eve)), in(provider -> provider.agreement(other, ada)), "", "x"
        }) {
            assertThrows(
                    DomainException.class,
                    () -> in(provider -> {
                        provider.agree(question, ada, forged);
                        return null;
                    }));
        }
        assertFalse(isAgreed(question, ada));
    }

    @Test
    void refusingSaysNothingOfTheMember() {
        Asked question = asked(BACK, secret, "prompt", "none").orElseThrow();
        assertTrue(question.quiet());
        assertEquals(
                Map.of("nonce", "cb68251eefb5211e58c00ff1395f0c0b", "failed", "true"),
                said(in(provider -> provider.refusal(question)), secret));
    }

    @Test
    void whatWasAgreedIsTakenBackByTheMemberOrWithTheSite() {
        long ada = member("Ada", null);
        Asked question = asked(BACK, secret).orElseThrow();
        Runnable agree = () -> in(provider -> {
            provider.agree(question, ada, provider.agreement(question, ada));
            return null;
        });
        agree.run();
        assertEquals("The forum", sites(sites -> sites.told(ada)).get(0).name());
        sites(sites -> {
            sites.stopTelling(ada, question.siteId());
            return null;
        });
        assertFalse(isAgreed(question, ada));
        agree.run();
        sites(sites -> {
            sites.remove(question.siteId());
            return null;
        });
        assertTrue(asked(BACK, secret).isEmpty());
        assertEquals(List.of(), sites(sites -> sites.told(ada)));
    }

    @Test
    void aMemberWhoIsRemovedIsRememberedForNoSite() {
        long ada = member("Ada", null);
        Asked question = asked(BACK, secret).orElseThrow();
        in(provider -> {
            provider.agree(question, ada, provider.agreement(question, ada));
            provider.members.remove(ada);
            return null;
        });
        assertFalse(isAgreed(question, ada));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://forum.example",
                "forum.example",
                "https://a@forum.example",
                "https://f.example/?a",
                "https://f.example/#a",
                "https://f.example/..",
                "x y",
                ""
            })
    void whatWontDoAsAnAddressIsRefused(String address) {
        DomainException refusal =
                assertThrows(DomainException.class, () -> sites(sites -> sites.add("Forum", address)));
        assertEquals(Optional.of("siteAddress"), refusal.field());
    }
}
