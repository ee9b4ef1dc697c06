package org.relata.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.neo4j.driver.Session;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.neo4j.Neo4jContainer;

/**
 * One real Neo4j for the whole test run, or each of its forks: a container where Docker answers,
 * relata's embedded server otherwise. A test that asks for a {@link Graph} gets the migrated graph,
 * emptied before each test.
 *
 * <p>Use: {@code @ExtendWith(Neo4jTestServer.class)} and a parameter of type {@link Graph}.
 */
public final class Neo4jTestServer implements BeforeEachCallback, ParameterResolver {
  /**
   * Halves the start of an embedded server, at the price of slower long queries, has it keep plans
   * of queries although each test empties the graph, and gives it up soon where it is killed.
   */
  public static final Map<String, String> QUICK_START =
      Map.of(
          "RELATA_NEO4J_JAVA_OPTS", "-XX:TieredStopAtLevel=1",
          "RELATA_NEO4J_SETTINGS", "dbms.cypher.min_replan_interval=1h",
          "RELATA_NEO4J_PATIENCE", "3");

  private static final ExtensionContext.Namespace PLACE =
      ExtensionContext.Namespace.create(Neo4jTestServer.class);

  /** The server and how to stop it, kept until the last test of the run. */
  private record Running(Graph graph, Runnable stop) implements AutoCloseable {
    @Override
    public void close() {
      graph.close();
      stop.run();
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    try (Session session = running(context).graph().driver().session()) {
      session.run("MATCH (n) WHERE NOT n:Migration DETACH DELETE n").consume();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Graph.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return running(context).graph();
  }

  private static Running running(ExtensionContext context) {
    // a fork of the build runs one class after another, each with a root of its own
    return context
        .getStore(ExtensionContext.StoreScope.LAUNCHER_SESSION, PLACE)
        .computeIfAbsent("server", key -> start(), Running.class);
  }

  private static Running start() {
    Running running = dockerAnswers() ? container() : embedded();
    running.graph().migrate();
    return running;
  }

  private static boolean dockerAnswers() {
    return DockerClientFactory.instance().isDockerAvailable();
  }

  @SuppressWarnings("resource") // closed with the run
  private static Running container() {
    Neo4jContainer container =
        new Neo4jContainer("neo4j:5.26-community").withAdminPassword("relata-test");
    container.start();
    Graph graph =
        Graph.open(
            null, Map.of("NEO4J_URI", container.getBoltUrl(), "NEO4J_PASSWORD", "relata-test"));
    return new Running(graph, container::stop);
  }

  private static Running embedded() {
    try {
      Path data = Files.createTempDirectory("relata-it");
      DataDirectory directory = new DataDirectory(data);
      directory.create();
      // test runs beside each other must not meet on the usual ports
      Neo4jServer.takeFreePorts(directory);
      return new Running(Graph.open(data, QUICK_START), () -> Folders.delete(data));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
