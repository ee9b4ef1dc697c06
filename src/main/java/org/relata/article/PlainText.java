package org.relata.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts plain text into blocks: a line a paragraph, unless the text is wrapped at a column. */
final class PlainText {
  private static final Pattern BULLET =
      Pattern.compile("^(?:[•▪◦‣●·]|[-–—*](?=\\s))\\s*(?:[—–-]\\s*)?");
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u2007\\u202f\\ufeff]+");
  private static final Pattern INVISIBLE = Pattern.compile("[\\u200b\\u2060\\u00ad]");
  private static final int WRAP_MIN = 40;
  private static final int WRAP_MAX = 110;
  private static final double SHORT_LINE = 0.6;

  private PlainText() {}

  static List<Block> blocks(String text) {
    List<String> lines = text.lines().map(PlainText::normalised).toList();
    List<Block> blocks = new ArrayList<>();
    for (String line : isWrapped(lines) ? unwrapped(lines) : lines) {
      if (!line.isEmpty()) {
        blocks.add(block(line));
      }
    }
    return blocks;
  }

  /** Returns the text on one line, its white space single. */
  static String normalised(String text) {
    return SPACE.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll(" ").strip();
  }

  private static Block block(String line) {
    Matcher bullet = BULLET.matcher(line);
    return bullet.find()
        ? new Block(line.substring(bullet.end()), Block.Kind.ITEM)
        : new Block(line, Block.Kind.PARAGRAPH);
  }

  /** Wrapped text breaks most of its lines at about one width and in mid-sentence. */
  private static boolean isWrapped(List<String> lines) {
    int inner = 0;
    int broken = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (!lines.get(i).isEmpty() && !lines.get(i + 1).isEmpty()) {
        inner++;
        int length = lines.get(i).length();
        boolean continues = !new Block(lines.get(i), Block.Kind.PARAGRAPH).endsSentence();
        if (length >= WRAP_MIN && length <= WRAP_MAX && continues) {
          broken++;
        }
      }
    }
    int longest = lines.stream().mapToInt(String::length).max().orElse(0);
    return inner >= 4 && broken >= 0.6 * inner && longest <= WRAP_MAX + 20;
  }

  private static List<String> unwrapped(List<String> lines) {
    int width = lines.stream().mapToInt(String::length).max().orElse(0);
    List<String> paragraphs = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    int previous = 0;
    for (String line : lines) {
      // a line that ends long before the column does was ended by its writer
      if (line.isEmpty() || BULLET.matcher(line).find() || previous < SHORT_LINE * width) {
        paragraphs.add(paragraph.toString());
        paragraph.setLength(0);
      }
      previous = line.length();
      if (!line.isEmpty()) {
        paragraph.append(paragraph.isEmpty() ? "" : " ").append(line);
      }
    }
    paragraphs.add(paragraph.toString());
    return paragraphs;
  }
}
