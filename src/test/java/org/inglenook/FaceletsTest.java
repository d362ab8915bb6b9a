package org.inglenook;

import static org.inglenook.Facelets.WEBAPP;
import static org.inglenook.Facelets.attributes;
import static org.inglenook.Facelets.child;
import static org.inglenook.Facelets.eachElement;
import static org.inglenook.Facelets.elements;
import static org.inglenook.Facelets.facelets;
import static org.inglenook.Facelets.pages;
import static org.inglenook.Facelets.parse;
import static org.inglenook.Facelets.read;
import static org.inglenook.Facelets.sources;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What every page keeps to, whoever wrote it. */
class FaceletsTest {

    private static final Path SOURCES = Path.of("src/main/java/org/inglenook");
    private static final String OURS = "urn:inglenook";
    private static final int LONGEST = 120;
    private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{(?:[^{}]|\\{[^{}]*})*}");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Set<String> SPOKEN =
            Set.of("alt", "title", "label", "hint", "confirm", "placeholder", "aria-label", "hover");

    @Test
    void pagesAreShort() {
        List<String> faults = new ArrayList<>();
        facelets().forEach((file, text) -> {
            long lines = text.lines().count();
            if (lines > LONGEST) {
                faults.add(file + " has " + lines + " lines");
            }
        });
        assertEquals(List.of(), faults);
    }

    @Test
    void nothingIsStyledOrScriptedInline() {
        List<String> faults = new ArrayList<>();
        eachElement((file, element) -> {
            String name = element.getLocalName();
            boolean data = element.getAttribute("type").equals("application/ld+json");
            if (name.equals("style") || (name.equals("script") && !element.hasAttribute("src") && !data)) {
                faults.add(file + " has an inline " + name);
            }
            attributes(element)
                    .filter(a -> a.getLocalName().equals("style")
                            || a.getLocalName().equals("styleAttribute")
                            || a.getLocalName().matches("on[a-z]+"))
                    .forEach(a -> faults.add(file + " has " + a.getName() + "=" + a.getValue()));
        });
        assertEquals(List.of(), faults);
    }

    @Test
    void everyWordComesFromTheMessages() {
        List<String> faults = new ArrayList<>();
        eachElement((file, element) -> {
            attributes(element)
                    .filter(a -> SPOKEN.contains(a.getLocalName())
                            || (isOurs(element, "button") && a.getLocalName().equals("value")))
                    .filter(a -> isSpoken(a.getValue()))
                    .forEach(a -> faults.add(file + " says " + a.getName() + "=\"" + a.getValue() + '"'));
            NodeList children = element.getChildNodes();
            for (int i = 0; i < children.getLength(); i++) {
                Node child = children.item(i);
                if (child.getNodeType() == Node.TEXT_NODE && isSpoken(child.getNodeValue())) {
                    faults.add(file + " says \"" + child.getNodeValue().strip() + '"');
                }
            }
        });
        assertEquals(List.of(), faults);
    }

    /** An attribute whose expression is empty is left out, and a picture without {@code alt} is read by its file's name. */
    @Test
    void aPictureThatMayHaveNoWordsSaysSo() {
        List<String> faults = new ArrayList<>();
        eachElement((file, element) -> {
            String alt = element.getAttribute("alt");
            boolean always = !alt.startsWith("#{") || alt.startsWith("#{msg[") || alt.startsWith("#{i:text");
            if (element.getLocalName().equals("img")
                    && !always
                    && !isWithin(element, "#{not empty " + alt.substring(2, alt.length() - 1) + "}")) {
                faults.add(file + ": " + alt);
            }
        });
        assertEquals(List.of(), faults);
    }

    private static boolean isWithin(Node inner, String condition) {
        for (Node node = inner.getParentNode(); node instanceof Element element; node = node.getParentNode()) {
            if (condition.equals(element.getAttribute("rendered")) || condition.equals(element.getAttribute("test"))) {
                return true;
            }
        }
        return false;
    }

    @Test
    void everyPageUsesATemplateAndEveryPieceIsUsed() {
        Set<String> included = new HashSet<>();
        eachElement((file, element) -> {
            if (element.getLocalName().equals("include")
                    || element.getLocalName().equals("decorate")) {
                String attribute = element.getLocalName().equals("include") ? "src" : "template";
                included.add(place(file, element.getAttribute(attribute)));
            }
        });
        List<String> faults = new ArrayList<>();
        pages().forEach((file, document) -> {
            String template = document.getDocumentElement().getAttribute("template");
            String place = "/" + file;
            if (template.isEmpty() && !included.contains(place)) {
                faults.add(place + " has no template and is included nowhere");
            }
            if (!template.isEmpty()
                    && !Files.exists(WEBAPP.resolve(place(file, template).substring(1)))) {
                faults.add(place + " uses the template " + template + ", which isn't there");
            }
        });
        included.stream()
                .filter(place -> !place.contains("#{"))
                .filter(place -> !Files.exists(WEBAPP.resolve(place.substring(1))))
                .forEach(place -> faults.add(place + " is included and isn't there"));
        assertEquals(List.of(), faults);
    }

