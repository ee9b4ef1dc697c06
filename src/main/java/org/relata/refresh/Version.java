package org.relata.refresh;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.relata.article.Article;
import org.relata.graph.StoredArticle;

/**
 * One text of an article, of which several may be about: pages that name one address as theirs. The
 * later one counts, else the longer one, else either, but the same one whatever comes first.
 *
 * @param hash the text's hash
 * @param published its date, if known
 * @param length characters of the text
 */
record Version(String hash, @Nullable LocalDate published, int length) {
  private static final Comparator<Version> ORDER =
      Comparator.comparing(
              Version::published, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(Version::length)
          .thenComparing(Version::hash);

  static Version of(Article article) {
    return new Version(article.contentHash(), article.published(), article.text().length());
  }

  static Version of(StoredArticle stored) {
    return new Version(stored.contentHash(), stored.published(), stored.length());
  }

  boolean isBetterThan(Version other) {
    return ORDER.compare(this, other) > 0;
  }
}
