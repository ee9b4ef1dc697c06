package org.relata.graph;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.Neo4jException;
import org.relata.article.Article;
import org.relata.resolve.ResolvedArticle;

/**
 * The graph in Neo4j: what articles stated, and the facts derived from it.
 *
 * <p>Every method throws {@link GraphException} where the server cannot do its part. Writing is
 * safe from several threads and processes, but gains nothing by it: articles are written one by
 * one.
 */
public final class Graph implements AutoCloseable {
  private static final int OPEN_ATTEMPTS = 3;

  private final GraphAddress address;
  private final Driver driver;
  private final @Nullable Neo4jServer server;
  private final FactTypes types;
  private final WriteGate gate;
  private final ArticleWriter writer;
  private final ArticleStore articles;
  private final PageStore pages;
  private final Runs runs;
  private final WatchStore watches;

  private Graph(GraphAddress address, @Nullable Neo4jServer server, Duration patience) {
    this.address = address;
    this.server = server;
    this.driver = Bolt.open(address, patience);
    this.types = new FactTypes(driver);
    this.gate = new WriteGate(driver);
    this.writer = new ArticleWriter(driver, gate, types);
    this.articles = new ArticleStore(driver);
    this.pages = new PageStore(driver, gate, writer::remove);
    this.runs = new Runs(driver);
    this.watches = new WatchStore(driver);
  }

  /**
   * Opens the graph of the user's server, if {@code NEO4J_URI} names one, otherwise of relata's own
   * server, which is started unless another relata has started it.
   *
   * @param data data directory of relata's own server; null for {@code RELATA_DATA} or the default
   * @throws GraphException if the server cannot be started, reached or logged in to
   */
  public static Graph open(@Nullable Path data) {
    return open(data, System.getenv());
  }

  /** Opens the graph as {@link #open(Path)} does, with other environment variables. */
  public static Graph open(@Nullable Path data, Map<String, String> environment) {
    return open(data, environment, null);
  }

  /**
   * Opens the graph; Neo4j Browser at a server that this starts begins with relata's style and
   * guide.
   *
   * @param kit folder of {@code relata.grass} and {@code guide.html}, which need not be served yet,
   *     such as {@code http://127.0.0.1:8080/browser/}; null for none
   */
  public static Graph open(
      @Nullable Path data, Map<String, String> environment, @Nullable URI kit) {
    Duration patience = Bolt.patience(environment);
    GraphAddress user = Bolt.ofUser(environment);
    if (user != null) {
      return new Graph(user, null, patience);
    }
    DataDirectory directory = DataDirectory.choose(data, environment);
    for (int attempt = 1; ; attempt++) {
      Neo4jServer server = Neo4jServer.findOrStart(directory, environment, kit, Bolt::answers);
      GraphAddress address = server.address();
      try {
        return new Graph(address, server, patience);
      } catch (GraphException e) {
        server.close();
        // one that another process started may answer once more while it ends with that process
        if (attempt == OPEN_ATTEMPTS || address.startedHere()) {
          throw e;
        }
      }
    }
  }

  /**
   * Makes a new graph of tables, hundreds of times as fast as articles are written, and opens it:
   * for graphs that no articles make. Its own server is started on free ports.
   *
   * @param data data directory, which must not hold a graph
   * @param environment sizes of the server, see {@link #open(Path, Map)}
   * @throws GraphException if the tables cannot be read or the server cannot be started
   */
  public static Graph importing(Path data, GraphTables tables, Map<String, String> environment) {
    DataDirectory directory = new DataDirectory(data);
    OfflineImport.run(directory, tables);
    Neo4jServer.takeFreePorts(directory);
    Map<String, String> own = new HashMap<>(environment);
    own.remove("NEO4J_URI");
    Graph graph = open(data, own);
    try {
      graph.migrate();
      Bolt.inWords(
          graph.address,
          () -> {
            graph.types.ensure(tables.relations());
            return graph;
          });
      return graph;
    } catch (GraphException e) {
      graph.close();
      throw e;
    }
  }

  /**
   * Opens the graph if its server runs; never starts one.
   *
   * @return nothing if relata's own server does not run
   * @throws GraphException if the user's server cannot be reached or rejects the login
   */
  public static Optional<Graph> find(@Nullable Path data, Map<String, String> environment) {
    Duration patience = Bolt.patience(environment);
    GraphAddress user = Bolt.ofUser(environment);
    if (user != null) {
      return Optional.of(new Graph(user, null, patience));
    }
    return Neo4jServer.find(DataDirectory.choose(data, environment), Bolt::answers)
        .map(server -> new Graph(server.address(), server, patience));
  }

  /** Returns where relata's own server keeps its files under these choices. */
  public static Path dataDirectory(@Nullable Path data, Map<String, String> environment) {
    return DataDirectory.choose(data, environment).path();
  }

