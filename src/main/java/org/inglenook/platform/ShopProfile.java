package org.inglenook.platform;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** The shop that is the host: its name, where it is, how it speaks and how it looks. There is one. */
@Entity
@Table(name = "platform_shop_profile")
public class ShopProfile {

    static final long ONLY = 1;

    /** A link back into the shop, in its own words. */
    public record ShopLink(String label, String href) {
        public String getLabel() {
            return label;
        }

        public String getHref() {
            return href;
        }
    }

    @Id
    private long id = ONLY;

    private String name;
    private String address;
    private String language;
    private String timeZone;
    private String navigation;
    private String signature;
    private String accent;
    private String fonts;
    private String paper;
    private String ink;
    private String footer;
    private Long logoPictureId;

    @Version
    private long version;

    protected ShopProfile() {}

    public ShopProfile(String name, String address, Locale language, ZoneId timeZone) {
        describe(name, address, language, timeZone);
        this.navigation = "";
        this.footer = "";
        this.signature = name;
        this.accent = "#6d2f4a";
        this.fonts = "fraunces";
        this.paper = "#fbf8f2";
        this.ink = "#24201b";
    }

    /** What a shop that has not introduced itself yet looks like. */
    static ShopProfile unnamed() {
        return new ShopProfile("Inglenook", "", Locale.ENGLISH, ZoneId.of("UTC"));
    }

    public final void describe(String shopName, String shopAddress, Locale shopLanguage, ZoneId shopTimeZone) {
        this.name = shopName;
        this.address = shopAddress;
        this.language = shopLanguage.toLanguageTag();
        this.timeZone = shopTimeZone.getId();
    }

    /** How the owner signs notes. */
    public void signAs(String name) {
        this.signature = name;
    }

    /**
     * Links back into the shop.
     *
     * @param head at the head of each page
     * @param foot at its foot
     */
    public void link(List<ShopLink> head, List<ShopLink> foot) {
        this.navigation = written(head);
        this.footer = written(foot);
    }

    /**
     * How the pages look.
     *
     * @param accentColour a CSS hex colour such as {@code #6d2f4a}
     * @param paperColour of the page's ground by day, and always where it is a dark one
     * @param inkColour of what is written on it
     * @param fontPair name of a bundled pair of fonts
     */
    public void dress(String accentColour, String paperColour, String inkColour, String fontPair) {
        this.accent = accentColour;
        this.paper = paperColour;
        this.ink = inkColour;
        this.fonts = fontPair;
    }

    public void showLogo(Long pictureId) {
        this.logoPictureId = pictureId;
    }

    public String getName() {
        return name;
    }

    /** The shop's own web address, or empty. */
    public String getAddress() {
        return address;
    }

    public Locale getLanguage() {
        return Locale.forLanguageTag(language);
    }

    public String getLanguageTag() {
        return language;
    }

    public ZoneId getTimeZone() {
        return ZoneId.of(timeZone);
    }

    public List<ShopLink> getNavigation() {
        return read(navigation);
    }

    public List<ShopLink> getFooter() {
        return read(footer);
    }

    private static String written(List<ShopLink> links) {
        return String.join(
                "\n",
                links.stream().map(link -> link.label() + "\t" + link.href()).toList());
    }

    private static List<ShopLink> read(String links) {
        return links == null || links.isEmpty()
                ? List.of()
                : links.lines()
                        .map(line -> line.split("\t", 2))
                        .filter(parts -> parts.length == 2)
                        .map(parts -> new ShopLink(parts[0], parts[1]))
                        .toList();
    }

    public String getSignature() {
        return signature;
    }

    public String getAccent() {
        return accent;
    }

    public String getFonts() {
        return fonts;
    }

    public String getPaper() {
        return paper;
    }

    public String getInk() {
        return ink;
    }

    public Long getLogoPictureId() {
        return logoPictureId;
    }

    public long getVersion() {
        return version;
    }
}
