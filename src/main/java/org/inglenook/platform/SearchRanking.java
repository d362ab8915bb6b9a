package org.inglenook.platform;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.SmallFloat;

/**
 * How well a word fits a text: between once and nearly twice its weight, the more often it is said in fewer words. It looks at nothing
 * but the document, so that nodes whose indexes grew in different ways agree on the order; and no document that says a word often
 * overtakes one that says it where it weighs twice as much.
 */
final class SearchRanking extends Similarity {

    private static final float RISE = 0.8f;
    private static final float USUAL_LENGTH = 100;

    @Override
    public long computeNorm(FieldInvertState state) {
        return SmallFloat.intToByte4(state.getLength());
    }

    @Override
    public SimScorer scorer(float boost, CollectionStatistics collection, TermStatistics... terms) {
        return new SimScorer() {
            @Override
            public float score(float freq, long norm) {
                float length = SmallFloat.byte4ToInt((byte) norm);
                return boost * (1 + RISE * freq / (freq + 1 + length / USUAL_LENGTH));
            }
        };
    }
}
