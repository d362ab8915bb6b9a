package org.inglenook.identity;

import java.util.Locale;

/** What is known of someone at the door: network address, browser, and the language their page was in. */
public record Visitor(String client, String userAgent, Locale language) {}
