package org.relata.article;

import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Turns Markdown into the HTML that it stands for, its front matter into meta tags. */
final class Markdown {
  private static final List<Extension> EXTENSIONS = List.of(YamlFrontMatterExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().extensions(EXTENSIONS).build();

  /** Keys of front matter and the meta tags that say the same. */
  private static final Map<String, String> META =
      Map.of(
          "title", "og:title",
          "author", "author",
          "date", "date",
          "published", "date",
          "publisher", "og:site_name",
          "source", "og:site_name",
          "url", "og:url",
          "lang", "content-language");

  /** What may stand between the beginning of a line and its text. */
  private static final String MARKERS = " \t-*_+>";

  private static final long MOST_STEPS = 200_000_000;

  private Markdown() {}

  /**
   * Whether parsing would take forever: the parser looks from every angle bracket for the one that
   * closes it, and from every marker of lists within lists through all the others.
   */
  static boolean isEndless(String content) {
    long steps = content.lines().mapToLong(Markdown::stepsOfMarkers).sum();
    int closed = content.length();
    for (int i = content.length() - 1; i >= 0; i--) {
      char c = content.charAt(i);
      closed = c == '>' ? i : closed;
      steps += c == '<' ? closed - i : 0;
    }
    return steps > MOST_STEPS;
  }

  private static long stepsOfMarkers(String line) {
    long markers = 0;
    while (markers < line.length() && MARKERS.indexOf(line.charAt((int) markers)) >= 0) {
      markers++;
    }
    return markers * markers / 4;
  }

  static Document document(String content, String address) {
    Node node = PARSER.parse(content);
    YamlFrontMatterVisitor frontMatter = new YamlFrontMatterVisitor();
    node.accept(frontMatter);
    Document document = Jsoup.parse("<article>" + RENDERER.render(node) + "</article>", address);
    frontMatter.getData().forEach((key, values) -> describe(document, META.get(key), values));
    return document;
  }

  private static void describe(Document document, @Nullable String name, List<String> values) {
    if (name != null && !values.isEmpty()) {
      document
          .head()
          .appendElement("meta")
          .attr("name", name)
          .attr("content", String.join(", ", values));
    }
  }
}
