package org.relata.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/** Which source gave which page, and which articles it held. */
final class PageStore {
  /** So many pages are dealt with in one transaction. */
  private static final int PORTION = 100;

  private final Driver driver;
  private final WriteGate gate;
  private final Removal removal;

  /** Removes articles with all that only they support. */
  interface Removal {
    Changes remove(Collection<String> articles);
  }

  PageStore(Driver driver, WriteGate gate, Removal removal) {
    this.driver = driver;
    this.gate = gate;
    this.removal = removal;
  }

  Map<String, StoredPage> stored(Collection<String> pages, String extractor) {
    try (Session session = driver.session()) {
      Map<String, StoredPage> stored = new HashMap<>();
      session.executeRead(
          tx -> {
            Map<String, Object> parameters =
                Map.of("ids", List.copyOf(pages), "extractor", extractor);
            for (Record row : tx.run(Cypher.text("load/pages-stored"), parameters).list()) {
              Value digest = row.get("digest");
              stored.put(
                  row.get("id").asString(),
                  new StoredPage(
                      digest.isNull() ? null : digest.asString(),
                      row.get("titles").asList(Value::asString),
                      row.get("current").asBoolean()));
            }
            return stored;
          });
      return stored;
    }
  }

  /**
   * Records what pages hold; what they held before and hold no more is dealt with by the policy.
   */
  Gone put(Collection<PageRecord> pages, VanishedPolicy policy) {
    List<Map<String, Object>> left = left(pages);
    Gone withdrawn = policy == VanishedPolicy.WITHDRAW ? withdraw(left) : Gone.NOTHING;
    int marked =
        gate.write(
            tx -> {
              leave(tx, left, policy);
              run(tx, "load/pages-put", pages.stream().map(PageStore::row).toList());
              run(tx, "load/holds-put", pages.stream().flatMap(PageStore::holds).toList());
              Set<String> touched = new LinkedHashSet<>();
              left.forEach(row -> touched.add(String.valueOf(row.get("article"))));
              int gone = place(tx, touched);
              Set<String> held = new LinkedHashSet<>();
              pages.forEach(page -> held.addAll(page.articles().keySet()));
              place(tx, held);
              return gone;
            });
    return new Gone(withdrawn.articles() + marked, withdrawn.changes());
  }

  /**
   * Deals with the pages of a source that it no longer gives.
   *
   * @param given tells by identifier and address whether a page was given, or may have been
   */
  Gone vanish(String source, BiPredicate<String, String> given, VanishedPolicy policy) {
    Gone all = Gone.NOTHING;
    if (policy == VanishedPolicy.KEEP) {
      return all;
    }
    List<String> vanished = vanished(source, given);
    for (int i = 0; i < vanished.size(); i += PORTION) {
      all = all.plus(vanish(vanished.subList(i, Math.min(i + PORTION, vanished.size())), policy));
    }
    return all;
  }

  private Gone vanish(List<String> pages, VanishedPolicy policy) {
    List<Map<String, Object>> left = held(pages, policy == VanishedPolicy.WITHDRAW);
    Gone withdrawn = policy == VanishedPolicy.WITHDRAW ? withdraw(left) : Gone.NOTHING;
    int marked =
        gate.write(
            tx -> {
              leave(tx, left, policy);
              tx.run(
                      Cypher.text(
                          policy == VanishedPolicy.WITHDRAW
                              ? "load/pages-delete"
                              : "load/pages-forget-digest"),
                      Map.of("ids", pages))
                  .consume();
              Set<String> touched = new LinkedHashSet<>();
              left.forEach(row -> touched.add(String.valueOf(row.get("article"))));
              return place(tx, touched);
            });
    sweepIf(policy);
    return new Gone(withdrawn.articles() + marked, withdrawn.changes());
  }

  private void sweepIf(VanishedPolicy policy) {
    if (policy == VanishedPolicy.WITHDRAW) {
      sweep();
    }
  }

  /** Removes pages and sources that nothing is left of. */
  void sweep() {
    gate.write(tx -> tx.run(Cypher.text("load/pages-sweep")).consume());
  }

  private List<String> vanished(String source, BiPredicate<String, String> given) {
    try (Session session = driver.session()) {
      return session.executeRead(
          tx ->
              tx.run(Cypher.text("load/pages-of-source"), Map.of("source", source)).stream()
                  .filter(
                      row -> !given.test(row.get("id").asString(), row.get("address").asString()))
                  .map(row -> row.get("id").asString())
                  .toList());
    }
  }

  private List<Map<String, Object>> left(Collection<PageRecord> pages) {
    List<Map<String, Object>> now =
        pages.stream()
            .map(
                page ->
                    Map.<String, Object>of(
                        "page", page.id(), "articles", List.copyOf(page.articles().keySet())))
            .toList();
    return holdings("load/holds-left", Map.of("rows", now), true);
  }

  private List<Map<String, Object>> held(List<String> pages, boolean leftBefore) {
    return holdings("load/pages-articles", Map.of("ids", pages), leftBefore);
  }

  private List<Map<String, Object>> holdings(
      String file, Map<String, Object> parameters, boolean leftBefore) {
    try (Session session = driver.session()) {
      return session.executeRead(
          tx -> {
            List<Map<String, Object>> rows = new ArrayList<>();
            for (Record row : tx.run(Cypher.text(file), parameters).list()) {
              if (leftBefore || !row.get("left").asBoolean(false)) {
                rows.add(
                    Map.of(
                        "page", row.get("page").asString(),
                        "article", row.get("article").asString()));
              }
            }
            return rows;
          });
    }
  }

  /** Removes what only these pages held. The pages lose it with the articles. */
  private Gone withdraw(List<Map<String, Object>> left) {
    if (left.isEmpty()) {
      return Gone.NOTHING;
    }
    Set<String> only = new HashSet<>();
    try (Session session = driver.session()) {
      session.executeRead(
          tx -> {
            tx.run(Cypher.text("load/articles-only-of-pages"), Map.of("rows", left))
                .forEachRemaining(row -> only.add(row.get("id").asString()));
            return only;
          });
    }
    return new Gone(only.size(), only.isEmpty() ? Changes.NONE : removal.remove(only));
  }

  private static void leave(
      TransactionContext tx, List<Map<String, Object>> left, VanishedPolicy policy) {
    if (left.isEmpty()) {
      return;
    }
    if (policy == VanishedPolicy.WITHDRAW) {
      run(tx, "load/holds-drop", left);
    } else {
      tx.run(
              Cypher.text("load/holds-leave"),
              Map.of("rows", left, "mark", policy == VanishedPolicy.MARK))
          .consume();
    }
  }

  private static int place(TransactionContext tx, Collection<String> articles) {
    return articles.isEmpty()
        ? 0
        : tx.run(Cypher.text("load/articles-place"), Map.of("ids", List.copyOf(articles)))
            .single()
            .get("gone")
            .asInt();
  }

  private static void run(TransactionContext tx, String file, List<Map<String, Object>> rows) {
    if (!rows.isEmpty()) {
      tx.run(Cypher.text(file), Map.of("rows", rows)).consume();
    }
  }

  private static Map<String, Object> row(PageRecord page) {
    Map<String, Object> row = new HashMap<>();
    row.put("id", page.id());
    row.put("source", page.source());
    row.put("address", page.address());
    row.put("document", page.document());
    row.put("digest", page.digest());
    return row;
  }

  private static Stream<Map<String, Object>> holds(PageRecord page) {
    return page.articles().entrySet().stream()
        .map(held -> Map.of("page", page.id(), "article", held.getKey(), "hash", held.getValue()));
  }
}
