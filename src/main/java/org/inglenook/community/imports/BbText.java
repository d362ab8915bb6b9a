package org.inglenook.community.imports;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The text of a post as phpBB 3.2 and later store it: XML in which what was typed as marks stands beside what it means. */
final class BbText {

    private static final Logger LOG = Logger.getLogger(BbText.class.getName());

    private static final XMLInputFactory XML = XMLInputFactory.newFactory();
    private static final Pattern OLD_MARK =
            Pattern.compile("\\[/?[a-zA-Z*]+(?:=[^\\]\n]*)?:[a-z0-9]{5,10}(?::[a-z])?\\]");
    private static final Pattern ANSWERED = Pattern.compile("<QUOTE [^>]*post_id=\"([0-9]+)\"");

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    private BbText() {}

    /** Id of the first post that it quotes, or empty. */
    static String answered(String stored) {
        Matcher quote = ANSWERED.matcher(stored);
        return quote.find() ? quote.group(1) : "";
    }

    static String markdown(String stored, Function<String, String> addresses) {
        if (isXml(stored)) {
            try {
                return ToMarkdown.of(read(stored), addresses);
            } catch (XMLStreamException e) {
                LOG.log(Level.FINE, "A text is no XML", e);
            }
        }
        // What can't be read is at least what was said.
        return HtmlText.markdown(OLD_MARK.matcher(stored).replaceAll(""), addresses);
    }

    /** What a line of text, such as a title, says. */
    static String line(String stored) {
        if (isXml(stored)) {
            try {
                return read(stored).text().replaceAll("\\s+", " ").strip();
            } catch (XMLStreamException e) {
                LOG.log(Level.FINE, "A line is no XML", e);
            }
        }
        return HtmlText.words(stored);
    }

    private static boolean isXml(String stored) {
        return stored.startsWith("<r>") || stored.startsWith("<t>");
    }

    private static Part read(String stored) throws XMLStreamException {
        XMLStreamReader xml = XML.createXMLStreamReader(new StringReader(stored));
        Part root = Part.root();
        Part at = root;
        int typed = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            String name = event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT
                    ? xml.getLocalName()
                    : "";
            boolean mark = "s".equals(name) || "e".equals(name);
            if (event == XMLStreamConstants.START_ELEMENT) {
                typed += mark ? 1 : 0;
                if (!mark) {
                    at = at.open(element(name, xml), facts(xml));
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                typed -= mark ? 1 : 0;
                if (!mark) {
                    at = at.parent;
                }
            } else if (event == XMLStreamConstants.CHARACTERS && typed == 0) {
                say(at, xml.getText());
            }
        }
        return root;
    }

    /** Outside of code a line ends where that is marked, not where the text is broken. */
    private static void say(Part at, String text) {
        at.say("pre".equals(at.name) ? text : text.replace('\n', ' '));
    }

    private static String element(String name, XMLStreamReader xml) {
        return switch (name) {
            case "B" -> "strong";
            case "I" -> "em";
            case "S", "STRIKE", "DEL" -> "del";
            case "QUOTE" -> "blockquote";
            case "CODE" -> "pre";
            case "C" -> "code";
            case "LIST" ->
                xml.getAttributeValue(null, "type") == null ? "ul" : listed(xml.getAttributeValue(null, "type"));
            case "LI" -> "li";
            case "URL", "EMAIL" -> "a";
            case "IMG" -> "img";
            case "SPOILER", "HIDE" -> "spoiler";
            case "br", "BR" -> "br";
            case "HR" -> "hr";
            default -> "span";
        };
    }

    private static String listed(String type) {
        return java.util.Set.of("decimal", "lower-alpha", "upper-alpha", "lower-roman", "upper-roman")
                        .contains(type.toLowerCase(Locale.ROOT))
                ? "ol"
                : "ul";
    }

    private static Map<String, String> facts(XMLStreamReader xml) {
        Map<String, String> facts = new HashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            facts.put(
                    switch (xml.getAttributeLocalName(i)) {
                        case "url" -> "href";
                        case "post_id" -> "post";
                        case "spoiler" -> "title";
                        default -> xml.getAttributeLocalName(i);
                    },
                    xml.getAttributeValue(i));
        }
        facts.computeIfPresent("email", (key, address) -> {
            facts.put("href", "mailto:" + address);
            return address;
        });
        return facts;
    }
}
