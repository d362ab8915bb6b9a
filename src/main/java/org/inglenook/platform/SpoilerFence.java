package org.inglenook.platform;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.Node;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * From {@code ::: spoiler What it is about} to {@code :::}. As with fenced code, a longer fence may hold a shorter one, and one that isn't
 * closed ends with what holds it.
 */
final class SpoilerFence extends AbstractBlockParser {

    private static final Pattern OPENING = Pattern.compile("(:{3,})[ \t]*spoiler(?:[ \t]+(.*))?[ \t]*");
    private static final Pattern CLOSING = Pattern.compile("(:{3,})[ \t]*");
    private static final int CODE = 4;

    /** Each line is compared with every spoiler that is open. */
    private static final int DEEPEST = 10;

    private final SpoilerBlock block;
    private final int length;

    private SpoilerFence(int length, String title) {
        this.length = length;
        this.block = new SpoilerBlock(title);
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public boolean isContainer() {
        return true;
    }

    @Override
    public boolean canContain(Block child) {
        return true;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        Matcher closing = CLOSING.matcher(rest(state));
        boolean ends = state.getIndent() < CODE
                && closing.matches()
                && closing.group(1).length() >= length;
        return ends ? BlockContinue.finished() : BlockContinue.atIndex(state.getIndex());
    }

    private static CharSequence rest(ParserState state) {
        CharSequence line = state.getLine().getContent();
        return line.subSequence(Math.min(state.getNextNonSpaceIndex(), line.length()), line.length());
    }

    private static int depth(Node open) {
        int depth = 0;
        for (Node node = open; node != null; node = node.getParent()) {
            depth += node instanceof SpoilerBlock ? 1 : 0;
        }
        return depth;
    }

    static final class Factory extends AbstractBlockParserFactory {

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser open) {
            Matcher opening = OPENING.matcher(rest(state));
            if (state.getIndent() >= CODE
                    || !opening.matches()
                    || depth(state.getActiveBlockParser().getBlock()) >= DEEPEST) {
                return BlockStart.none();
            }
            String title = opening.group(2) == null ? "" : opening.group(2).strip();
            return BlockStart.of(new SpoilerFence(opening.group(1).length(), title))
                    .atIndex(state.getLine().getContent().length());
        }
    }
}
