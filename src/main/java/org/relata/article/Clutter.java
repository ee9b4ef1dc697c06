package org.relata.article;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Removes from a document what its mark-up calls no part of the article. */
final class Clutter {
  /** What holds more of the page's prose than this is not clutter, whatever its name. */
  private static final double MOST = 0.35;

  private static final int SOURCE_LINE = 200;

  private static final String NEVER_TEXT =
      "script, style, template, svg, math, iframe, object, embed, canvas, audio, video, map,"
          + " input, select, textarea, button, datalist, dialog, link, meta, noscript";
  private static final String AROUND =
      "nav, footer, aside, form, figcaption, menu, [role=navigation], [role=complementary],"
          + " [role=contentinfo], [role=banner], [role=search], [role=dialog], [role=menu],"
          + " [hidden], [aria-hidden=true], [style~=(?i)display\\s*:\\s*none],"
          + " [style~=(?i)visibility\\s*:\\s*hidden]";
  private static final Set<String> KEPT = Set.of("html", "body", "article", "main", "h1", "p");
  private static final String BODY = "[itemprop~=(?i)articlebody]";
  private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}-]+");
  private static final Pattern CAMEL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

  private final Pattern part;
  private final Pattern body;

  Clutter() {
    Phrases phrases = Phrases.read("/article/clutter.txt");
    part = phrases.pattern("part");
    body = phrases.pattern("body");
  }

  /** Removes scripts and the like, then what surrounds the article. */
  void remove(Document document) {
    document.select(NEVER_TEXT).remove();
    Prose prose = Prose.of(document.body());
    for (Element element : document.body().select(AROUND)) {
      removeUnlessMost(element, prose, document);
    }
    for (Element element : document.body().select("[class], [id]")) {
      if (!KEPT.contains(element.tagName()) && isNamed(element, part)) {
        removeUnlessMost(element, prose, document);
      }
    }
  }

  /** Whether a name of the element says that this is the main text. */
  boolean isNamedBody(Element element) {
    return isMarkedBody(element) || (!element.nameIs("p") && isNamed(element, body));
  }

  /** Whether the element is marked up as the main text. */
  boolean isMarkedBody(Element element) {
    return element.is(BODY);
  }

  private static void removeUnlessMost(Element element, Prose prose, Document document) {
    int all = prose.in(document.body()).running();
    if (element.parent() != null
        && prose.in(element).running() <= MOST * all
        && element.selectFirst(BODY) == null
        && !isSourceLine(element, prose.in(element))) {
      element.remove();
    }
  }

  /** Lines of source and date are needed until a page of several articles is cut. */
  private static boolean isSourceLine(Element element, Prose.Mass mass) {
    return mass.running() + mass.other() < SOURCE_LINE
        && SourceLine.parse(PlainText.normalised(element.text()))
            .filter(line -> line.publisher() != null)
            .isPresent();
  }

  private static boolean isNamed(Element element, Pattern pattern) {
    return names(element).stream().anyMatch(name -> pattern.matcher(name).matches());
  }

  private static List<String> names(Element element) {
    String all = element.className() + " " + element.id();
    return Arrays.stream(WORDS.split(all.replace("__", "-").replace('_', '-')))
        .map(name -> CAMEL.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT))
        .filter(name -> !name.isEmpty())
        .toList();
  }
}
