package org.relata.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.relata.article.Article;
import org.relata.article.ArticleException;
import org.relata.article.ArticleReader;
import org.relata.page.PageReader;
import org.relata.page.PageResult;

/** Reads the articles of sources for commands that need no database; tells what cannot be read. */
final class ArticleReading {
  private final ArticleReader articles = new ArticleReader();
  private final Consumer<List<Article>> use;
  private final PrintWriter errors;
  private int read;
  private int failed;

  /**
   * Creates a reading.
   *
   * @param use is given the articles of each page
   * @param errors is told a line for each page that cannot be read
   */
  ArticleReading(Consumer<List<Article>> use, PrintWriter errors) {
    this.use = use;
    this.errors = errors;
  }

  /**
   * Reads all sources.
   *
   * @return the exit code: done, or done with failures
   * @throws CommandException if there was no article in any
   */
  ExitCode read(List<String> sources, PageReader pages) {
    for (String source : sources) {
      try (Stream<PageResult> results = pages.read(source)) {
        results.forEach(this::read);
      }
    }
    if (read == 0) {
      throw new CommandException(ExitCode.NO_INPUT, "no article in any input");
    }
    return failed == 0 ? ExitCode.OK : ExitCode.PARTIAL;
  }

  private void read(PageResult result) {
    if (result instanceof PageResult.Unreadable unreadable) {
      fail(unreadable.document() + ": " + unreadable.reason());
    } else if (result instanceof PageResult.Read page) {
      try {
        use.accept(articles.read(page.page()));
        read++;
      } catch (ArticleException e) {
        fail(String.valueOf(e.getMessage()));
      }
    }
  }

  private void fail(String message) {
    failed++;
    errors.println("relata: " + message);
  }
}
