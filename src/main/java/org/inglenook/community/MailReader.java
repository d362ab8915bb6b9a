package org.inglenook.community;

import java.util.Locale;

/** Who gets a mail: a member, where it reaches them, and what they read. */
record MailReader(long memberId, String address, Locale language) {}
