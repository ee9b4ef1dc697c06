package org.relata.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Knows the lines that pages put around every article. What they say stands in {@code
 * article/boilerplate.txt}; how much may go with them is decided here.
 */
final class Boilerplate {
  /** What may follow a closing heading and still be no part of the article. */
  private static final int MAX_TAIL_WORDS = 80;

  private static final String PUNCTUATION = "[\\s.:!…»›>→]*";
  private static final Pattern TEMPLATE = Pattern.compile("\\{\\{[^{}]*}}|\\{%[^{}]*%}|<%[^<>]*%>");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}]*");

  private final Pattern lines;
  private final Pattern closings;
  private final Pattern sections;

  Boilerplate() {
    Phrases phrases = Phrases.read("/article/boilerplate.txt");
    lines = phrases.pattern("line", PUNCTUATION);
    closings = phrases.pattern("closing", PUNCTUATION);
    sections = phrases.pattern("roundup", PUNCTUATION);
  }

  /** Whether it heads a part of a round-up, such as "In brief". */
  boolean isRoundupSection(Block block) {
    return block.looksLikeSection() && sections.matcher(block.text()).matches();
  }

  /** Removes leftovers of templates, single lines of clutter and the tail after a closing line. */
  List<Block> clean(List<Block> blocks) {
    List<Block> kept = new ArrayList<>();
    for (Block block : blocks) {
      String text = PlainText.normalised(TEMPLATE.matcher(block.text()).replaceAll(" "));
      if (!NO_WORD.matcher(text).matches() && !lines.matcher(text).matches()) {
        kept.add(new Block(text, block.kind()));
      }
    }
    return withoutTail(kept);
  }

  private List<Block> withoutTail(List<Block> blocks) {
    int words = 0;
    int end = blocks.size();
    for (int i = blocks.size() - 1; i >= 0 && words <= MAX_TAIL_WORDS; i--) {
      if (closings.matcher(blocks.get(i).text()).matches()) {
        end = i;
      }
      words += blocks.get(i).words();
    }
    return blocks.subList(0, end);
  }
}
