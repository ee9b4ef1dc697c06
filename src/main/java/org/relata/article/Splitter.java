package org.relata.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the blocks of a page into articles. A page holds several where headlines recur in a pattern
 * that single articles do not show: each over a line of its source and date, each printed twice, or
 * under the sections of a round-up. The pattern that explains most headlines is the page's.
 */
final class Splitter {
  private static final int MIN_LEAD_WORDS = 40;
  private static final int MIN_SHARED = 2;

  /** How far below the headline bylines and dates are looked for. */
  private static final int HEADER_LINES = 6;

  private static final int STANDFIRST_WORDS = 25;

  /** Of a headline that only its words tell from other short lines. */
  private static final int LEAST_HEADLINE_WORDS = 4;

  private static final Pattern NUMBER = Pattern.compile("^(\\d{1,3})[.)]\\s+(?=\\S)");

  private final Boilerplate boilerplate;

  Splitter(Boilerplate boilerplate) {
    this.boilerplate = boilerplate;
  }

  /**
   * Cuts the page.
   *
   * @param title the page's headline, where something better than its text tells it
   * @return at least one draft unless there are no blocks
   */
  List<Draft> split(List<Block> blocks, @Nullable String title) {
    List<Draft> drafts =
        Stream.of(
                bySourceLines(blocks, title),
                byTwinHeadlines(blocks, title),
                byRoundup(blocks, title))
            .max(Comparator.comparingInt(List::size))
            .orElseThrow();
    if (drafts.size() < 2) {
      return single(boilerplate.clean(blocks), title)
          .map(draft -> List.of(withoutLaterSourceLines(draft)))
          .orElse(List.of());
    }
    return cleaned(drafts);
  }

  /** Cleans articles of one page, also of what they share. */
  List<Draft> cleaned(List<Draft> drafts) {
    return withoutShared(drafts).stream()
        .map(Splitter::withoutLaterSourceLines)
        .map(draft -> draft.withBody(boilerplate.clean(draft.body())))
        .toList();
  }

  /** Takes bylines and dates out that stand below a picture's line or a standfirst. */
  private static Draft withoutLaterSourceLines(Draft draft) {
    List<Block> body = new ArrayList<>(draft.body());
    Draft known = draft;
    int at = 0;
    for (int looked = 0; looked < HEADER_LINES && at < body.size(); looked++) {
      String line = body.get(at).text();
      Optional<SourceLine> source = SourceLine.parse(line).or(() -> SourceLine.byline(line));
      if (source.isPresent()) {
        known = known.orElse(source.get());
        body.remove(at);
      } else if (body.get(at).isHeading() || body.get(at).words() > STANDFIRST_WORDS) {
        break;
      } else {
        at++;
      }
    }
    return known.withBody(body);
  }

  // ---- headlines over a line of source and date, or over a dateline

