package org.relata.refresh;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.relata.article.Article;
import org.relata.article.ArticleException;
import org.relata.article.ArticleReader;
import org.relata.graph.Graph;
import org.relata.graph.GraphCounts;
import org.relata.graph.GraphException;
import org.relata.graph.Run;
import org.relata.graph.StoredArticle;
import org.relata.page.PageResult;
import org.relata.refresh.Outcome.Kind;
import org.relata.resolve.Extraction;
import org.relata.resolve.ResolvedArticle;

/**
 * One run: articles are extracted by several threads, a few ahead of the one that writes them in
 * the order they were read.
 */
final class RefreshRun implements AutoCloseable {
  private static final int THREADS = Runtime.getRuntime().availableProcessors();

  /** So many articles wait at most, which bounds the memory however large the sources. */
  private static final int AHEAD = 2 * THREADS;

  private final Graph graph;
  private final Extraction extraction;
  private final ArticleReader reader;
  private final RefreshListener listener;
  private final Instant started;
  private final GraphCounts before;
  private final ExecutorService extractors = Executors.newFixedThreadPool(THREADS);
  private final Deque<Pending> pending = new ArrayDeque<>();
  private final Set<String> seen = new HashSet<>();
  private final Map<Kind, Integer> tally = new EnumMap<>(Kind.class);
  private final List<Outcome> failures = new ArrayList<>();

  /** An article whose extraction is under way. */
  private record Pending(Article article, Kind kind, Future<ResolvedArticle> resolved) {}

  RefreshRun(
      Graph graph,
      Extraction extraction,
      ArticleReader reader,
      RefreshListener listener,
      Instant started) {
    this.graph = graph;
    this.extraction = extraction;
    this.reader = reader;
    this.listener = listener;
    this.started = started;
    this.before = graph.counts();
  }

  void accept(PageResult result) {
    if (result instanceof PageResult.Read page) {
      try {
        accept(page.page().document(), reader.read(page.page()));
      } catch (ArticleException e) {
        fail(page.page().document(), e.reason());
      }
    } else if (result instanceof PageResult.Unreadable unreadable) {
      fail(unreadable.document(), unreadable.reason());
    }
  }

  private void fail(String document, String reason) {
    listener.found(1);
    done(Outcome.failed(document, null, reason));
  }

  private void accept(String document, List<Article> articles) {
    listener.found(articles.size());
    Map<String, StoredArticle> stored = graph.stored(articles.stream().map(Article::id).toList());
    for (Article article : articles) {
      Kind kind = kind(article, stored.get(article.id()));
      if (kind == Kind.SAME) {
        done(new Outcome(kind, document, article.title(), null));
      } else {
        pending.add(
            new Pending(article, kind, extractors.submit(() -> extraction.extract(article))));
        while (pending.size() > AHEAD) {
          write(pending.remove());
        }
      }
    }
  }

  /**
   * Compares an article with what the graph has. Of two articles with one identifier in one run the
   * first counts, otherwise every run would replace one by the other.
   */
  private Kind kind(Article article, @Nullable StoredArticle stored) {
    if (!seen.add(article.id())) {
      return Kind.SAME;
    }
    if (stored == null) {
      return Kind.CREATED;
    }
    return stored.equals(new StoredArticle(article.contentHash(), extraction.version()))
        ? Kind.SAME
        : Kind.CHANGED;
  }

  private void write(Pending next) {
    Article article = next.article();
    try {
      graph.write(next.resolved().get(), extraction.version());
      done(new Outcome(next.kind(), article.document(), article.title(), null));
    } catch (ExecutionException e) {
      if (e.getCause() instanceof VirtualMachineError fatal
          && !(fatal instanceof StackOverflowError)) {
        throw fatal;
      }
      done(
          Outcome.failed(
              article.document(), article.title(), "extraction failed: " + e.getCause()));
    } catch (GraphException e) {
      // an article may be at fault; a graph that does not answer ends the run here
      graph.stored(List.of());
      done(Outcome.failed(article.document(), article.title(), "not written: " + e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GraphException("interrupted; articles written until now stay", e);
    }
  }

  private void done(Outcome outcome) {
    tally.merge(outcome.kind(), 1, Integer::sum);
    if (outcome.kind() == Kind.FAILED) {
      failures.add(outcome);
    }
    listener.done(outcome);
  }

  RefreshReport finish(List<String> sources, Clock clock) {
    while (!pending.isEmpty()) {
      write(pending.remove());
    }
    graph.record(
        new Run(
            UUID.randomUUID().toString(),
            started,
            clock.instant(),
            sources,
            extraction.version(),
            count(Kind.CREATED),
            count(Kind.CHANGED),
            count(Kind.SAME),
            count(Kind.FAILED)));
    return new RefreshReport(
        count(Kind.CREATED),
        count(Kind.CHANGED),
        count(Kind.SAME),
        failures,
        before,
        graph.counts());
  }

  private int count(Kind kind) {
    return tally.getOrDefault(kind, 0);
  }

  @Override
  public void close() {
    extractors.shutdownNow();
  }
}
