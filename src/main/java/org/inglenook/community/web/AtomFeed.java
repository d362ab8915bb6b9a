package org.inglenook.community.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.inglenook.community.Board;
import org.inglenook.community.Topic;
import org.inglenook.community.TopicOnBoard;
import org.inglenook.platform.Messages;
import org.inglenook.platform.Settings;
import org.inglenook.platform.ShownProfile;

/** Topics as Atom (RFC 4287); an entry is updated by each new post. */
@RequestScoped
public class AtomFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    @Inject
    Settings settings;

    @Inject
    ShownProfile profile;

    @Inject
    Bylines bylines;

    @Inject
    Messages messages;

    /** @param board the board, or null for all of them */
    String of(Board board, List<TopicOnBoard> topics) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            head(xml, board, topics);
            Map<Long, Byline> names = bylines.of(
                    topics.stream().map(t -> t.topic().getLastAuthorId()).toList());
            for (TopicOnBoard topic : topics) {
                entry(xml, topic, names.get(topic.topic().getLastAuthorId()));
            }
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private void head(XMLStreamWriter xml, Board board, List<TopicOnBoard> topics) throws XMLStreamException {
        String page = settings.publicUrl() + (board == null ? "/boards" : board.getAddress());
        String self = settings.publicUrl() + "/feeds" + (board == null ? "/boards" : board.getAddress()) + ".atom";
        String shop = profile.get().getName();
        text(xml, "id", page);
        text(xml, "title", (board == null ? messages.text("community.boards.title") : board.getName()) + " · " + shop);
        if (board != null) {
            text(xml, "subtitle", board.getPurpose());
        }
        Instant latest =
                topics.isEmpty() ? Instant.EPOCH : topics.get(0).topic().getLastPostAt();
        text(xml, "updated", latest.toString());
        link(xml, "self", self);
        link(xml, "alternate", page);
    }

    private void entry(XMLStreamWriter xml, TopicOnBoard row, Byline last) throws XMLStreamException {
        Topic topic = row.topic();
        xml.writeStartElement("entry");
        text(xml, "id", settings.publicUrl() + "/topics/" + topic.getId());
        text(xml, "title", topic.getTitle());
        text(xml, "published", topic.getCreatedAt().toString());
        text(xml, "updated", topic.getLastPostAt().toString());
        link(xml, "alternate", settings.publicUrl() + topic.getLatestAddress());
        xml.writeStartElement("author");
        text(xml, "name", last.getName());
        xml.writeEndElement();
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", row.board().getSlug());
        xml.writeAttribute("label", clean(row.board().getName()));
        text(xml, "summary", messages.text("community.count.replies", topic.getReplyCount()));
        xml.writeEndElement();
    }

    private static void text(XMLStreamWriter xml, String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(clean(text));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", href);
    }

    private static String clean(String text) {
        return NOT_XML.matcher(text).replaceAll("");
    }
}