  private static List<Draft> bySourceLines(List<Block> blocks, @Nullable String title) {
    List<Integer> starts = sourced(blocks);
    if (title != null && !starts.isEmpty() && starts.get(0) == 0 && Header.isSigned(blocks, 0)) {
      starts.remove(0); // the page's own byline, under the headline that is known
    }
    if (starts.size() < 2) {
      return List.of();
    }
    starts = withUnsourcedNumbers(blocks, starts);
    List<Draft> drafts = new ArrayList<>();
    lead(blocks.subList(0, starts.get(0)), title).ifPresent(drafts::add);
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : blocks.size();
      drafts.add(item(blocks.subList(starts.get(i), end), i + 1 < starts.size()));
    }
    return drafts;
  }

  private static List<Integer> sourced(List<Block> blocks) {
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i + 1 < blocks.size(); i++) {
      if (unnumbered(blocks.get(i)).looksLikeHeadline()
          && SourceLine.parse(blocks.get(i).text()).isEmpty()
          && SourceLine.byline(blocks.get(i).text()).isEmpty()
          && tellsSource(blocks, i + 1)) {
        starts.add(i);
      }
    }
    return starts;
  }

  private static boolean tellsSource(List<Block> blocks, int at) {
    Header header = Header.read(blocks, at);
    return (header.source() != null && header.source().date() != null)
        || Dateline.opening(blocks.get(at)).isPresent();
  }

  /** In a numbered series an item without a source line is an item still. */
  private static List<Integer> withUnsourcedNumbers(List<Block> blocks, List<Integer> sourced) {
    Optional<Integer> first = number(blocks.get(sourced.get(0)));
    if (first.isEmpty() || sourced.stream().anyMatch(at -> number(blocks.get(at)).isEmpty())) {
      return sourced;
    }
    List<Integer> starts = new ArrayList<>();
    int last = first.get() - 1;
    for (int i = sourced.get(0); i < blocks.size(); i++) {
      Optional<Integer> number = number(blocks.get(i));
      boolean next = number.isPresent() && number.get() == last + 1;
      if (sourced.contains(i) || (next && unnumbered(blocks.get(i)).looksLikeHeadline())) {
        starts.add(i);
        last = number.orElse(last);
      }
    }
    return starts;
  }

  /** An item: headline, source line, body; a heading at its end belongs to what comes next. */
  private static Draft item(List<Block> blocks, boolean followed) {
    String title = unnumbered(blocks.get(0)).text();
    Header header = Header.read(blocks, 1);
    List<Block> body = blocks.subList(header.end(), blocks.size());
    return Draft.of(title, header.source(), followed ? withoutLastSection(body) : body);
  }

  private static List<Block> withoutLastSection(List<Block> blocks) {
    int end = blocks.size();
    while (end > 0 && blocks.get(end - 1).looksLikeSection()) {
      end--;
    }
    return blocks.subList(0, end);
  }

  private static Optional<Integer> number(Block block) {
    Matcher matcher = NUMBER.matcher(block.text());
    return matcher.find() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
  }

  private static Block unnumbered(Block block) {
    return new Block(NUMBER.matcher(block.text()).replaceFirst(""), block.kind());
  }

  // ---- headlines printed twice: once in the list, once over the text

  private static List<Draft> byTwinHeadlines(List<Block> blocks, @Nullable String title) {
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i + 1 < blocks.size(); i++) {
      if (isTwin(blocks, i)) {
        starts.add(i);
      }
    }
    if (starts.size() < 2) {
      return List.of();
    }
    List<Draft> drafts = new ArrayList<>();
    lead(blocks.subList(0, starts.get(0)), title).ifPresent(drafts::add);
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : blocks.size();
      single(blocks.subList(starts.get(i) + 1, end), null).ifPresent(drafts::add);
    }
    return drafts;
  }

  private static boolean isTwin(List<Block> blocks, int i) {
    return blocks.get(i).looksLikeHeadline()
        && key(blocks.get(i).text()).equals(key(blocks.get(i + 1).text()));
  }

  // ---- stories under the sections of a round-up

  private List<Draft> byRoundup(List<Block> blocks, @Nullable String title) {
    List<Integer> starts = new ArrayList<>();
    boolean inRoundup = false;
    for (int i = 0; i + 1 < blocks.size(); i++) {
      if (boilerplate.isRoundupSection(blocks.get(i))) {
        inRoundup = isStoryHeadline(blocks, i + 1);
      } else if (inRoundup && isStoryHeadline(blocks, i)) {
        starts.add(i);
      }
    }
    if (starts.size() < 2) {
      return List.of();
    }
    List<Block> own = new ArrayList<>(blocks.subList(0, starts.get(0)));
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      boolean followed = i + 1 < starts.size();
      int next = followed ? starts.get(i + 1) : blocks.size();
      int end = endOfStory(blocks, starts.get(i), next);
      drafts.add(item(blocks.subList(starts.get(i), end), followed && end == next));
      own.addAll(blocks.subList(end, next));
    }
    lead(own, title).ifPresent(lead -> drafts.add(0, lead));
    return drafts;
  }

  /** A story ends where a heading over headings begins another part of the page's own text. */
  private static int endOfStory(List<Block> blocks, int start, int next) {
    for (int i = start + 1; i + 1 < next; i++) {
      if (blocks.get(i).isHeading() && blocks.get(i + 1).isHeading()) {
        return i;
      }
    }
    return next;
  }

  private static boolean isStoryHeadline(List<Block> blocks, int i) {
    return i + 1 < blocks.size()
        && blocks.get(i).looksLikeHeadline()
        && (blocks.get(i).isHeading() || blocks.get(i).words() >= LEAST_HEADLINE_WORDS)
        && blocks.get(i + 1).endsSentence()
        && blocks.get(i + 1).words() >= 20;
  }

  // ---- one article

  private static Optional<Draft> lead(List<Block> blocks, @Nullable String title) {
    List<Block> prose = withoutLastSection(blocks);
    return prose.stream().mapToInt(Block::words).sum() < MIN_LEAD_WORDS
        ? Optional.empty()
        : single(prose, title);
  }

  /** The lines of source under a headline, and where they end. */
  private record Header(@Nullable SourceLine source, int end) {
    private static final int MOST = 3;

    static Header read(List<Block> blocks, int start) {
      SourceLine source = null;
      int at = start;
      if (isSigned(blocks, start)) {
        source = new SourceLine(blocks.get(start).text(), null, null);
        at++;
      }
      while (at < blocks.size() && at < start + MOST) {
        String line = blocks.get(at).text();
        Optional<SourceLine> read = SourceLine.parse(line).or(() -> SourceLine.byline(line));
        if (read.isEmpty()) {
          break;
        }
        source = source == null ? read.get() : source.plus(read.get());
        at++;
      }
      return new Header(source, at);
    }

    /** Whether a line is the name of a writer, over a line that tells nothing but the date. */
    static boolean isSigned(List<Block> blocks, int at) {
      return at + 1 < blocks.size()
          && !blocks.get(at).isHeading()
          && SourceLine.isName(blocks.get(at).text())
          && SourceLine.parse(blocks.get(at + 1).text())
              .filter(line -> line.author() == null && line.publisher() == null)
              .isPresent();
    }
  }

  /** Reads the headline and the lines of source under it. */
  private static Optional<Draft> single(List<Block> blocks, @Nullable String known) {
    if (blocks.isEmpty()) {
      return Optional.empty();
    }
    String title = known;
    int at = 0;
    if (title == null && blocks.get(0).looksLikeHeadline()) {
      title = blocks.get(0).text();
    }
    while (title != null && at < blocks.size() && key(blocks.get(at).text()).equals(key(title))) {
      at++;
    }
    Header header = Header.read(blocks, at);
    return Optional.of(
        Draft.of(title, header.source(), blocks.subList(header.end(), blocks.size())));
  }

  // ---- what all articles of a page end with

  /** Drops the closing lines that several articles of the page share: a notice, an imprint. */
  private static List<Draft> withoutShared(List<Draft> drafts) {
    Map<String, Integer> counts = new HashMap<>();
    for (Draft draft : drafts) {
      draft.body().stream()
          .map(block -> key(block.text()))
          .distinct()
          .forEach(key -> counts.merge(key, 1, Integer::sum));
    }
    List<Draft> kept = new ArrayList<>();
    for (Draft draft : drafts) {
      int end = draft.body().size();
      while (end > 0
          && counts.getOrDefault(key(draft.body().get(end - 1).text()), 0) >= MIN_SHARED) {
        end--;
      }
      kept.add(draft.withBody(draft.body().subList(0, end)));
    }
    return kept;
  }

  static String key(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().toLowerCase(Locale.ROOT);
  }
}
