package org.relata.article;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/** How much running text each element of a tree holds, and how much that is none. */
final class Prose {
  private static final int LONG = 80;
  private static final int SENTENCE_WORDS = 5;
  private static final double MOSTLY_LINKS = 0.5;

  /**
   * Text below an element.
   *
   * @param running characters of paragraphs outside links
   * @param other characters of everything else: links, labels, headings
   */
  record Mass(int running, int other) {
    static final Mass NONE = new Mass(0, 0);

    Mass plus(Mass more) {
      return new Mass(running + more.running, other + more.other);
    }
  }

  private final Map<Element, Mass> masses = new HashMap<>();

  private Prose() {}

  static Prose of(Element root) {
    Prose prose = new Prose();
    for (HtmlBlocks.Placed placed : HtmlBlocks.of(root)) {
      int running = isRunning(placed) ? placed.length() - placed.linked() : 0;
      Mass mass = new Mass(running, placed.length() - running);
      for (Element e = placed.element(); e != null; e = e.parent()) {
        prose.masses.merge(e, mass, Mass::plus);
      }
    }
    return prose;
  }

  Mass in(Element element) {
    return masses.getOrDefault(element, Mass.NONE);
  }

  Map<Element, Mass> all() {
    return masses;
  }

  static boolean isRunning(HtmlBlocks.Placed placed) {
    return !placed.block().isHeading()
        && placed.linkDensity() < MOSTLY_LINKS
        && (placed.length() >= LONG
            || (placed.block().endsSentence() && placed.block().words() >= SENTENCE_WORDS));
  }
}
