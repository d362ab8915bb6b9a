package org.inglenook.platform;

import org.commonmark.node.Node;
import org.commonmark.node.Nodes;
import org.commonmark.node.SourceSpans;
import org.commonmark.node.Text;
import org.commonmark.parser.delimiter.DelimiterProcessor;
import org.commonmark.parser.delimiter.DelimiterRun;

/** {@code ||words||}, as it is written elsewhere. */
final class SpoilerMarks implements DelimiterProcessor {

    static final String MARK = "||";

    private static final int LENGTH = MARK.length();

    @Override
    public char getOpeningCharacter() {
        return '|';
    }

    @Override
    public char getClosingCharacter() {
        return '|';
    }

    @Override
    public int getMinLength() {
        return LENGTH;
    }

    @Override
    public int process(DelimiterRun opening, DelimiterRun closing) {
        if (opening.length() != LENGTH || closing.length() != LENGTH) {
            return 0;
        }
        Text opener = opening.getOpener();
        Spoiler spoiler = new Spoiler();
        SourceSpans places = new SourceSpans();
        places.addAllFrom(opening.getOpeners(LENGTH));
        for (Node node : Nodes.between(opener, closing.getCloser())) {
            spoiler.appendChild(node);
            places.addAll(node.getSourceSpans());
        }
        places.addAllFrom(closing.getClosers(LENGTH));
        spoiler.setSourceSpans(places.getSourceSpans());
        opener.insertAfter(spoiler);
        return LENGTH;
    }
}
