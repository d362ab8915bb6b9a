package org.inglenook.platform.web;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.inglenook.platform.SitemapPart;

/**
 * The public pages for search engines (sitemaps.org, 0.9), each with the addresses of its other languages. {@code /sitemap.xml}
 * names each room's files, which have the same path: a file further down could not speak for pages beside it.
 */
@WebServlet(name = "sitemap", urlPatterns = "/sitemap.xml")
public class SitemapServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final Pattern FILE = Pattern.compile("([a-z]+)-(\\d{1,6})");

    @Inject
    @Any
    transient Instance<SitemapPart> parts;

    @Inject
    transient Site site;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String asked = request.getParameter("file");
        Optional<String> map = asked == null ? Optional.of(index()) : file(asked);
        if (map.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] body = map.get().getBytes(StandardCharsets.UTF_8);
        response.setContentType("application/xml;charset=UTF-8");
        response.setHeader("Cache-Control", "public, max-age=600");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private String index() {
        return document("sitemapindex", xml -> {
            List<SitemapPart> rooms = parts.stream()
                    .sorted(Comparator.comparing(SitemapPart::name))
                    .toList();
            for (SitemapPart room : rooms) {
                for (int file = 1; file <= room.files(); file++) {
                    xml.writeStartElement("sitemap");
                    text(xml, "loc", site.url("/sitemap.xml?file=" + room.name() + "-" + file));
                    xml.writeEndElement();
                }
            }
        });
    }

    private Optional<String> file(String named) {
        Matcher asked = FILE.matcher(named);
        if (!asked.matches()) {
            return Optional.empty();
        }
        int file = Integer.parseInt(asked.group(2));
        return parts.stream()
                .filter(room -> room.name().equals(asked.group(1)))
                .filter(room -> file >= 1 && file <= room.files())
                .findFirst()
                .map(room -> document("urlset", xml -> {
                    for (SitemapPart.Entry entry : room.entries(file)) {
                        page(xml, entry);
                    }
                }));
    }

    private void page(XMLStreamWriter xml, SitemapPart.Entry entry) throws XMLStreamException {
        xml.writeStartElement("url");
        text(xml, "loc", address(entry.path()));
        if (entry.changedAt() != null) {
            text(xml, "lastmod", entry.changedAt().toString());
        }
        for (Map.Entry<String, String> language : entry.languages().entrySet()) {
            xml.writeEmptyElement("xhtml", "link", XHTML);
            xml.writeAttribute("rel", "alternate");
            xml.writeAttribute("hreflang", language.getKey());
            xml.writeAttribute("href", address(language.getValue()));
        }
        xml.writeEndElement();
    }

    /** Of a path that may end in a query. */
    private String address(String path) {
        int query = path.indexOf('?');
        return query < 0
                ? site.url(Paths.encoded(path))
                : site.url(Paths.encoded(path.substring(0, query)) + path.substring(query));
    }

    /** Writes what stands within the root. */
    private interface Content {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    private static String document(String root, Content content) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement(root);
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeNamespace("xhtml", XHTML);
            content.write(xml);
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private static void text(XMLStreamWriter xml, String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
