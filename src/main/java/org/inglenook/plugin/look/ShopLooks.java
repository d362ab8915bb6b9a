package org.inglenook.plugin.look;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.inglenook.media.PictureView;
import org.inglenook.media.Pictures;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.Settings;
import org.inglenook.platform.ShopProfiles;
import org.inglenook.shop.ShopFault;
import org.inglenook.shop.ShopHttp;
import org.jsoup.nodes.Document;

/** Reads how the shop looks, on its owner's word, and proposes it. No transaction is open while the shop is asked. */
@ApplicationScoped
public class ShopLooks {

    @Inject
    LookProposals proposals;

    @Inject
    ShopProfiles profiles;

    @Inject
    Pictures pictures;

    @Inject
    Settings settings;

    private ShopHttp http;

    @PostConstruct
    void open() {
        http = new ShopHttp("Inglenook (+" + settings.publicUrl() + ")", settings.privateShops());
    }

    /** With a way out of a test's own. */
    void open(ShopHttp ownWay) {
        http = ownWay;
    }

    @PreDestroy
    void close() {
        http.close();
    }

    /**
     * Looks at a shop's front page; what was found waits for the owner.
     *
     * @param address a full one, as {@code ShopFacts} makes it
     * @throws DomainException at the field {@code front}, with the reason, where nothing can be read
     */
    public void read(String address) {
        try {
            ShopFrontReader reader = new ShopFrontReader(http);
            ShopFront front =
                    reader.read(URI.create(address), profiles.current().getLanguage());
            String ours = settings.publicUrl().toString().replaceFirst("/$", "");
            FoundLook found = new LookFinder(front, ours).found();
            proposals.keep(address, found, logo(reader, found));
        } catch (ShopFault fault) {
            throw refused(fault);
        }
    }

    /**
     * Whether a link on this page leads to us, wherever on the page it stands.
     *
     * @param address a full one
     * @param inShop what a path of ours looks like on that page's own host, where the shop's platform shows our pages there
     * @throws ShopFault where nothing can be read
     */
    public boolean leadsToUs(String address, Optional<Pattern> inShop) {
        Document page = new ShopFrontReader(http)
                .page(URI.create(address), profiles.current().getLanguage());
        return FrontLinks.leadTo(page, settings.publicUrl(), inShop);
    }

    private static DomainException refused(ShopFault fault) {
        DomainException refusal = DomainException.field("front", Kind.INVALID, sentence(fault.kind()));
        refusal.initCause(fault);
        return refusal;
    }

    private static String sentence(ShopFault.Kind kind) {
        return switch (kind) {
            case UNREACHABLE -> "plugin.look.error.unreachable";
            case SLOW -> "plugin.look.error.slow";
            case CERTIFICATE -> "plugin.look.error.certificate";
            case INWARD -> "plugin.look.error.inward";
            case KEY_REFUSED -> "plugin.look.error.locked";
            case NOT_FOUND -> "plugin.look.error.notFound";
            case BUSY, SHOP_ERROR -> "plugin.look.error.busy";
            case NOT_JSON, UNEXPECTED -> "plugin.look.error.noPage";
        };
    }

    /** The first that is a picture; it stands beside the shop's name and says nothing by itself. */
    private Long logo(ShopFrontReader reader, FoundLook found) {
        return found.logos().stream()
                .flatMap(address -> ShopFrontReader.address(address).stream())
                .flatMap(address -> reader.picture(address).stream())
                .flatMap(bytes -> pictures.addIfFit(bytes, "").stream())
                .map(PictureView::getId)
                .findFirst()
                .orElse(null);
    }
}
