package org.relata.graph;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.relata.resolve.ResolvedArticle;

/**
 * The graph in Neo4j: what articles stated, and the facts derived from it.
 *
 * <p>Every method throws {@link GraphException} where the server cannot do its part. Writing is
 * safe from several threads and processes, but gains nothing by it: articles are written one by
 * one.
 */
public final class Graph implements AutoCloseable {
  private final GraphAddress address;
  private final Driver driver;
  private final @Nullable Neo4jServer server;
  private final FactTypes types;
  private final ArticleWriter writer;

  private Graph(GraphAddress address, @Nullable Neo4jServer server) {
    this.address = address;
    this.server = server;
    this.driver = Bolt.open(address);
    this.types = new FactTypes(driver);
    this.writer = new ArticleWriter(driver, types);
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
    GraphAddress user = Bolt.ofUser(environment);
    if (user != null) {
      return new Graph(user, null);
    }
    Neo4jServer server =
        Neo4jServer.findOrStart(
            DataDirectory.choose(data, environment), environment, kit, Bolt::answers);
    try {
      return new Graph(server.address(), server);
    } catch (GraphException e) {
      server.close();
      throw e;
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
    GraphAddress user = Bolt.ofUser(environment);
    if (user != null) {
      return Optional.of(new Graph(user, null));
    }
    return Neo4jServer.find(DataDirectory.choose(data, environment), Bolt::answers)
        .map(server -> new Graph(server.address(), server));
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
   * Writes an article in one transaction, in place of what the graph holds of it.
   *
   * @param article what it states
   * @param extractor the version of the extraction, see {@link #stored}
   */
  public void write(ResolvedArticle article, String extractor) {
    Bolt.inWords(
        address,
        () -> {
          writer.write(article, extractor);
          return article;
        });
  }

  /**
   * Removes an article and all that only it supported; one that is not stored changes nothing.
   *
   * @param article the article's identifier
   */
  public void remove(String article) {
    Bolt.inWords(
        address,
        () -> {
          writer.remove(article);
          return article;
        });
  }

  /**
   * Returns what the graph remembers of articles, by their identifiers; unknown ones are left out.
   */
  public Map<String, StoredArticle> stored(Collection<String> articles) {
    return read(
        tx -> {
          Map<String, StoredArticle> stored = new HashMap<>();
          for (Record row :
              tx.run(Cypher.text("load/stored"), Map.of("ids", List.copyOf(articles))).list()) {
            stored.put(
                row.get("id").asString(),
                new StoredArticle(
                    row.get("contentHash").asString(), row.get("extractor").asString()));
          }
          return stored;
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

  /** Adds the record of a run. */
  public void record(Run run) {
    Map<String, Object> properties =
        Map.of(
            "id", run.id(),
            "started", run.started().atZone(ZoneOffset.UTC),
            "finished", run.finished().atZone(ZoneOffset.UTC),
            "sources", run.sources(),
            "extractor", run.extractor(),
            "created", run.created(),
            "changed", run.changed(),
            "same", run.same(),
            "failed", run.failed());
    Bolt.inWords(
        address,
        () -> {
          try (Session session = driver.session()) {
            return session.executeWrite(
                tx ->
                    tx.run(
                            Cypher.text("load/run-put"),
                            Map.of("id", run.id(), "properties", properties))
                        .consume());
          }
        });
  }

  /** Returns the record of the run that started last, if there was one. */
  public Optional<Run> lastRun() {
    return read(
        tx ->
            tx.run(Cypher.text("load/run-last")).list().stream()
                .findFirst()
                .map(row -> run(row.get("r"))));
  }

  private static Run run(Value node) {
    return new Run(
        node.get("id").asString(),
        instant(node.get("started")),
        instant(node.get("finished")),
        node.get("sources").asList(Value::asString),
        node.get("extractor").asString(),
        node.get("created").asInt(),
        node.get("changed").asInt(),
        node.get("same").asInt(),
        node.get("failed").asInt());
  }

  private static Instant instant(Value time) {
    return time.asZonedDateTime().toInstant();
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

  /** Closes the connections, and stops the server if this process started it. */
  @Override
  public void close() {
    driver.close();
    if (server != null) {
      server.close();
    }
  }
}
