package org.inglenook.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.Secrets;

/**
 * Tells other sites who a member is, as a provider of DiscourseConnect (meta.discourse.org/t/32974): the site sends the browser with a signed
 * nonce and an address to return to; both must belong to a site that the owner listed, and the member must agree. What is told is the
 * member's number, handle, name, and the address that a link to it has proven. Roles aren't told.
 */
@ApplicationScoped
@Transactional
public class DiscourseProvider {

    private static final String AGREEMENT = "relying-site";

    @Inject
    RelyingSites sites;

    @Inject
    Members members;

    @Inject
    Secrets secrets;

    /**
     * A question that a listed site signed.
     *
     * @param site its name
     * @param quiet whether nobody may be asked anything ({@code prompt=none})
     */
    public record Asked(long siteId, String site, boolean quiet, String nonce, URI back, String secret) {

        @Override
        public String toString() {
            return "Asked[" + site + "]";
        }
    }

    /** What a site would be told; {@code email} is empty for who has none here. */
    public record Told(String name, String handle, String email) {
        public String getName() {
            return name;
        }

        public String getHandle() {
            return handle;
        }

        public String getEmail() {
            return email;
        }
    }

    /** The question in an envelope, or nothing where no listed site signed one. */
    public Optional<Asked> asked(String sso, String sig) {
        DiscourseConnect.Envelope envelope = new DiscourseConnect.Envelope(sso, sig);
        return DiscourseConnect.unproven(envelope)
                .flatMap(fields -> address(fields.get("return_sso_url")))
                .flatMap(sites::holding)
                .flatMap(site -> site.secrets().stream()
                        .flatMap(secret -> DiscourseConnect.open(envelope, List.of(secret)).stream()
                                .flatMap(fields -> question(site, secret, fields).stream()))
                        .findFirst());
    }

    private static Optional<Asked> question(RelyingSites.Known site, String secret, Map<String, String> fields) {
        String nonce = fields.getOrDefault("nonce", "");
        return address(fields.get("return_sso_url"))
                .filter(back -> !nonce.isEmpty())
                .map(back ->
                        new Asked(site.id(), site.name(), "none".equals(fields.get("prompt")), nonce, back, secret));
    }

    public boolean isAgreed(Asked asked, long memberId) {
        return sites.isAgreed(memberId, asked.siteId());
    }

    /** For a link by which this member agrees to this question and nothing else. */
    public String agreement(Asked asked, long memberId) {
        return secrets.sign(AGREEMENT, memberId + " " + asked.siteId() + " " + asked.nonce());
    }

    /** @throws DomainException {@code INVALID} where somebody else made the link */
    public void agree(Asked asked, long memberId, String agreement) {
        if (!secrets.verify(AGREEMENT, memberId + " " + asked.siteId() + " " + asked.nonce(), agreement)) {
            throw new DomainException(Kind.INVALID, "identity.sites.error.agreement");
        }
        sites.agree(memberId, asked.siteId());
    }

    /** What this member's site would be told. */
    public Told told(long memberId) {
        MemberCard card = members.card(memberId).orElseThrow(DomainException::notFound);
        return new Told(
                card.displayName(), card.name(), members.emailOf(memberId).orElse(""));
    }

    /** Where the browser goes on to with the answer. */
    public URI answer(Asked asked, long memberId) {
        Told told = told(memberId);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("nonce", asked.nonce());
        fields.put("external_id", String.valueOf(memberId));
        fields.put("username", told.handle());
        fields.put("name", told.name());
        if (told.email().isEmpty()) {
            fields.put("require_activation", "true");
        } else {
            fields.put("email", told.email());
        }
        return sealed(asked, fields);
    }

    /** Where the browser goes on to if nobody is signed in, or the member doesn't agree. */
    public URI refusal(Asked asked) {
        return sealed(asked, Map.of("nonce", asked.nonce(), "failed", "true"));
    }

    private static URI sealed(Asked asked, Map<String, String> fields) {
        DiscourseConnect.Envelope envelope = DiscourseConnect.seal(fields, asked.secret());
        String back = asked.back().toString();
        return URI.create(back
                + (asked.back().getRawQuery() == null ? "?" : "&")
                + "sso=" + URLEncoder.encode(envelope.sso(), StandardCharsets.UTF_8)
                + "&sig=" + envelope.sig());
    }

    private static Optional<URI> address(String text) {
        try {
            return Optional.ofNullable(text)
                    .map(URI::create)
                    .filter(uri -> uri.getHost() != null && uri.getScheme() != null);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
