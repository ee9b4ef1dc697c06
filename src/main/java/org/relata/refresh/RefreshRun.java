package org.relata.refresh;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.relata.article.Article;
import org.relata.article.ArticleException;
import org.relata.article.ArticleReader;
import org.relata.graph.Graph;
import org.relata.graph.GraphException;
import org.relata.graph.PageRecord;
import org.relata.graph.StoredArticle;
import org.relata.graph.StoredPage;
import org.relata.page.Hints;
import org.relata.page.Page;
import org.relata.page.PageResult;
import org.relata.refresh.Outcome.Kind;
import org.relata.refresh.Outcome.Stage;
import org.relata.refresh.Versions.Decision;
import org.relata.resolve.Extraction;

/**
 * One refresh: what the graph does not have of its pages is parsed, extracted and written; a page
 * that the graph has as it is costs neither.
 */
final class RefreshRun {
  /** So many pages are compared with the graph at once. */
  private static final int PORTION = 256;

  private static final long PORTION_BYTES = 16_000_000;

  private final Graph graph;
  private final Extraction extraction;
  private final ArticleReader reader;
  private final RunLog log;
  private final Versions versions;

  RefreshRun(Graph graph, Extraction extraction, ArticleReader reader, RunLog log) {
    this.graph = graph;
    this.extraction = extraction;
    this.reader = reader;
    this.log = log;
    this.versions = new Versions(extraction.version());
  }

  /** Reads sources to their ends, and deals with each in turn. */
  void accept(List<Intake> intakes) {
    try (OpenIntakes open = new OpenIntakes(intakes)) {
      for (Intake intake : intakes) {
        accept(intake, open);
      }
    }
  }

  /** Takes what a source gives, and then deals with what it no longer holds. */
  private void accept(Intake intake, OpenIntakes open) {
    GivenPages given = new GivenPages(intake.source());
    try (ArticleQueue queue = new ArticleQueue(graph, extraction, log, intake.vanished())) {
      Portion portion = new Portion(intake.source(), queue);
      open.next(
          result -> {
            endIfInterrupted();
            given.add(result);
            portion.add(result);
          });
      portion.read();
      queue.drain();
    }
    log.gone(graph.vanish(intake.source(), given::mayHold, intake.vanished()));
  }

  /** What an interrupted read gave is no failure of its page. */
  private static void endIfInterrupted() {
    if (Thread.currentThread().isInterrupted()) {
      throw new GraphException("interrupted; articles written until now stay");
    }
  }

  private void fail(String document, Stage stage, String reason) {
    log.found(1);
    log.done(Outcome.failed(document, null, stage, reason));
  }

  /** Some pages that are looked up together. */
  private final class Portion {
    private final String source;
    private final ArticleQueue queue;
    private final Map<String, Page> pages = new LinkedHashMap<>();
    private long bytes;

    Portion(String source, ArticleQueue queue) {
      this.source = source;
      this.queue = queue;
    }

    void add(PageResult result) {
      if (result instanceof PageResult.Unreadable unreadable) {
        fail(unreadable.document(), Stage.READING, unreadable.reason());
      } else if (result instanceof PageResult.Read read) {
        String id = PageRecord.id(source, read.page().address().toString());
        if (pages.containsKey(id) || pages.size() >= PORTION || bytes > PORTION_BYTES) {
          read();
        }
        pages.put(id, read.page());
        bytes += read.page().bytes().length;
      }
    }

    void read() {
      Map<String, StoredPage> stored = graph.pages(pages.keySet(), extraction.version());
      Map<String, List<Article>> articles = new LinkedHashMap<>();
      pages.forEach(
          (id, page) -> {
            StoredPage known = stored.get(id);
            if (known != null && known.current() && stamp(page).equals(known.digest())) {
              leave(page, known);
            } else {
              parse(page, id, articles);
            }
          });
      decide(articles);
      pages.clear();
      bytes = 0;
    }

    private void leave(Page page, StoredPage known) {
      log.found(known.titles().size());
      for (String title : known.titles()) {
        log.done(Outcome.of(Kind.SAME, page.document(), title));
      }
    }

    private void parse(Page page, String id, Map<String, List<Article>> articles) {
      try {
        List<Article> found = reader.read(page);
        log.found(found.size());
        articles.put(id, found);
      } catch (ArticleException e) {
        fail(page.document(), Stage.PARSING, e.reason());
      }
    }

    private void decide(Map<String, List<Article>> articles) {
      List<String> ids =
          articles.values().stream().flatMap(List::stream).map(Article::id).distinct().toList();
      Map<String, StoredArticle> stored = ids.isEmpty() ? Map.of() : graph.stored(ids);
      articles.forEach(
          (id, found) -> {
            Page page = Objects.requireNonNull(pages.get(id));
            Map<String, String> hashes = new LinkedHashMap<>();
            for (Article article : found) {
              hashes.put(article.id(), article.contentHash());
              accept(article, versions.decide(article, id, stored.get(article.id())));
            }
            queue.end(
                new PageRecord(
                    source, page.address().toString(), page.document(), stamp(page), hashes));
          });
    }

    private void accept(Article article, Decision decision) {
      if (decision.kind() == Kind.SAME) {
        log.done(Outcome.of(Kind.SAME, article.document(), article.title()));
      } else {
        queue.add(decision.article(), decision.kind());
      }
    }
  }

  /** A page is to be parsed anew when its bytes are others, what parses them, or what is hinted. */
  private static String stamp(Page page) {
    String hints = page.hints().equals(Hints.NONE) ? "" : "/" + page.hints();
    return page.digest() + "/" + ArticleReader.VERSION + hints;
  }
}
