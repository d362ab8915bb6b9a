package org.inglenook.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an Atom feed (RFC 4287), entry by entry; what XML can't carry is left out of texts. */
public final class AtomWriter {

    /**
     * One entry.
     *
     * @param id stays the same for ever
     * @param link the page that it is about
     * @param summary plain words; may be empty
     * @param term a category's name, or null
     * @param label the category in words
     */
    public record Entry(
            String id,
            String title,
            Instant published,
            Instant updated,
            String link,
            String author,
            String summary,
            String term,
            String label) {}

    /**
     * A line of a summary whose words are in a language of their own.
     *
     * @param label in the feed's language
     * @param language the tag of what the words are in
     */
    public record Line(String label, String words, String language) {}

    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    /**
     * @param self the feed's own address
     * @param page the page that it follows, and its id
     * @param subtitle may be empty
     */
    public AtomWriter(String self, String page, String title, String subtitle, Instant updated) {
        this(self, page, title, subtitle, updated, null);
    }

    /** @param language the tag of what its texts are in, or null when that is not known */
    public AtomWriter(String self, String page, String title, String subtitle, Instant updated, String language) {
        try {
            xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            if (language != null) {
                xml.writeAttribute("xml:lang", language);
            }
            element("id", page);
            element("title", title);
            if (!subtitle.isEmpty()) {
                element("subtitle", subtitle);
            }
            element("updated", updated.toString());
            link("self", self);
            link("alternate", page);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where the same is told in other languages, by their tags. */
    public AtomWriter inOtherLanguages(Map<String, String> feeds) {
        try {
            for (Map.Entry<String, String> feed : feeds.entrySet()) {
                xml.writeEmptyElement("link");
                xml.writeAttribute("rel", "alternate");
                xml.writeAttribute("type", "application/atom+xml");
                xml.writeAttribute("hreflang", feed.getKey());
                xml.writeAttribute("href", feed.getValue());
            }
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where older entries stand (RFC 5005). */
    public AtomWriter goingOnAt(String next) {
        try {
            link("next", next);
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    public AtomWriter add(Entry entry) {
        return add(entry, List.of());
    }

    /** @param lines what the entry says after its summary, some of it in another language than the feed's */
    public AtomWriter add(Entry entry, List<Line> lines) {
        try {
            xml.writeStartElement("entry");
            element("id", entry.id());
            element("title", entry.title());
            element("published", entry.published().toString());
            element("updated", entry.updated().toString());
            link("alternate", entry.link());
            xml.writeStartElement("author");
            element("name", entry.author());
            xml.writeEndElement();
            if (entry.term() != null) {
                xml.writeEmptyElement("category");
                xml.writeAttribute("term", entry.term());
                xml.writeAttribute("label", clean(entry.label()));
            }
            if (!entry.summary().isEmpty()) {
                element("summary", entry.summary());
            }
            if (!lines.isEmpty()) {
                content(lines);
            }
            xml.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Answers with a whole feed. */
    public static void answer(HttpServletResponse response, String feed) throws IOException {
        byte[] body = feed.getBytes(StandardCharsets.UTF_8);
        response.setContentType("application/atom+xml;charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** The whole feed; nothing can be added afterwards. */
    public String end() {
        try {
            xml.writeEndElement();
            xml.writeEndDocument();
            return text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void element(String name, String words) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(clean(words));
        xml.writeEndElement();
    }

    private void content(List<Line> lines) throws XMLStreamException {
        xml.writeStartElement("content");
        xml.writeAttribute("type", "xhtml");
        xml.writeStartElement("div");
        xml.writeDefaultNamespace(XHTML);
        for (Line line : lines) {
            xml.writeStartElement("p");
            xml.writeCharacters(clean(line.label()) + ' ');
            xml.writeStartElement("span");
            xml.writeAttribute("xml:lang", line.language());
            xml.writeAttribute("dir", PageFunctions.direction(line.language()));
            xml.writeCharacters(clean(line.words()));
            xml.writeEndElement();
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void link(String rel, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", href);
    }

    private static String clean(String words) {
        return NOT_XML.matcher(words).replaceAll("");
    }
}