    @Test
    void everyPageHasItsBeanAndEveryBeanItsPage() {
        List<String> faults = new ArrayList<>();
        pages().forEach((file, document) -> {
            if (!document.getDocumentElement().getAttribute("template").isEmpty()) {
                Path bean = SOURCES.resolve(room(file)).resolve("web").resolve(beanName(file) + ".java");
                if (!Files.exists(bean)) {
                    faults.add(file + " has no bean " + bean);
                }
            }
        });
        sources(SOURCES, ".java").forEach((file, text) -> {
            if (text.contains("@Address(\"") && !file.startsWith("platform/Address")) {
                String view = file.replace("/web/", "/").replaceAll("Page\\.java$", "");
                String name = view.substring(view.lastIndexOf('/') + 1).replaceAll("(?<=.)([A-Z])", "-$1");
                Path page = WEBAPP.resolve(
                        view.substring(0, view.lastIndexOf('/') + 1) + name.toLowerCase(Locale.ROOT) + ".xhtml");
                if (!Files.exists(page)) {
                    faults.add(file + " has no page " + page);
                }
            }
        });
        assertEquals(List.of(), faults);
    }

    @Test
    void everyTagIsDocumentedAndUsedAsDocumented() {
        Document library = parse(read(WEBAPP.resolve("WEB-INF/inglenook.taglib.xml")), "the tag library");
        Map<String, Set<String>> allowed = new HashMap<>();
        Map<String, Set<String>> required = new HashMap<>();
        elements(library, "tag").forEach(tag -> {
            String name = child(tag, "tag-name");
            assertFalse(child(tag, "description").isBlank(), name);
            assertTrue(Files.exists(WEBAPP.resolve("WEB-INF").resolve(child(tag, "source"))), name);
            elements(tag, "attribute").forEach(attribute -> {
                assertFalse(child(attribute, "description").isBlank(), name);
                allowed.computeIfAbsent(name, n -> new HashSet<>()).add(child(attribute, "name"));
                if (child(attribute, "required").equals("true")) {
                    required.computeIfAbsent(name, n -> new HashSet<>()).add(child(attribute, "name"));
                }
            });
            allowed.putIfAbsent(name, Set.of());
        });
        List<String> faults = new ArrayList<>();
        eachElement((file, element) -> {
            if (!OURS.equals(element.getNamespaceURI())) {
                return;
            }
            String tag = element.getLocalName();
            Set<String> given = attributes(element)
                    .map(Attr::getLocalName)
                    .filter(name -> !name.equals("rendered"))
                    .collect(Collectors.toSet());
            if (!allowed.containsKey(tag)) {
                faults.add(file + " uses i:" + tag + ", which isn't in the library");
                return;
            }
            given.stream()
                    .filter(name -> !allowed.get(tag).contains(name))
                    .forEach(name -> faults.add(file + ": i:" + tag + " has no attribute " + name));
            required.getOrDefault(tag, Set.of()).stream()
                    .filter(name -> !given.contains(name))
                    .forEach(name -> faults.add(file + ": i:" + tag + " lacks " + name));
        });
        assertEquals(List.of(), faults);
    }

    /** Such as {@code #{page.empty}}, which the expression language can't read: the page fails when somebody opens it. */
    @Test
    void noExpressionNamesAReservedWord() {
        Pattern reserved = Pattern.compile("\\.(empty|not|and|or|eq|ne|lt|gt|le|ge|div|mod|instanceof)\\b");
        List<String> faults = new ArrayList<>();
        facelets().forEach((file, text) -> EXPRESSION
                .matcher(text)
                .results()
                .map(expression -> expression.group().replaceAll("'[^']*'", "''"))
                .filter(expression -> reserved.matcher(expression).find())
                .forEach(expression -> faults.add(file + ": " + expression)));
        assertEquals(List.of(), faults);
    }

    @Test
    void formsAreOurs() {
        List<String> faults = new ArrayList<>();
        eachElement((file, element) -> {
            boolean plain = element.getLocalName().equals("form") && !OURS.equals(element.getNamespaceURI());
            if (plain && !element.getAttribute("method").equals("get") && !file.equals("WEB-INF/tags/form.xhtml")) {
                faults.add(file + " has a form without the token: use i:form");
            }
        });
        assertEquals(List.of(), faults);
    }

    private static boolean isSpoken(String text) {
        Matcher expressions = EXPRESSION.matcher(text);
        return LETTER.matcher(expressions.replaceAll("")).find();
    }

    private static boolean isOurs(Element element, String tag) {
        return OURS.equals(element.getNamespaceURI()) && tag.equals(element.getLocalName());
    }

    private static String room(String file) {
        return file.substring(0, file.lastIndexOf('/'));
    }

    private static String beanName(String file) {
        String view = file.substring(file.lastIndexOf('/') + 1, file.length() - ".xhtml".length());
        return Stream.of(view.split("-"))
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining())
                + "Page";
    }

    /** Where an include leads, from the file that it stands in. */
    private static String place(String file, String target) {
        return target.startsWith("/") || target.startsWith("#{")
                ? target
                : "/" + Path.of(file).resolveSibling(target).normalize();
    }
}
