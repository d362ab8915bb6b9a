package org.inglenook.community;

import java.net.URI;
import java.util.Locale;
import org.inglenook.platform.Mail;
import org.inglenook.platform.Markdown;
import org.inglenook.platform.Messages;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** A mail's words as they grow, plain and as HTML side by side; posts that don't fit are counted, and are behind a link. */
final class NewsMailBody {

    /** For what stands below the posts. */
    private static final int ENDING = 2_000;

    private static final int EXCERPT = 300;
    private static final int LONGEST_WORDS = 6_000;

    /** Mail programs leave out what stands elsewhere. */
    private static final String LOOK =
            "font-family:sans-serif;font-size:16px;line-height:1.55;max-width:38em;margin:0 auto;padding:16px;"
                    + "overflow-wrap:anywhere";

    /** A picture of a post is wider than a phone. */
    private static final String HEAD =
            "<meta charset=\"UTF-8\"/><meta name=\"viewport\" content=\"width=device-width\"/>"
                    + "<meta name=\"color-scheme\" content=\"light dark\"/>"
                    + "<style>a{color:inherit}img{max-width:100%;height:auto}pre{white-space:pre-wrap;padding:.8em;background:#8882}"
                    + "blockquote{margin:1em 0;padding-inline-start:1em;border-inline-start:3px solid #888}"
                    + "table{border-collapse:collapse}th,td{padding:.3em .9em .3em 0;border-bottom:1px solid #8886}"
                    + "th:not([align]){text-align:start}</style>";

    private final Locale language;
    private final URI base;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private int leftOut;
    private boolean answerable;

    NewsMailBody(Locale language, URI base) {
        this.language = language;
        this.base = base;
    }

    void heading(Topic topic) {
        if (leftOut == 0) {
            text.append("== ").append(topic.getTitle()).append(" ==\n\n");
            title(topic);
        }
    }

    /** What the mail's subject says already, for those who read on. */
    void title(Topic topic) {
        html.append("<h2 dir=\"auto\" style=\"font:600 24px/1.25 Georgia,serif;margin:24px 0 8px\">")
                .append(escaped(topic.getTitle()))
                .append("</h2>");
    }

    /** A post with all its words but those that it hides, since in a mail they would stand there for all to see. */
    void whole(MailedPost mailed) {
        boolean hides = mailed.post().getHtml().contains("class=\"spoiler\"");
        String shown =
                hides ? withoutHidden(mailed.post().getHtml()) : mailed.post().getHtml();
        String words = hides
                ? Markdown.toText(mailed.post().getMarkdown())
                : mailed.post().getMarkdown();
        String markup = "<div dir=\"auto\">" + absolute(shown) + "</div>";
        boolean fits = html.length() + markup.length() + ENDING < Mail.LONGEST_HTML;
        say(mailed, shortened(words, LONGEST_WORDS), fits ? markup : excerptOf(mailed.post()));
    }

    private static String withoutHidden(String markup) {
        Element post = Jsoup.parseBodyFragment(markup).body();
        post.ownerDocument().outputSettings().prettyPrint(false);
        post.select("label.spoiler, details.spoiler").forEach(hiding -> hiding.replaceWith(new TextNode("[…]")));
        return post.html();
    }

    /** How a post begins. */
    void excerpt(MailedPost mailed) {
        say(mailed, plain(mailed.post()), excerptOf(mailed.post()));
    }

    private void say(MailedPost mailed, String words, String markup) {
        if (leftOut > 0 || !fits(text, words, Mail.LONGEST_TEXT) || !fits(html, markup, Mail.LONGEST_HTML)) {
            leftOut++;
            return;
        }
        String address = base + mailed.topic().addressOf(mailed.post().getNumber());
        String by = Messages.text(
                language, "community.mail.by." + mailed.cause().name().toLowerCase(Locale.ROOT), mailed.author());
        text.append(by)
                .append("\n\n")
                .append(words)
                .append("\n\n")
                .append(address)
                .append("\n\n");
        html.append("<p><a href=\"")
                .append(escaped(address))
                .append("\"><b>")
                .append(escaped(by))
                .append("</b></a></p>")
                .append(markup);
    }

    private static boolean fits(StringBuilder whole, String piece, int most) {
        return whole.length() + piece.length() + ENDING < most;
    }

    /** Says at its end that an answer to it becomes a post. */
    void mayBeAnswered() {
        answerable = true;
    }

    /** Why it came, and where that is changed. */
    void end(String why, String wishes, String stop) {
        if (leftOut > 0) {
            paragraph(Messages.text(language, "community.mail.more", leftOut), base + "/me/notifications");
        }
        text.append("-- \n");
        html.append("<div style=\"font-size:14px;margin-top:32px;border-top:1px solid #888\">");
        if (answerable) {
            sentence(Messages.text(language, "community.mail.answer"));
        }
        sentence(why);
        paragraph(Messages.text(language, "community.mail.choose"), wishes);
        paragraph(Messages.text(language, "community.mail.stop"), stop);
        html.append("</div>");
    }

    private void sentence(String words) {
        text.append(words).append("\n\n");
        html.append("<p>").append(escaped(words)).append("</p>");
    }

    private void paragraph(String words, String address) {
        text.append(words).append("\n").append(address).append("\n\n");
        html.append("<p><a href=\"")
                .append(escaped(address))
                .append("\">")
                .append(escaped(words))
                .append("</a></p>");
    }

    String text() {
        return text.toString();
    }

    String html() {
        return "<!DOCTYPE html><html lang=\"" + language.toLanguageTag()
                + "\"><head>" + HEAD + "</head><body style=\""
                + LOOK
                + "\">" + html + "</body></html>";
    }

    private static String excerptOf(Post post) {
        return "<p dir=\"auto\">" + escaped(plain(post)) + "</p>";
    }

    private static String plain(Post post) {
        return shortened(Markdown.toText(post.getMarkdown()).strip(), EXCERPT);
    }

    private static String shortened(String words, int most) {
        if (words.length() <= most) {
            return words;
        }
        int space = words.lastIndexOf(' ', most);
        return words.substring(0, space < most / 2 ? most : space) + " …";
    }

    /** A post's own links and pictures lead from a mail to where they are. */
    private String absolute(String markup) {
        String origin = base.getScheme() + "://" + base.getRawAuthority();
        return markup.replaceAll("(href|src)=\"/(?!/)", "$1=\"" + origin + "/");
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