  /** Returns where the graph is and how to log in to it. */
  public GraphAddress address() {
    return address;
  }

  /** Returns the driver, for reading; it is closed with the graph. */
  public Driver driver() {
    return driver;
  }

  /** Tells whether the server answers now. */
  public boolean answers() {
    try {
      driver.verifyConnectivity();
      return true;
    } catch (Neo4jException e) {
      return false;
    }
  }

  /**
   * Brings the schema up to date.
   *
   * @return how many migrations were applied
   * @throws GraphException if an applied migration has changed, or the graph is newer than relata
   */
  public int migrate() {
    return Bolt.inWords(address, () -> Migrations.ofProgram().apply(driver));
  }

  /**
   * Takes the right to write for one run. While it lives others that ask for it wait or are told
   * no, and what this graph writes fails once the lease is lost.
   *
   * @param work what for, told to others that ask, such as {@code refresh}
   * @param patience how long to wait for another run's end
   * @throws GraphLockedException if another run has not ended by then
   */
  public Lease lease(String work, Duration patience) {
    return Bolt.inWords(address, () -> Lease.take(driver, gate, work, patience));
  }

  /**
   * Writes an article in one transaction, in place of what the graph holds of it.
   *
   * @param article what it states
   * @param extractor the version of the extraction, see {@link #stored}
   */
  public Changes write(ResolvedArticle article, String extractor) {
    return write(List.of(article), extractor);
  }

  /**
   * Writes articles in one transaction, in place of what the graph holds of them.
   *
   * @param articles what they state; no two of one identifier
   * @param extractor the version of the extraction, see {@link #stored}
   */
  public Changes write(Collection<ResolvedArticle> articles, String extractor) {
    return Bolt.inWords(address, () -> writer.write(articles, extractor));
  }

  /**
   * Removes an article and all that only it supported; one that is not stored changes nothing.
   *
   * @param article the article's identifier
   */
  public Changes remove(String article) {
    return remove(List.of(article));
  }

  /** Removes articles in one transaction as {@link #remove(String)} does. */
  public Changes remove(Collection<String> articles) {
    return Bolt.inWords(address, () -> writer.remove(articles));
  }

  /** Tells what {@link #remove(Collection)} would change, and changes nothing. */
  public Changes wouldRemove(Collection<String> articles) {
    return Bolt.inWords(address, () -> writer.wouldRemove(articles));
  }

  /**
   * Returns what the graph remembers of articles, by their identifiers; unknown ones are left out.
   */
  public Map<String, StoredArticle> stored(Collection<String> ids) {
    return Bolt.inWords(address, () -> articles.stored(ids));
  }

  /** Returns how many articles each version of the extraction has extracted. */
  public Map<String, Long> extractions() {
    return read(
        tx ->
            tx.run(Cypher.text("queries/extractions")).stream()
                .collect(
                    Collectors.toMap(
                        row -> row.get("version").asString(),
                        row -> row.get("articles").asLong())));
  }

  /**
   * Returns stored articles in the order of their identifiers.
   *
   * @param after the identifier after which to begin; empty for the first
   * @param extractor leave out what this version of the extraction has extracted; null for all
   * @param limit how many at most
   */
  public List<Article> articles(String after, @Nullable String extractor, int limit) {
    return Bolt.inWords(address, () -> articles.texts(after, extractor, limit));
  }

  /**
   * Returns the identifiers of an article.
   *
   * @param article its identifier or address
   */
  public List<String> find(String article) {
    return Bolt.inWords(address, () -> articles.find(article));
  }

  /**
   * Returns the identifiers of articles.
   *
   * @param source only what no other source than this brought; null for all
   * @param before only what was published before this day; null for all
   */
  public List<String> find(@Nullable String source, @Nullable LocalDate before) {
    return Bolt.inWords(address, () -> articles.find(source, before));
  }

  /** Returns the names of the sources that brought articles. */
  public List<String> sources() {
    return Bolt.inWords(address, articles::sources);
  }

  /**
   * Returns what the graph remembers of pages, by their identifiers; unknown ones are left out.
   *
   * @param extractor the version of the extraction that articles should be of to be current
   */
  public Map<String, StoredPage> pages(Collection<String> ids, String extractor) {
    return Bolt.inWords(address, () -> pages.stored(ids, extractor));
  }

  /**
   * Records what pages hold, once their articles are written.
   *
   * @param records the pages
   * @param policy what becomes of articles that they held before and hold no more
   */
  public Gone record(Collection<PageRecord> records, VanishedPolicy policy) {
    return Bolt.inWords(address, () -> pages.put(records, policy));
  }

  /**
   * Deals with articles of a source that it no longer holds.
   *
   * @param source its name
   * @param given tells by identifier and address whether a page was given now, or may have been
   * @param policy what becomes of the articles of pages that were not
   */
  public Gone vanish(String source, BiPredicate<String, String> given, VanishedPolicy policy) {
    return Bolt.inWords(address, () -> pages.vanish(source, given, policy));
  }

