package org.inglenook.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailReadingTest {

    private static final String HEAD =
            "From: =?utf-8?Q?In=C3=A8s?= <Ines@Example.org>\r\nTo: reply+key@shop.example\r\n"
                    + "Subject: =?utf-8?Q?Re:_G=C3=A4rten?=\r\nMessage-ID: <1@example.org>\r\n";

    @Test
    void whoWroteToWhomAboutWhat() {
        IncomingMail mail = read(HEAD + "Content-Type: text/plain; charset=utf-8\r\n\r\nMint.\r\n");
        assertEquals("ines@example.org", mail.from());
        assertEquals(List.of("reply+key@shop.example"), mail.recipients());
        assertEquals("Re: Gärten", mail.subject());
        assertEquals("<1@example.org>", mail.messageId());
        assertEquals("Mint.", mail.text().strip());
        assertFalse(mail.automatic());
    }

    @ParameterizedTest
    @CsvSource({
        "utf-8, utf-8, 8bit",
        "iso-8859-1, iso-8859-1, 8bit",
        "no-such-charset, iso-8859-1, 8bit",
        "utf-8, iso-8859-1, 8bit",
        "us-ascii, utf-8, 8bit",
        "gb18030, gb18030, base64",
        "utf-8, utf-8, no-such-encoding"
    })
    void wordsAreReadInTheirCharsetOrWhatItMustBe(String said, String real, String encoding) {
        byte[] words = "Ça va, Inès?".getBytes(java.nio.charset.Charset.forName(real));
        byte[] body =
                encoding.equals("base64") ? java.util.Base64.getMimeEncoder().encode(words) : words;
        String head = HEAD + "Content-Type: text/plain; charset=" + said + "\r\nContent-Transfer-Encoding: " + encoding
                + "\r\n\r\n";
        byte[] raw = (head + new String(body, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1);
        String text = MailReading.of(raw, true).text();
        assertTrue(text.strip().equals("Ça va, Inès?") || encoding.startsWith("no-such"), text);
    }

    @Test
    void plainWordsGoBeforeTheSameInHtmlAndAttachmentsAreNamed() {
        IncomingMail mail = read(HEAD + """
                Content-Type: multipart/mixed; boundary=a

                --a
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/plain

                Plain mint.
                --b
                Content-Type: text/html

                <p>Other mint.</p>
                --b--
                --a
                Content-Type: image/png; name="mint.png"
                Content-Disposition: attachment; filename="mint.png"
                Content-Transfer-Encoding: base64

                AAAA
                --a
                Content-Type: image/png; name="logo.png"
                Content-ID: <logo>
                Content-Disposition: inline; filename="logo.png"

                AAAA
                --a
                Content-Type: text/plain

                And thyme.
                --a--
                """.replace("\n", "\r\n"));
        assertEquals("Plain mint.\nAnd thyme.", mail.text().strip());
        assertEquals(List.of(), mail.leftOut());
        assertEquals(
                List.of("mint.png"),
                mail.pictures().stream().map(MailedPicture::name).toList(),
                "what only decorates is none");
    }

    @Test
    void htmlAloneIsReadWithItsQuotesAndLinks() {
        IncomingMail mail = read(HEAD + "Content-Type: text/html; charset=utf-8\r\n\r\n" + """
                <html><head><title>No</title><style>p {}</style></head><body><div>Mint &amp; <a href="https://a.example/x">thyme</a>.</div>
                <p>Two</p><ul><li>one</li></ul><script>alert(1)</script>
                <div class="gmail_quote"><div>On 22.11.26, 10:15, Tomasz &lt;t@example.org&gt; wrote:<br></div>
                <blockquote type="cite"><p>Which?</p><blockquote>Old</blockquote></blockquote></div></body></html>
                """);
        assertEquals("Mint & thyme <https://a.example/x>.\n\nTwo\n\n- one", MailWords.of(mail.text(), "no mark"));
        assertTrue(mail.text().contains("> Which?"), mail.text());
        assertTrue(mail.text().contains(">> Old"), mail.text());
    }

    @Test
    void linesThatAProgramBrokeAreMadeWhole() {
        IncomingMail mail =
                read(HEAD + "Content-Type: text/plain; format=flowed\r\n\r\nOne \r\nline.\r\nTwo\r\n-- \r\nInes\r\n");
        assertEquals("One line.\nTwo\n-- \nInes", mail.text().strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Precedence: bulk",
                "List-Id: <list.example.org>",
                "Return-Path: <>",
                "X-Autoreply: yes",
                "Content-Type: multipart/report; boundary=a"
            })
    void whatAProgramWroteIsRecognised(String header) {
        assertTrue(read(HEAD + header + "\r\n\r\nI am away.").automatic());
    }

    @ParameterizedTest
    @ValueSource(strings = {"From: MAILER-DAEMON@example.org", "From: No-Reply <noreply@example.org>"})
    void nobodyIsNotAnswered(String from) {
        assertTrue(read(from + "\r\nTo: reply+key@shop.example\r\n\r\nx").automatic());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\r\n",
                "From",
                "From: a@b.example, c@d.example\r\n\r\nx",
                "From: a@b.example\r\nFrom: c@d.example\r\n\r\nx",
                "From: <<<>\r\nContent-Type: ///\r\n\r\nx",
                "Content-Type: multipart/mixed\r\n\r\nno boundary",
                "Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n",
                "Content-Type: text/plain; charset=\"\r\nContent-Transfer-Encoding: base64\r\n\r\n=====",
                "Subject: =?x?y?z?=\r\nContent-Type: text/plain; name*0*=x''%zz\r\n\r\nx"
            })
    void whatIsBrokenBreaksNothing(String raw) {
        assertEquals("", read(raw).from());
    }

    @Test
    void partsWithinPartsWithoutEndAreLeft() {
        StringBuilder deep = new StringBuilder(HEAD);
        for (int i = 0; i < 500; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\r\n\r\n--b")
                    .append(i)
                    .append("\r\n");
        }
        assertEquals("", read(deep + "\r\nx").text());
    }

    @Test
    void nothingHostileMakesTheReadingFail() {
        Corpora.hostile().forEach(payload -> MailWords.of(MailHtml.words(payload), "no mark"));
    }

    private static IncomingMail read(String raw) {
        return MailReading.of(raw.getBytes(StandardCharsets.UTF_8), true);
    }
}
