package org.inglenook.identity;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A browser and its system, roughly, out of a User-Agent header; empty where the header names none we know. */
public record Device(String browser, String system) {

    /** In this order: most browsers also name those whose pages they once imitated. */
    private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        BROWSERS.put("edg", "Edge");
        BROWSERS.put("opr/", "Opera");
        BROWSERS.put("samsungbrowser", "Samsung Internet");
        BROWSERS.put("firefox", "Firefox");
        BROWSERS.put("fxios", "Firefox");
        BROWSERS.put("crios", "Chrome");
        BROWSERS.put("chrome", "Chrome");
        BROWSERS.put("chromium", "Chrome");
        BROWSERS.put("safari", "Safari");
        BROWSERS.put("curl", "curl");
        SYSTEMS.put("iphone", "iPhone");
        SYSTEMS.put("ipad", "iPad");
        SYSTEMS.put("android", "Android");
        SYSTEMS.put("windows", "Windows");
        SYSTEMS.put("cros", "ChromeOS");
        SYSTEMS.put("mac os", "macOS");
        SYSTEMS.put("linux", "Linux");
    }

    public static Device of(String userAgent) {
        String agent = userAgent.toLowerCase(Locale.ROOT);
        return new Device(firstIn(agent, BROWSERS), firstIn(agent, SYSTEMS));
    }

    private static String firstIn(String agent, Map<String, String> words) {
        return words.entrySet().stream()
                .filter(word -> agent.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** The message that names it, with browser and system as its arguments. */
    public String getKey() {
        if (browser.isEmpty()) {
            return system.isEmpty() ? "identity.device.unknown" : "identity.device.system";
        }
        return system.isEmpty() ? "identity.device.browser" : "identity.device.both";
    }

    public String getBrowser() {
        return browser;
    }

    public String getSystem() {
        return system;
    }
}
