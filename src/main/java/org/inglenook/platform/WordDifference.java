package org.inglenook.platform;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.DeltaType;
import jakarta.json.bind.annotation.JsonbTransient;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where two texts differ, word by word: both in full, each with what the other lacks marked.
 *
 * @param before the older text in runs of words
 * @param after the newer one
 */
public record WordDifference(List<Run> before, List<Run> after) {

    /** Words that belong together: in both texts, or in this one only. */
    public record Run(String text, boolean own) {}

    /** Beyond it, words would be compared for seconds: such texts are compared line by line. */
    private static final long MOST_PAIRS = 9_000_000;

    private static final Pattern WORD = Pattern.compile(
            "\n|[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]|[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]]+"
                    + "(?:[’'-][\\p{L}\\p{M}\\p{N}]+)*|\\S");
    private static final Pattern LINE = Pattern.compile("\n|[^\n]+");

    public static WordDifference of(String before, String after) {
        List<Token> older = tokens(before, WORD);
        List<Token> newer = tokens(after, WORD);
        if ((long) older.size() * newer.size() > MOST_PAIRS) {
            older = tokens(before, LINE);
            newer = tokens(after, LINE);
        }
        BitSet gone = new BitSet();
        BitSet come = new BitSet();
        for (AbstractDelta<String> delta : deltas(older, newer)) {
            if (delta.getType() != DeltaType.EQUAL) {
                mark(gone, delta.getSource());
                mark(come, delta.getTarget());
            }
        }
        return new WordDifference(runs(older, gone), runs(newer, come));
    }

    @JsonbTransient
    public boolean isNone() {
        return before.stream().noneMatch(Run::own) && after.stream().noneMatch(Run::own);
    }

    /** A word, a sign, or the end of a line, and whether a space stood before it. */
    private record Token(String text, boolean apart) {}

    private static List<Token> tokens(String text, Pattern pattern) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        int end = 0;
        while (matcher.find()) {
            tokens.add(new Token(matcher.group(), matcher.start() > end));
            end = matcher.end();
        }
        return tokens;
    }

    private static List<AbstractDelta<String>> deltas(List<Token> older, List<Token> newer) {
        Function<List<Token>, List<String>> texts =
                tokens -> tokens.stream().map(Token::text).toList();
        return DiffUtils.diff(texts.apply(older), texts.apply(newer), new MyersDiffWithLinearSpace<>())
                .getDeltas();
    }

    private static void mark(BitSet own, Chunk<String> chunk) {
        own.set(chunk.getPosition(), chunk.getPosition() + chunk.size());
    }

    /** The space between two runs goes to the one that both texts have: a mark covers words only. */
    private static List<Run> runs(List<Token> tokens, BitSet own) {
        List<Run> runs = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean begins = i > 0 && own.get(i) != own.get(i - 1);
            if (token.apart() && !(begins && !own.get(i))) {
                text.append(' ');
            }
            if (begins) {
                runs.add(new Run(text.toString(), own.get(i - 1)));
                text.setLength(0);
                if (token.apart() && !own.get(i)) {
                    text.append(' ');
                }
            }
            text.append(token.text());
        }
        if (text.length() > 0) {
            runs.add(new Run(text.toString(), own.get(tokens.size() - 1)));
        }
        return List.copyOf(runs);
    }
}