  /** Removes the records of pages and sources that nothing is left of. */
  public void sweep() {
    Bolt.inWords(
        address,
        () -> {
          pages.sweep();
          return address;
        });
  }

  /** Returns how much the graph holds. */
  public GraphCounts counts() {
    List<String> known = Bolt.inWords(address, types::known);
    return read(
        tx -> {
          Record nodes = tx.run(Cypher.text("load/count-nodes")).single();
          long edges =
              known.isEmpty()
                  ? 0
                  : tx.run(Cypher.forRelations("load/count-facts", known))
                      .single()
                      .get("edges")
                      .asLong();
          return new GraphCounts(
              nodes.get("articles").asLong(),
              nodes.get("sentences").asLong(),
              nodes.get("statements").asLong(),
              nodes.get("entities").asLong(),
              edges);
        });
  }

  /** Puts the record of a run, in place of what it told before. */
  public void record(Run run) {
    Bolt.inWords(
        address,
        () -> {
          runs.put(run);
          return run;
        });
  }

  /** Marks runs that never told their end; only for who has the lease. */
  public void markInterruptedRuns() {
    Bolt.inWords(
        address,
        () -> {
          runs.markInterrupted();
          return address;
        });
  }

  /** Returns the records of the runs that started last, the last first. */
  public List<Run> runs(int limit) {
    return Bolt.inWords(address, () -> runs.last(limit));
  }

  /**
   * Returns the records of the last refreshes that have ended, the last first.
   *
   * @param except leave out those that read this source alone
   */
  public List<Run> refreshes(String except, int limit) {
    return Bolt.inWords(address, () -> runs.refreshes(except, limit));
  }

  /** Returns the record of a run, if there is one of the identifier. */
  public Optional<Run> run(String id) {
    return Bolt.inWords(address, () -> runs.find(id));
  }

  /** Returns the record of the run that started last, if there was one. */
  public Optional<Run> lastRun() {
    return runs(1).stream().findFirst();
  }

  /** Returns what is watched, the oldest first. */
  public List<Watch> watches() {
    return Bolt.inWords(address, () -> watches.all());
  }

  /** Adds a watch; whatever writes to the graph from now on notes what it wants to hear of. */
  public void add(Watch watch) {
    doing(() -> watches.put(watch));
  }

  /**
   * Removes a watch and its notices.
   *
   * @return whether there was one of the identifier
   */
  public boolean removeWatch(String id) {
    return Bolt.inWords(address, () -> watches.delete(id));
  }

  /**
   * Returns notices of a watch in their order.
   *
   * @param after only those after this number
   * @param limit how many at most
   */
  public List<Notice> notices(String watch, long after, int limit) {
    return Bolt.inWords(address, () -> watches.notices(watch, after, limit));
  }

  /**
   * Returns the newest notices of some watches, the newest first.
   *
   * @param ids of the watches; those that there are not have none
   * @param limit how many at most
   */
  public List<Notice> newestNotices(Collection<String> ids, int limit) {
    return Bolt.inWords(address, () -> watches.newest(ids, limit));
  }

  /** Returns what entities are called by their identifiers; those that are gone are left out. */
  public Map<String, String> names(Collection<String> ids) {
    return Bolt.inWords(address, () -> watches.names(ids));
  }

  /** Notes that the notices of a watch were sent, the last of them the one of this number. */
  public void delivered(String watch, long number) {
    doing(() -> watches.delivered(watch, number));
  }

  /** Notes why the notices of a watch could not be sent. */
  public void failing(String watch, String reason) {
    doing(() -> watches.failing(watch, reason));
  }

  /** Removes notices that are older than so many days. */
  public void pruneNotices(int days) {
    doing(() -> watches.prune(days));
  }

  private void doing(Runnable work) {
    Bolt.inWords(
        address,
        () -> {
          work.run();
          return address;
        });
  }

  /**
   * Writes everything that articles made as JSON lines. Graphs that hold the same have the same
   * dump, in whatever order their articles came; records of runs are left out.
   */
  public void dump(Appendable out) {
    Bolt.inWords(
        address,
        () -> {
          GraphDump.write(driver, out);
          return out;
        });
  }

  private <T> T read(Function<TransactionContext, T> work) {
    return Bolt.inWords(
        address,
        () -> {
          try (Session session = driver.session()) {
            return session.executeRead(work::apply);
          }
        });
  }

  /**
   * Has a server that this process started answer until this is closed, also once the program is
   * told to end; for callers who close it even then, after what they have to bring to its end.
   */
  public void stayUntilClosed() {
    if (server != null) {
      server.stayUntilClosed();
    }
  }

  /** Closes the connections, and stops the server if this process started it. */
  @Override
  public void close() {
    driver.close();
    if (server != null) {
      server.close();
    }
  }
}
