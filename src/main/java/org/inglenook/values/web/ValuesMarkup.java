package org.inglenook.values.web;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.inglenook.platform.JsonBuilders;
import org.inglenook.platform.ShopProfile;
import org.inglenook.platform.Tongues;
import org.inglenook.values.Claim;

/**
 * Claims for machines. Only a third party's certificate that holds today becomes a Certification of the Organization; what the shop
 * says of itself, and what has expired or was withdrawn, is left to people.
 */
final class ValuesMarkup {

    private final ShopProfile shop;
    private final String root;

    /** @param root public address of the context root */
    ValuesMarkup(ShopProfile shop, String root) {
        this.shop = shop;
        this.root = root;
    }

    String of(List<ClaimView> claims, Tongues tongues) {
        String path = tongues.getCurrent().getPath();
        JsonArrayBuilder certificates = JsonBuilders.array();
        List<ClaimView> certified =
                claims.stream().filter(ClaimView::isCertified).toList();
        certified.forEach(view -> certificates.add(certificate(view)));
        JsonObjectBuilder organization = JsonBuilders.object()
                .add("@type", "Organization")
                .add("@id", root + "/story#organization")
                .add("name", shop.getName())
                .add("url", shop.getAddress().isEmpty() ? root + "/story" : shop.getAddress())
                .add("ethicsPolicy", root + "/values");
        if (!certified.isEmpty()) {
            organization.add("hasCertification", certificates);
        }
        return JsonBuilders.object()
                .add("@context", "https://schema.org")
                .add("@type", "WebPage")
                .add("@id", root + path)
                .add("url", root + path)
                .add("inLanguage", tongues.getCurrent().getTag())
                .add("mainEntity", organization)
                .build()
                .toString();
    }

    private JsonObjectBuilder certificate(ClaimView view) {
        Claim claim = view.getClaim();
        JsonObjectBuilder certificate = JsonBuilders.object()
                .add("@type", "Certification")
                .add("name", view.getStatement())
                .add("url", root + view.getPath())
                .add("certificationStatus", "https://schema.org/CertificationActive")
                .add(
                        "issuedBy",
                        JsonBuilders.object().add("@type", "Organization").add("name", claim.getVerifier()));
        if (!claim.getCertificateNumber().isEmpty()) {
            certificate.add("certificationIdentification", claim.getCertificateNumber());
        }
        if (claim.getValidFrom() != null) {
            certificate.add("validFrom", claim.getValidFrom().toString());
        }
        if (claim.getValidUntil() != null) {
            certificate.add("expires", claim.getValidUntil().toString());
        }
        return certificate;
    }
}
