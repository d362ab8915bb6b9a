package org.inglenook.platform;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/** Finds {@code @name}; an address such as {@code a@b.example}, {@code /@name} or {@code @name@elsewhere} names nobody here. */
final class MentionMarks implements InlineContentParser {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*(-[\\p{L}\\p{N}\\p{M}]+)*");
    private static final String BEFORE_NO_NAME = "/@.&=#%+$_\\";
    private static final int LONGEST = 60;

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        int before = scanner.peekPreviousCodePoint();
        if (Character.isLetterOrDigit(before) || BEFORE_NO_NAME.indexOf(before) >= 0) {
            return ParsedInline.none();
        }
        scanner.next();
        StringBuilder following = new StringBuilder();
        Position start = scanner.position();
        while (following.length() <= LONGEST && isOfNames(scanner.peek())) {
            following.append(scanner.peek());
            scanner.next();
        }
        Matcher name = NAME.matcher(following);
        if (!name.lookingAt() || following.length() > LONGEST || scanner.peek() == '@') {
            return ParsedInline.none();
        }
        scanner.setPosition(start);
        for (int i = 0; i < name.end(); i++) {
            scanner.next();
        }
        return ParsedInline.of(new Mention(name.group()), scanner.position());
    }

    private static boolean isOfNames(char c) {
        return c == '-'
                || Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    static final class Factory implements InlineContentParserFactory {

        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('@');
        }

        @Override
        public InlineContentParser create() {
            return new MentionMarks();
        }
    }
}
