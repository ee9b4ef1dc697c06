package org.relata.refresh;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.relata.article.Article;
import org.relata.graph.StoredArticle;
import org.relata.refresh.Outcome.Kind;

/**
 * Decides what becomes of an article that a page holds, by what the graph has and what other pages
 * of the run hold.
 */
final class Versions {
  private final String extractor;

  /** The text that counts of each article met in this run, and which page holds it. */
  private final Map<String, Held> counts = new HashMap<>();

  /** Texts of this run that did not count, in case the page with the better one has another now. */
  private final Map<String, Second> seconds = new HashMap<>();

  /**
   * A text that counts.
   *
   * @param page the page that was met with it in this run; null where the graph only says so
   */
  private record Held(Version version, @Nullable String page) {}

  private record Second(Article article, String page) {}

  /**
   * What to do.
   *
   * @param kind what it amounts to
   * @param article what to write unless the kind is {@link Kind#SAME}
   */
  record Decision(Kind kind, Article article) {}

  Versions(String extractor) {
    this.extractor = extractor;
  }

  /**
   * Decides.
   *
   * @param article as the page holds it
   * @param page the page's identifier
   * @param stored what the graph has of it, or null
   */
  Decision decide(Article article, String page, @Nullable StoredArticle stored) {
    Held held = counts.get(article.id());
    Version version = Version.of(article);
    if (held == null) {
      return first(article, version, page, stored);
    }
    if (version.hash().equals(held.version().hash())) {
      counts.put(article.id(), new Held(version, page));
      return new Decision(Kind.SAME, article);
    }
    if (held.page() == null && stored != null && !heldElsewhere(stored, page)) {
      return replaced(article, version, page);
    }
    return version.isBetterThan(held.version())
        ? written(Kind.CHANGED, article, page)
        : second(article, page);
  }

  /** Of an article that this run meets for the first time. */
  private Decision first(
      Article article, Version version, String page, @Nullable StoredArticle stored) {
    if (stored == null) {
      return written(Kind.CREATED, article, page);
    }
    if (stored.contentHash().equals(version.hash())) {
      counts.put(article.id(), new Held(version, page));
      return new Decision(stored.extractor().equals(extractor) ? Kind.SAME : Kind.CHANGED, article);
    }
    Version known = Version.of(stored);
    if (heldElsewhere(stored, page) && !version.isBetterThan(known)) {
      counts.put(article.id(), new Held(known, null));
      return second(article, page);
    }
    return written(Kind.CHANGED, article, page);
  }

  /** The page that had the better text has another now, so the best of the rest counts. */
  private Decision replaced(Article article, Version version, String page) {
    Second second = seconds.get(article.id());
    return second == null || version.isBetterThan(Version.of(second.article()))
        ? written(Kind.CHANGED, article, page)
        : written(Kind.CHANGED, second.article(), second.page());
  }

  private static boolean heldElsewhere(StoredArticle stored, String page) {
    return stored.pages().stream().anyMatch(other -> !other.equals(page));
  }

  private Decision written(Kind kind, Article article, String page) {
    counts.put(article.id(), new Held(Version.of(article), page));
    return new Decision(kind, article);
  }

  private Decision second(Article article, String page) {
    Second known = seconds.get(article.id());
    if (known == null || Version.of(article).isBetterThan(Version.of(known.article()))) {
      seconds.put(article.id(), new Second(article, page));
    }
    return new Decision(Kind.SAME, article);
  }
}
