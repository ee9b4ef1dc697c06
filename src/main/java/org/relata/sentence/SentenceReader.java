package org.relata.sentence;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.util.ArrayCoreMap;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relata.schema.Lexicon;
import org.relata.schema.Span;

/**
 * Splits an article's text into tagged sentences and parses those that are worth it; the one place
 * that knows CoreNLP. Safe for use by several threads.
 */
public final class SentenceReader {
  private static final int LEAST_FRAGMENT = 18;

  private final Lexicon lexicon;
  private @Nullable Models models;

  /** Creates a reader; it loads the models, which takes seconds, when it first reads. */
  public SentenceReader(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Loads the models now rather than when the first sentence is read. */
  public void prepare() {
    models();
  }

  private synchronized Models models() {
    if (models == null) {
      models = Models.load();
    }
    return models;
  }

  /**
   * Reads the sentences of a text.
   *
   * @param text one paragraph a line
   */
  public List<Sentence> read(String text) {
    List<Sentence> sentences = new ArrayList<>();
    Truecaser truecaser = new Truecaser(text, lexicon);
    int paragraph = 0;
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      Span line = stripped(text, start, end);
      if (line.length() > 0) {
        readParagraph(text, line, paragraph++, truecaser, sentences);
      }
      start = end + 1;
    }
    return sentences;
  }

  private static Span stripped(String text, int start, int end) {
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  private void readParagraph(
      String text, Span line, int paragraph, Truecaser truecaser, List<Sentence> sentences) {
    CleanText clean = CleanText.of(text, line);
    if (clean.text().isBlank()) {
      return;
    }
    String words =
        Truecaser.isTitleCase(clean.text()) ? truecaser.truecased(clean.text()) : clean.text();
    Annotation annotation = models().annotated(words);
    List<List<CoreLabel>> found = new ArrayList<>();
    for (CoreMap sentence : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
      List<CoreLabel> labels = sentence.get(CoreAnnotations.TokensAnnotation.class);
      int heading = found.isEmpty() ? GluedHeading.end(labels) : 0;
      if (heading > 0) {
        found.add(labels.subList(0, heading));
      }
      found.add(labels.subList(heading, labels.size()));
    }
    int begin = line.start();
    for (int i = 0; i < found.size(); i++) {
      List<CoreLabel> labels = found.get(i);
      int end = line.end();
      int cleanEnd = Integer.MAX_VALUE;
      if (i + 1 < found.size()) {
        CoreLabel next = found.get(i + 1).get(0);
        cleanEnd = next.beginPosition();
        end = clean.origin(cleanEnd, next.endPosition()).start();
      }
      Span span = stripped(text, begin, end);
      int cleanStart = i == 0 ? 0 : labels.get(0).beginPosition();
      sentences.add(
          new Sentence(
              sentences.size(),
              paragraph,
              isHeading(span.of(text), found.size()),
              span,
              span.of(text),
              tokens(labels, clean),
              asides(labels, clean, cleanStart, cleanEnd)));
      begin = end;
      readFragments(sentences.get(sentences.size() - 1), sentences);
    }
  }

  /** What stands in parentheses and has several words may state something by itself. */
  private void readFragments(Sentence sentence, List<Sentence> sentences) {
    for (Aside aside : sentence.asides()) {
      if (aside.text().length() < LEAST_FRAGMENT || aside.text().indexOf(' ') < 0) {
        continue;
      }
      int offset = aside.span().end() - 1 - aside.text().length();
      CleanText clean = CleanText.of(aside.text(), new Span(0, aside.text().length()), offset);
      Annotation annotation = models().annotated(clean.text());
      for (CoreMap part : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
        sentences.add(
            new Sentence(
                sentences.size(),
                sentence.paragraph(),
                true,
                sentence.span(),
                sentence.text(),
                tokens(part.get(CoreAnnotations.TokensAnnotation.class), clean),
                List.of()));
      }
    }
  }

  private static boolean isHeading(String text, int sentencesInParagraph) {
    return sentencesInParagraph == 1
        && text.length() < 200
        && !text.matches("(?s).*[.!?;:][\"'”’)\\]]*$");
  }

  private static List<Token> tokens(List<CoreLabel> labels, CleanText clean) {
    List<Token> tokens = new ArrayList<>(labels.size());
    for (CoreLabel label : labels) {
      String tag = label.tag();
      String name = label.ner();
      tokens.add(
          new Token(
              tokens.size(),
              label.word(),
              label.lemma() == null ? label.word() : label.lemma(),
              tag == null ? "NN" : tag,
              name == null ? "O" : name,
              clean.origin(label.beginPosition(), label.endPosition()),
              !label.after().isEmpty()));
    }
    return tokens;
  }

  private static List<Aside> asides(
      List<CoreLabel> labels, CleanText clean, int cleanStart, int cleanEnd) {
    List<Aside> asides = new ArrayList<>();
    for (CleanText.Cut cut : clean.cuts()) {
      if (cut.at() < cleanStart || cut.at() >= cleanEnd) {
        continue;
      }
      int after = -1;
      for (int i = 0; i < labels.size() && labels.get(i).endPosition() <= cut.at(); i++) {
        after = i;
      }
      asides.add(new Aside(cut.text(), cut.span(), after));
    }
    return asides;
  }

  /**
   * Parses a sentence.
   *
   * @param units its words, names of several words as one
   */
  public Dependencies parse(List<ParseUnit> units) {
    List<CoreLabel> labels = new ArrayList<>(units.size());
    for (ParseUnit unit : units) {
      CoreLabel label = new CoreLabel();
      label.setWord(unit.word());
      label.setValue(unit.word());
      label.setTag(unit.tag());
      label.setIndex(labels.size() + 1);
      labels.add(label);
    }
    CoreMap sentence = new ArrayCoreMap();
    sentence.set(CoreAnnotations.TokensAnnotation.class, labels);
    Integer[] heads = new Integer[units.size()];
    String[] relations = new String[units.size()];
    java.util.Arrays.fill(heads, -1);
    java.util.Arrays.fill(relations, "root");
    models()
        .parsed(sentence)
        .typedDependencies()
        .forEach(
            dependency -> {
              int dependent = dependency.dep().index() - 1;
              heads[dependent] = dependency.gov().index() - 1;
              relations[dependent] = dependency.reln().toString();
            });
    return new Dependencies(List.of(heads), List.of(relations));
  }
}
