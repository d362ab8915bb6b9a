package org.inglenook.platform;

import java.util.Optional;
import java.util.Set;
import net.fellbaum.jemoji.Emoji;
import net.fellbaum.jemoji.EmojiManager;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;

/** Puts a picture character where its name stands between colons, by the names that GitHub, Slack and Discord know. */
final class EmojiNames implements InlineContentParser {

    private static final int LONGEST = 60;

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        if (isOfWords(scanner.peekPreviousCodePoint())) {
            return ParsedInline.none();
        }
        scanner.next();
        StringBuilder name = new StringBuilder();
        while (name.length() < LONGEST && isOfNames(scanner.peek())) {
            name.append(scanner.peek());
            scanner.next();
        }
        if (name.length() == 0 || !scanner.next(':')) {
            return ParsedInline.none();
        }
        return find(":" + name + ":")
                .map(emoji -> ParsedInline.of(new Text(emoji), scanner.position()))
                .orElseGet(ParsedInline::none);
    }

    private static Optional<String> find(String alias) {
        return EmojiManager.getByGithubAlias(alias)
                .or(() -> EmojiManager.getByAlias(alias).map(same -> same.get(0)))
                .map(Emoji::getEmoji);
    }

    /** Within a word or an address, colons only separate. */
    private static boolean isOfWords(int c) {
        return c == '/' || c == '_' || c < 0x80 && Character.isLetterOrDigit(c);
    }

    private static boolean isOfNames(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_' || c == '+' || c == '-';
    }

    static final class Factory implements InlineContentParserFactory {

        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of(':');
        }

        @Override
        public InlineContentParser create() {
            return new EmojiNames();
        }
    }
}
