package org.relata.refresh;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.relata.article.Article;
import org.relata.graph.Graph;
import org.relata.graph.GraphException;
import org.relata.graph.PageRecord;
import org.relata.graph.VanishedPolicy;
import org.relata.refresh.Outcome.Kind;
import org.relata.refresh.Outcome.Stage;
import org.relata.resolve.Extraction;
import org.relata.resolve.ResolvedArticle;

/**
 * Articles on their way into the graph: several threads extract, some articles ahead of the one
 * that writes them in the order they came. A page is recorded after its articles are written, so
 * that whatever ends the run between the two has the page read again.
 */
final class ArticleQueue implements AutoCloseable {
  private static final int THREADS = Runtime.getRuntime().availableProcessors();

  /** So much waits at most, which bounds the memory however large the sources. */
  private static final int AHEAD = 8 * THREADS;

  private static final long AHEAD_CHARACTERS = 8_000_000;
  private static final int PAGES_AHEAD = 200;

  /** So much is written in one transaction at most. */
  private static final int BATCH = 16;

  private static final int BATCH_PAGES = 100;

  private final Graph graph;
  private final Extraction extraction;
  private final RunLog log;
  private final VanishedPolicy policy;
  private final ExecutorService extractors = Executors.newFixedThreadPool(THREADS);
  private final Deque<Item> items = new ArrayDeque<>();
  private final Map<String, Resolved> batch = new LinkedHashMap<>();
  private final List<PageRecord> pages = new ArrayList<>();
  private final Set<String> failed = new HashSet<>();
  private int waiting;
  private long waitingCharacters;

  private sealed interface Item {}

  /** An article whose extraction is under way. */
  private record Pending(Article article, Kind kind, Future<ResolvedArticle> resolved)
      implements Item {}

  /** A page whose articles stand before it. */
  private record PageEnd(PageRecord page) implements Item {}

  private record Resolved(Kind kind, ResolvedArticle article) {}

  ArticleQueue(Graph graph, Extraction extraction, RunLog log, VanishedPolicy policy) {
    this.graph = graph;
    this.extraction = extraction;
    this.log = log;
    this.policy = policy;
  }

  /** Takes an article; may write others first. */
  void add(Article article, Kind kind) {
    items.add(new Pending(article, kind, extractors.submit(() -> extraction.extract(article))));
    waiting++;
    waitingCharacters += article.text().length();
    while (waiting > AHEAD || waitingCharacters > AHEAD_CHARACTERS) {
      take(items.remove());
    }
  }

  /** Takes a page whose articles were added before, or are in the graph as they are. */
  void end(PageRecord page) {
    items.add(new PageEnd(page));
    while (items.size() > PAGES_AHEAD) {
      take(items.remove());
    }
  }

  /** Writes all that was added. */
  void drain() {
    while (!items.isEmpty()) {
      take(items.remove());
    }
    write();
  }

  private void take(Item item) {
    if (item instanceof Pending pending) {
      waiting--;
      waitingCharacters -= pending.article().text().length();
      resolve(pending);
    } else if (item instanceof PageEnd end) {
      pages.add(end.page());
    }
    if (batch.size() >= BATCH || pages.size() >= BATCH_PAGES) {
      write();
    }
  }

  private void resolve(Pending pending) {
    Article article = pending.article();
    try {
      ResolvedArticle resolved = pending.resolved().get();
      if (batch.containsKey(article.id())) {
        write();
      }
      batch.put(article.id(), new Resolved(pending.kind(), resolved));
    } catch (ExecutionException e) {
      if (e.getCause() instanceof VirtualMachineError fatal
          && !(fatal instanceof StackOverflowError)) {
        throw fatal;
      }
      fail(article, Stage.EXTRACTING, "extraction failed: " + e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GraphException("interrupted; articles written until now stay", e);
    }
  }

  private void write() {
    try {
      write(batch.values());
    } catch (GraphException e) {
      endUnlessAnswered(e);
      batch.values().forEach(this::writeAlone);
    }
    batch.clear();
    recordPages();
  }

  private void writeAlone(Resolved one) {
    try {
      write(List.of(one));
    } catch (GraphException e) {
      endUnlessAnswered(e);
      fail(one.article().article(), Stage.WRITING, "not written: " + e.getMessage());
    }
  }

  /** An article may be at fault; a graph that does not answer ends the run. */
  private void endUnlessAnswered(GraphException e) {
    if (!graph.answers()) {
      throw e;
    }
  }

  private void write(Iterable<Resolved> some) {
    List<ResolvedArticle> articles = new ArrayList<>();
    some.forEach(one -> articles.add(one.article()));
    if (articles.isEmpty()) {
      return;
    }
    log.changed(graph.write(articles, extraction.version()));
    for (Resolved one : some) {
      Article article = one.article().article();
      log.done(Outcome.of(one.kind(), article.document(), article.title()));
    }
  }

  private void fail(Article article, Stage stage, String reason) {
    failed.add(article.id());
    log.done(Outcome.failed(article.document(), article.title(), stage, reason));
  }

  private void recordPages() {
    if (pages.isEmpty()) {
      return;
    }
    log.gone(graph.record(pages.stream().map(this::checked).toList(), policy));
    pages.clear();
  }

  /** A page of which something failed is read anew the next time. */
  private PageRecord checked(PageRecord page) {
    return page.articles().keySet().stream().noneMatch(failed::contains)
        ? page
        : new PageRecord(page.source(), page.address(), page.document(), null, page.articles());
  }

  @Override
  public void close() {
    extractors.shutdownNow();
  }
}
