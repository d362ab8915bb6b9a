package org.inglenook.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.inglenook.platform.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t ", "\u00a0\u2003", "\u200b\u202e\ufeff", "\u0000\u0007", "\u3164\u2800"})
    void invisibleTextIsRefused(String typed) {
        DomainException refused = assertThrows(DomainException.class, () -> PostText.of(typed));
        assertEquals("community.post.error.empty", refused.key());
        assertEquals("text", refused.field().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[a]: https://example.org", "-", "> >", "&nbsp;", "&#8203;", "---", "- [ ] &nbsp;"})
    void signsThatLeaveNothingToReadAreRefused(String typed) {
        DomainException refused = assertThrows(DomainException.class, () -> PostText.of(typed));
        assertEquals("community.post.error.empty", refused.key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"![](/our/pictures/1-800.jpg)", "\\-", "&lt;", "`-`", "\ud83d\ude00"})
    void aPictureOrOneSignIsSomethingToRead(String typed) {
        assertEquals(typed, PostText.of(typed).markdown());
    }

    @Test
    void oneCharacterIsEnough() {
        assertEquals("<p>a</p>", PostText.of("a").html().strip());
    }

    @Test
    void longestTextIsTakenAndOneMoreIsNot() {
        assertEquals(
                PostText.LONGEST,
                PostText.of("a".repeat(PostText.LONGEST)).markdown().length());
        assertThrows(DomainException.class, () -> PostText.of("a".repeat(PostText.LONGEST + 1)));
    }

    @Test
    void htmlTooLongForAColumnIsMadeAnewForEachReader() {
        PostText text = PostText.of("&".repeat(20_000));
        assertNull(text.storableHtml());
        assertTrue(text.html().length() > 32_672);
    }

    @Test
    void controlCharactersAndLoneSurrogatesAreLeftOut() {
        assertEquals("a\nb\tc", PostText.of("a\r\nb\tc\u0000\u001b\ud800").markdown());
    }

    @Test
    void titleIsOneLine() {
        assertEquals("a b", PostText.line(" a\n \tb "));
    }
}
