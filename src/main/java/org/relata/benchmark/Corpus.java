package org.relata.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.relata.article.Article;
import org.relata.article.ArticleException;
import org.relata.article.ArticleReader;
import org.relata.page.PageReader;
import org.relata.page.PageResult;

/** The articles that pipelines are measured on. */
final class Corpus {
  private Corpus() {}

  /** Reads the articles of a folder; pages that cannot be read are left out. */
  static List<Article> read(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new BenchmarkException("no folder " + folder + "; name one that has articles");
    }
    List<Article> articles = new ArrayList<>();
    ArticleReader reader = new ArticleReader();
    try (Stream<PageResult> results = new PageReader().read(folder.toString())) {
      results.forEach(
          result -> {
            if (result instanceof PageResult.Read page) {
              addTo(articles, page, reader);
            }
          });
    }
    if (articles.isEmpty()) {
      throw new BenchmarkException("no article in " + folder + "; name a folder that has some");
    }
    return articles;
  }

  private static void addTo(List<Article> articles, PageResult.Read page, ArticleReader reader) {
    try {
      articles.addAll(reader.read(page.page()));
    } catch (ArticleException e) {
      // neither pipeline is given a page that holds no article
    }
  }
}
