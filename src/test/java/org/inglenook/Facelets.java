package org.inglenook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The pages of this working copy, read as XML for the tests. */
final class Facelets {

    static final Path WEBAPP = Path.of("webapp");

    private Facelets() {}

    static void eachElement(BiConsumer<String, Element> visit) {
        facelets().forEach((file, text) -> elements(parse(text, file), "*").forEach(e -> visit.accept(file, e)));
    }

    static Map<String, Document> pages() {
        return facelets().entrySet().stream()
                .filter(entry -> !entry.getKey().startsWith("WEB-INF"))
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> parse(entry.getValue(), entry.getKey())));
    }

    static Map<String, String> facelets() {
        return sources(WEBAPP, ".xhtml");
    }

    static Map<String, String> sources(Path root, String ending) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .collect(Collectors.toMap(
                            file -> root.relativize(file).toString().replace('\\', '/'), Facelets::read));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Document parse(String text, String file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (Exception e) {
            throw new AssertionError(file + " is not well-formed: " + e.getMessage(), e);
        }
    }

    static Stream<Element> elements(Document document, String name) {
        return elements(document.getElementsByTagNameNS("*", name));
    }

    static Stream<Element> elements(Element parent, String name) {
        return elements(parent.getElementsByTagNameNS("*", name));
    }

    static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i));
    }

    static Stream<Attr> attributes(Element element) {
        NamedNodeMap attributes = element.getAttributes();
        return IntStream.range(0, attributes.getLength())
                .mapToObj(i -> (Attr) attributes.item(i))
                .filter(a -> !"http://www.w3.org/2000/xmlns/".equals(a.getNamespaceURI()));
    }

    /** Text of the first direct child of a name; empty when there is none. */
    static String child(Element parent, String name) {
        return elements(parent, name)
                .filter(e -> e.getParentNode() == parent)
                .map(Node::getTextContent)
                .findFirst()
                .orElse("");
    }
}
