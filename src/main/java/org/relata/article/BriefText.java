package org.relata.article;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The text of an element that has little of it. That of others is not put together: where elements
 * lie within each other, each would be asked for what is in all the others.
 */
final class BriefText implements NodeFilter {
  /** No byline or date lies in so many nodes. */
  private static final int MOST_NODES = 1_000;

  /** Nor among so much white space. */
  private static final int MOST_SPACE = 10_000;

  private final int most;
  private int length;
  private int nodes;
  private int space;

  private BriefText(int most) {
    this.most = most;
  }

  /**
   * Returns an element's text, its white space single, if it is brief.
   *
   * @param less the length that it has to stay below
   */
  static Optional<String> of(Element element, int less) {
    BriefText text = new BriefText(less - 1);
    element.filter(text);
    return text.isTooLong()
        ? Optional.empty()
        : Optional.of(element.text()).filter(whole -> whole.length() < less);
  }

  private boolean isTooLong() {
    return length > most || nodes > MOST_NODES || space > MOST_SPACE;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    nodes++;
    if (node instanceof TextNode text) {
      add(text.getWholeText());
    }
    return isTooLong() ? FilterResult.STOP : FilterResult.CONTINUE;
  }

  private void add(String text) {
    for (int i = 0; i < text.length() && !isTooLong(); i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        space++;
      } else {
        length++;
      }
    }
  }
}
