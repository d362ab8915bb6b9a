package org.inglenook.plugin.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.platform.Address;
import org.inglenook.platform.Settings;
import org.inglenook.platform.ShopProfiles;
import org.inglenook.platform.web.Param;
import org.inglenook.platform.web.Redirects;
import org.inglenook.plugin.FrontLink;
import org.inglenook.plugin.FrontPages;
import org.inglenook.plugin.Installations;
import org.inglenook.plugin.PluginFiles;
import org.inglenook.plugin.Plugins;
import org.inglenook.plugin.Readiness.Check;
import org.inglenook.shop.ConnectionView;
import org.inglenook.shop.ShopConnections;

/** One shop's way in, step by step: what to copy where, and what has arrived. It can be left and gone on with on whatever device. */
@Named
@RequestScoped
@Address("/studio/shop/{connection}/install")
public class InstallPage {

    private static final String PROXY = "proxy";

    @Inject
    Caller caller;

    @Inject
    ShopConnections connections;

    @Inject
    Installations installations;

    @Inject
    FrontPages fronts;

    @Inject
    Unfinished unfinished;

    @Inject
    Plugins plugins;

    @Inject
    ShopProfiles profiles;

    @Inject
    Settings settings;

    @Inject
    Redirects redirects;

    @Inject
    ServletContext context;

    @Inject
    HttpServletRequest request;

    @Inject
    @Param(name = "connection")
    String id;

    private Installations.Progress progress;
    private PluginFiles files;
    private Handouts handouts;
    private String front = "";
    private String customersPage = "";

    @PostConstruct
    void load() {
        caller.require(Role.OWNER);
        progress = installations.progress(String.valueOf(id), unfinished.isAtHome());
        if (progress.isFinished() && !progress.settled()) {
            installations.settle(progress.connection().publicId());
        }
        PluginFiles.Shelf shelf = PluginFilter.shelf(context);
        files = plugins.files(shelf, progress.connection().publicId(), false, request.getLocalPort());
        handouts = new Handouts(shelf.folders(), connections.platforms());
        if ("bigcommerce".equals(progress.connection().platform())) {
            customersPage = files.file("bigcommerce", "sign-in.html")
                    .map(bytes -> new String(bytes, UTF_8).strip())
                    .orElse("");
        }
        front = Optional.of(progress.front())
                .filter(address -> !address.isEmpty())
                .or(() -> Optional.of(connections.shopAddress(id)).filter(address -> !address.isEmpty()))
                .orElse(profiles.current().getAddress());
    }

    /** Reads the shop's front page, because the owner wants it. */
    public void look() {
        fronts.look(id, front);
        redirects.to(here() + "#link");
    }

    /** The owner sees the link that we don't. */
    public void tell() {
        installations.looked(id, front, FrontLink.TOLD, null);
        redirects.to(here() + "#link");
    }

    /** The owner needs no more of this. */
    public void leave() {
        installations.settle(id);
        redirects.saying("/studio/shop", "plugin.install.notice.left");
    }

    private String here() {
        return "/studio/shop/" + progress.connection().publicId() + "/install";
    }

    public ConnectionView getConnection() {
        return progress.connection();
    }

    public Installations.Progress getProgress() {
        return progress;
    }

    /** One check by its name, or null where this platform has none of that name. */
    public Check check(String name) {
        return progress.checks().stream()
                .filter(check -> check.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** Archives for this shop, already filled in; what platforms of their own kind are served with, and what others send with. */
    public List<Handouts.Handout> getArchives() {
        return handouts.of(progress.connection());
    }

    /** Files for web servers. */
    public List<String> getProxies() {
        return files.all(PROXY);
    }

    public String lines(String file) {
        return new String(files.file(PROXY, file).orElseThrow(), UTF_8).strip();
    }

    /** The page of ours that the owner puts into a shop at BigCommerce; empty as long as its client ID isn't known. */
    public String getCustomersPage() {
        return customersPage;
    }

    /** Where we are for everybody. */
    public String getHome() {
        return settings.publicUrl().toString();
    }

    /** Whether the platform shows our pages under the shop's own address, so that its menu leads there. */
    public boolean isShownInShop() {
        return fronts.pathsInShop(id).isPresent();
    }

    /** Whether there is a secret of ours that the owner pastes into the shop. */
    public boolean isSecretOwners() {
        return connections.isMadeSecretPasted(id);
    }

    public String getFront() {
        return front;
    }

    public void setFront(String front) {
        this.front = front;
    }
}
