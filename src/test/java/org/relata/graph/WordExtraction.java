package org.relata.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.relata.article.Article;
import org.relata.resolve.Entity;
import org.relata.resolve.Extraction;
import org.relata.resolve.ResolvedArticle;
import org.relata.resolve.ResolvedStatement;
import org.relata.resolve.ResolvedStatement.Argument;
import org.relata.resolve.ResolvedStatement.Evidence;
import org.relata.schema.Modality;
import org.relata.schema.Span;

/**
 * An extraction for tests: a paragraph that begins like {@code Orion SUPPLIES Vega} states that;
 * one that contains {@code UNREADABLE} makes it fail.
 */
public final class WordExtraction implements Extraction {
  private static final Pattern PARAGRAPH =
      Pattern.compile("(?m)^(\\p{Lu}\\p{Ll}+) ([A-Z_]{4,}) (\\p{Lu}\\p{Ll}+).*$");

  private final String version;
  private final Predicate<String> unreadable;
  private final Predicate<String> stating;
  private final AtomicInteger calls = new AtomicInteger();

  /** Creates one of a version. */
  public WordExtraction(String version) {
    this(version, text -> text.contains("UNREADABLE"));
  }

  /** Creates one that fails on some texts. */
  public WordExtraction(String version, Predicate<String> unreadable) {
    this(version, unreadable, paragraph -> true);
  }

  private WordExtraction(String version, Predicate<String> unreadable, Predicate<String> stating) {
    this.version = version;
    this.unreadable = unreadable;
    this.stating = stating;
  }

  /** Returns the same of another version, for which some paragraphs state nothing. */
  public WordExtraction later(String next, Predicate<String> stillStating) {
    return new WordExtraction(next, unreadable, stillStating);
  }

  /** Returns how many articles were extracted. */
  public int calls() {
    return calls.get();
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public ResolvedArticle extract(Article article) {
    calls.incrementAndGet();
    if (unreadable.test(article.text())) {
      throw new IllegalStateException("cannot parse " + article.title());
    }
    List<ResolvedStatement> statements = new ArrayList<>();
    Matcher found = PARAGRAPH.matcher(article.text());
    while (found.find()) {
      if (!stating.test(found.group())) {
        continue;
      }
      statements.add(
          new ResolvedStatement(
              Digest.id(article.id(), found.group(), Integer.toString(found.start())),
              argument(found, 1),
              Stories.relation(found.group(2)),
              argument(found, 3),
              Modality.ASSERTED,
              false,
              0.8,
              "words",
              new Evidence(found.group(), new Span(found.start(), found.end()))));
    }
    return new ResolvedArticle(article, statements);
  }

  private static Argument argument(Matcher found, int group) {
    Entity entity = Stories.entity(found.group(group));
    return new Argument(entity, entity.name(), new Span(found.start(group), found.end(group)));
  }
}
