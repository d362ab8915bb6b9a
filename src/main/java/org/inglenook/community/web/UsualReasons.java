package org.inglenook.community.web;

import java.util.List;
import java.util.stream.Stream;
import org.inglenook.community.FlagReason;
import org.inglenook.platform.Messages;

/** What moderators say most often, in the words that members read. */
final class UsualReasons {

    private UsualReasons() {}

    static String spam(Messages messages) {
        return messages.text("community.reason." + FlagReason.SPAM);
    }

    static List<String> in(Messages messages) {
        return Stream.of(FlagReason.values())
                .filter(reason -> reason != FlagReason.OTHER)
                .map(reason -> messages.text("community.reason." + reason))
                .toList();
    }
}
