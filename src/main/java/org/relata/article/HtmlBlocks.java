package org.relata.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Flattens an element into blocks: runs of inline text between the borders of block elements. */
final class HtmlBlocks {
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final char LINE_END = '\n';
  private static final Set<String> CELLS = Set.of("td", "th");
  private static final int LEAST_SPACES = 3;

  /**
   * A block with where it stands.
   *
   * @param element the innermost block element around it
   * @param linked characters of it that are links
   */
  record Placed(Block block, Element element, int linked) {
    int length() {
      return block.text().length();
    }

    double linkDensity() {
      return length() == 0 ? 0 : (double) linked / length();
    }
  }

  private final List<Placed> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int linked;

  private HtmlBlocks() {}

  static List<Placed> of(Element element) {
    HtmlBlocks collector = new HtmlBlocks();
    collector.walk(element, element, false);
    collector.close(element);
    return collector.blocks;
  }

  private void walk(Element parent, Element block, boolean inLink) {
    for (Node node : parent.childNodes()) {
      if (node instanceof TextNode words) {
        append(words.getWholeText(), inLink);
      } else if (node instanceof Element child) {
        element(child, block, inLink);
      }
    }
  }

  private void element(Element child, Element block, boolean inLink) {
    boolean link = inLink || child.nameIs("a");
    if (child.nameIs("br")) {
      lineBreak(child, block);
    } else if (CELLS.contains(child.tagName()) && !isSentence(child.text())) {
      append(" ", false);
      walk(child, block, link);
      append(" ", false);
    } else if (child.isBlock() || CELLS.contains(child.tagName())) {
      close(block);
      walk(child, child, link);
      close(child);
    } else {
      walk(child, block, link);
    }
  }

  /** The words of a row run on; a sentence in a cell is not said of the cells beside it. */
  private static boolean isSentence(String cell) {
    return cell.endsWith(".") && cell.chars().filter(c -> c == ' ').count() >= LEAST_SPACES;
  }

  /** One break ends a line, two in a row a paragraph. */
  private void lineBreak(Element br, Element block) {
    Node next = br.nextSibling();
    while (next instanceof TextNode blank && blank.isBlank()) {
      next = next.nextSibling();
    }
    if (next instanceof Element following && following.nameIs("br")) {
      close(block);
    } else {
      text.append(LINE_END);
    }
  }

  private void append(String words, boolean inLink) {
    text.append(words.replace(LINE_END, ' '));
    if (inLink) {
      linked += PlainText.normalised(words).length();
    }
  }

  private void close(Element element) {
    String all = text.toString();
    List<String> lines = all.lines().map(PlainText::normalised).toList();
    // a line of source under a headline is a block of its own, other lines run on
    if (lines.size() > 1 && lines.stream().anyMatch(line -> SourceLine.parse(line).isPresent())) {
      lines.forEach(line -> add(line, element, 0));
    } else {
      add(PlainText.normalised(all), element, linked);
    }
    text.setLength(0);
    linked = 0;
  }

  private void add(String line, Element element, int links) {
    if (!line.isEmpty()) {
      blocks.add(new Placed(new Block(line, kind(element)), element, links));
    }
  }

  private static Block.Kind kind(Element element) {
    if (element.closest("h1, h2, h3, h4, h5, h6") != null || HEADINGS.contains(element.tagName())) {
      return Block.Kind.HEADING;
    }
    return element.closest("li") != null ? Block.Kind.ITEM : Block.Kind.PARAGRAPH;
  }
}
