package nl.kopgroep.support.feed;

import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * A feed after RFC 4287, in pages after RFC 5005. Texts are as people typed them: here they become text of the
 * feed, never markup of it, and characters that XML can't hold are shown as unknown.
 *
 * @param id the same for ever, also when addresses change
 * @param author whose feed it is; what an entry says goes before it
 * @param updated when something in it changed last; the same as long as nothing did
 * @param self where this page of the feed is
 * @param page what people look at instead
 * @param next where older entries are, or null when these are the last
 */
public record AtomFeed(
        String id,
        String title,
        @Nullable String subtitle,
        String author,
        String language,
        Instant updated,
        URI self,
        URI page,
        @Nullable URI next,
        List<Entry> entries) {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final char UNKNOWN = '\uFFFD';

    public AtomFeed {
        entries = List.copyOf(entries);
    }

    /**
     * One thing in it.
     *
     * @param author whose it is, or null when the feed's author says enough
     * @param language of its title, or null when it is the feed's
     */
    public record Entry(
            String id,
            String title,
            @Nullable String author,
            @Nullable String language,
            Instant published,
            Instant updated,
            URI page,
            @Nullable String summary,
            List<String> categories) {

        public Entry {
            categories = List.copyOf(categories);
        }
    }

    /** A name for something that has a UUID, which never changes and is the same in every feed (RFC 4151). */
    public static String tag(String kind, UUID id) {
        return "tag:kopgroep.nl,2026:" + kind + ":" + id;
    }

    /** The feed as it is sent, in UTF-8. */
    public byte[] toXml() {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            write(xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("Nothing but memory is written to", impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml:lang", language);
        element(xml, "id", id);
        element(xml, "title", title);
        if (subtitle != null) {
            element(xml, "subtitle", subtitle);
        }
        element(xml, "updated", updated.toString());
        author(xml, author);
        link(xml, "self", self, "application/atom+xml");
        link(xml, "alternate", page, "text/html");
        if (next != null) {
            link(xml, "next", next, "application/atom+xml");
        }
        for (Entry entry : entries) {
            write(xml, entry);
        }
        xml.writeEndElement();
    }

    private static void write(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        if (entry.language() != null) {
            xml.writeAttribute("xml:lang", entry.language());
        }
        element(xml, "id", entry.id());
        element(xml, "title", entry.title());
        element(xml, "published", entry.published().toString());
        element(xml, "updated", entry.updated().toString());
        if (entry.author() != null) {
            author(xml, entry.author());
        }
        link(xml, "alternate", entry.page(), "text/html");
        for (String category : entry.categories()) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", storable(category));
        }
        if (entry.summary() != null) {
            element(xml, "summary", entry.summary());
        }
        xml.writeEndElement();
    }

    private static void author(XMLStreamWriter xml, String name) throws XMLStreamException {
        xml.writeStartElement("author");
        element(xml, "name", name);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, URI address, String type) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address.toASCIIString());
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(storable(text));
        xml.writeEndElement();
    }

    /** What XML 1.0 can hold of it: no control characters and no half of a character. */
    static String storable(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> point == '\t'
                                || point == '\n'
                                || point >= 0x20 && point < Character.MIN_SURROGATE
                                || point > Character.MAX_SURROGATE && point < 0xFFFE
                                || point >= Character.MIN_SUPPLEMENTARY_CODE_POINT
                        ? point
                        : UNKNOWN)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
