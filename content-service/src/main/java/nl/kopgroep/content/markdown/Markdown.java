package nl.kopgroep.content.markdown;

import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentNodeRendererContext;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * A text in Markdown (CommonMark). The source is never changed; what is shown is made from it each time, so that a
 * stricter policy holds for old texts too.
 */
public record Markdown(String source) {

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder().build();
    private static final TextContentRenderer TEXT = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.COMPACT)
            .nodeRendererFactory(WordsAlone::new)
            .build();
    /** No images: they tell a third party who reads what. No classes, styles or ids: they belong to the page. */
    private static final PolicyFactory HARMLESS = new HtmlPolicyBuilder()
            .allowElements("h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "ul", "ol", "li", "blockquote")
            .allowElements("em", "strong", "code", "pre", "a")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("start")
            .matching(Pattern.compile("[0-9]{1,6}"))
            .onElements("ol")
            .allowStandardUrlProtocols()
            .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
            .toFactory();

    private static final Pattern TAGS = Pattern.compile("<[^<>]{0,1000}>");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** HTML with nothing but text, structure and links to http, https and mailto. */
    public String html() {
        return HARMLESS.sanitize(HTML.render(PARSER.parse(source)));
    }

    /** The words alone, on one line: for searching and for summaries. */
    public String plainText() {
        String text = TEXT.render(PARSER.parse(source));
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    /**
     * Only the words: no tags of HTML between the Markdown, no bullets, numbers, rules, quotation marks or addresses of
     * links. A lone smaller-than sign is no HTML.
     */
    private record WordsAlone(TextContentNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(
                    HtmlInline.class,
                    HtmlBlock.class,
                    BulletList.class,
                    OrderedList.class,
                    ListItem.class,
                    BlockQuote.class,
                    ThematicBreak.class,
                    Link.class);
        }

        @Override
        public void render(Node node) {
            switch (node) {
                case HtmlBlock block -> {
                    context.getWriter().write(TAGS.matcher(block.getLiteral()).replaceAll(" "));
                    context.getWriter().block();
                }
                case Link link -> children(link);
                case HtmlInline _, ThematicBreak _ -> {
                    // No words.
                }
                default -> {
                    children(node);
                    context.getWriter().block();
                }
            }
        }

        private void children(Node node) {
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
        }
    }
}
