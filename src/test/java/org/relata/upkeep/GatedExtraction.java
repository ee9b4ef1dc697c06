package org.relata.upkeep;

import java.util.concurrent.CountDownLatch;
import org.relata.article.Article;
import org.relata.graph.WordExtraction;
import org.relata.resolve.Extraction;
import org.relata.resolve.ResolvedArticle;

/** An extraction for tests that stops at articles with the word {@code GATE} until it is opened. */
public final class GatedExtraction implements Extraction {
  private final Extraction words = new WordExtraction("rules-1");
  private final CountDownLatch reached = new CountDownLatch(1);
  private final CountDownLatch gate = new CountDownLatch(1);

  /** Waits until an article stands before the gate. */
  public void awaitReached() throws InterruptedException {
    reached.await();
  }

  /** Lets all pass. */
  public void open() {
    gate.countDown();
  }

  @Override
  public ResolvedArticle extract(Article article) {
    if (article.text().contains("GATE")) {
      reached.countDown();
      try {
        gate.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
    return words.extract(article);
  }

  @Override
  public String version() {
    return words.version();
  }
}
