package org.relata.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the main text of a page that is free of clutter. */
final class MainText {
  /** What a body must hold of the running text of the densest element to be believed. */
  private static final double MARKED_SHARE = 0.2;

  private static final double NAMED_SHARE = 0.4;

  /** What a character that is no running text costs. */
  private static final double PENALTY = 0.5;

  private static final double MOSTLY_LINKS = 0.6;
  private static final int SHORT = 200;

  /** Characters of running text that may stand above the headline and be none of the article's. */
  private static final int MOST_ABOVE = 250;

  private final Clutter clutter;

  MainText(Clutter clutter) {
    this.clutter = clutter;
  }

  /** Returns the blocks of the main text, without the headline and what stands above it. */
  List<Block> of(Document document, @Nullable String title) {
    return blocks(main(document.body()), title);
  }

  /** Returns the blocks of an element, without the headline and what stands above it. */
  static List<Block> blocks(Element element, @Nullable String title) {
    List<Block> blocks = new ArrayList<>();
    int running = 0;
    List<HtmlBlocks.Placed> all = HtmlBlocks.of(element);
    for (int i = 0; i < all.size(); i++) {
      HtmlBlocks.Placed placed = all.get(i);
      if (title != null && running < MOST_ABOVE && isHeadline(placed.block(), title)) {
        blocks.clear();
      } else if (!isLinks(placed) || isSourced(all, i)) {
        blocks.add(placed.block());
        running += Prose.isRunning(placed) ? placed.length() : 0;
      }
    }
    return blocks;
  }

  private static boolean isHeadline(Block block, String title) {
    return Splitter.key(block.text()).equals(Splitter.key(title));
  }

  /** The element that the mark-up calls the main text, if it holds enough; else the densest. */
  private Element main(Element body) {
    Prose prose = Prose.of(body);
    Element densest = densest(prose, body);
    int running = prose.in(densest).running();
    return prose.all().keySet().stream()
        .filter(element -> clutter.isNamedBody(element))
        .filter(
            element ->
                prose.in(element).running()
                    >= running * (clutter.isMarkedBody(element) ? MARKED_SHARE : NAMED_SHARE))
        .min(
            Comparator.comparing((Element element) -> !clutter.isMarkedBody(element))
                .thenComparing(element -> -score(prose.in(element)))
                .thenComparing(element -> -element.parents().size()))
        .orElse(densest);
  }

  /** The element with most running text over everything else; the innermost of equals. */
  private static Element densest(Prose prose, Element body) {
    return prose.all().entrySet().stream()
        .max(
            Comparator.comparingDouble((Map.Entry<Element, Prose.Mass> e) -> score(e.getValue()))
                .thenComparing(e -> e.getKey().parents().size()))
        .map(Map.Entry::getKey)
        .orElse(body);
  }

  private static double score(Prose.Mass mass) {
    return mass.running() - PENALTY * mass.other();
  }

  /** A linked headline over a line of its source begins an article. */
  private static boolean isSourced(List<HtmlBlocks.Placed> all, int i) {
    return i + 1 < all.size() && SourceLine.parse(all.get(i + 1).block().text()).isPresent();
  }

  private static boolean isLinks(HtmlBlocks.Placed placed) {
    return placed.linkDensity() > MOSTLY_LINKS && placed.length() < SHORT;
  }
}
