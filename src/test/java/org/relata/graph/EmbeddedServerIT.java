package org.relata.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Session;

/** What relata's own server does when processes come, go and die. */
class EmbeddedServerIT {
  private static final URI KIT = URI.create("http://127.0.0.1:8080/browser/");

  private final Path folder;

  EmbeddedServerIT(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void servesOneDataDirectoryToSeveralProcessesAndEndsWithItsStarter() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int wanted = wantPorts(taken.getLocalPort());
      CompletableFuture<ServerSocket> meanwhile =
          CompletableFuture.supplyAsync(() -> takeOnceLaunched(wanted));
      servesUntilClosed(wanted);
      meanwhile.join().close();
    }
    assertThat(Graph.find(folder, Neo4jTestServer.QUICK_START).map(EmbeddedServerIT::close))
        .isEmpty();
  }

  /** Has the server want a port that is free, and one that is not; returns the free one. */
  private int wantPorts(int taken) throws IOException {
    DataDirectory data = new DataDirectory(folder);
    data.create();
    Neo4jServer.takeFreePorts(data);
    int free = ServerState.read(data.portsFile()).orElseThrow().ports().bolt();
    new ServerState(1, new ServerState.Ports(free, taken)).write(data.portsFile());
    return free;
  }

  /** Takes a port after the server's starter has looked at it, and before the server does. */
  private ServerSocket takeOnceLaunched(int port) {
    Path configuration = new DataDirectory(folder).home().resolve("conf").resolve("neo4j.conf");
    await().pollInterval(Duration.ofMillis(10)).until(() -> Files.exists(configuration));
    try {
      return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void servesUntilClosed(int taken) throws Exception {
    try (Graph starter = Graph.open(folder, Neo4jTestServer.QUICK_START, KIT)) {
      tellsNeo4jBrowserWhatToBeginWith(starter);
      choosesAnotherPortAndRemembersIt(starter, taken);
      assertThat(starter.address().startedHere()).isTrue();
      keepsItsSecretsToTheOwner();
      listensOnLoopbackOnly(starter);
      servesNeo4jBrowser(starter);

      Process other = otherProcess();
      assertThat(readLine(other)).isEqualTo("false " + starter.address().uri());
      other.destroyForcibly().waitFor(10, TimeUnit.SECONDS);

      try (Graph second = Graph.open(folder, Neo4jTestServer.QUICK_START)) {
        assertThat(second.address().startedHere()).isFalse();
      }
      assertThat(starter.counts().articles()).isZero();
      assertThat(Graph.find(folder, Neo4jTestServer.QUICK_START).map(EmbeddedServerIT::close))
          .isPresent();
    }
  }

  private static void tellsNeo4jBrowserWhatToBeginWith(Graph graph) {
    try (Session session = graph.driver().session()) {
      Map<String, String> told =
          session
              .run(
                  "CALL dbms.clientConfig() YIELD name, value RETURN name, toString(value) AS value")
              .stream()
              .collect(
                  Collectors.toMap(
                      row -> row.get("name").asString(), row -> row.get("value").asString()));
      assertThat(told)
          .containsEntry(
              "browser.post_connect_cmd",
              "style http://127.0.0.1:8080/browser/relata.grass; guide"
                  + " http://127.0.0.1:8080/browser/guide.html")
          .containsEntry("browser.remote_content_hostname_whitelist", "127.0.0.1")
          .containsEntry("browser.allow_outgoing_connections", "false");
    }
  }

  private void choosesAnotherPortAndRemembersIt(Graph graph, int taken) {
    int port = URI.create(graph.address().uri()).getPort();
    assertThat(port).isNotEqualTo(taken);
    ServerState remembered = ServerState.read(new DataDirectory(folder).portsFile()).orElseThrow();
    assertThat(remembered.ports().bolt()).isEqualTo(port);
  }

  @Test
  void recoversFromKillsOfParentAndOfServer() throws Exception {
    Process parent = otherProcess();
    assertThat(readLine(parent)).startsWith("true bolt://127.0.0.1:");
    ProcessHandle orphan = ProcessHandle.of(serverPid()).orElseThrow();
    parent.destroyForcibly().waitFor();

    try (Graph graph = Graph.open(folder, Neo4jTestServer.QUICK_START)) {
      assertThat(orphan.isAlive()).isFalse();
      assertThat(graph.address().startedHere()).isTrue();
      graph.migrate();
      killServerAmidWrites(graph);
    }

    try (Graph graph = Graph.open(folder, Neo4jTestServer.QUICK_START)) {
      GraphCounts counts = graph.counts();
      assertThat(counts.articles()).isPositive();
      assertThat(counts.sentences()).isEqualTo(counts.articles() * SENTENCES);
      assertThat(counts.statements()).isEqualTo(counts.articles() * SENTENCES);
      assertThat(supportedStatements(graph)).isEqualTo(counts.statements());
    }
  }

  @Test
  void tellsWhyNeo4jDoesNotStart() {
    assertThatThrownBy(() -> Graph.open(folder, Map.of("RELATA_NEO4J_PAGECACHE", "plenty")))
        .isInstanceOf(GraphException.class)
        .hasMessageContaining("Neo4j did not start")
        .hasMessageContaining("plenty")
        .hasMessageContaining("console.log");
  }

  @Test
  void refusesAPatienceThatIsNoTime() {
    assertThatThrownBy(() -> Graph.open(folder, Map.of("RELATA_NEO4J_PATIENCE", "long")))
        .isInstanceOf(GraphException.class)
        .hasMessageContaining("RELATA_NEO4J_PATIENCE is 'long'");
  }

  @Test
  void tellsThatTheDataDirectoryCannotBeWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    assertThatThrownBy(() -> Graph.open(file.resolve("data"), Neo4jTestServer.QUICK_START))
        .isInstanceOf(GraphException.class)
        .hasMessageContaining(file.resolve("data").toString())
        .hasMessageContaining("--data");
  }

  private static final int SENTENCES = 40;
  private static final int ARTICLES_BEFORE_KILL = 5;

  private static void killServerAmidWrites(Graph graph) throws Exception {
    ProcessHandle server = ProcessHandle.of(pidOf(graph)).orElseThrow();
    CountDownLatch written = new CountDownLatch(ARTICLES_BEFORE_KILL);
    CompletableFuture<Void> killer =
        CompletableFuture.runAsync(
            () -> {
              awaitAll(written);
              server.destroyForcibly();
            });
    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 10_000; i++) {
                Stories story = Stories.article("article-" + i);
                for (int j = 0; j < SENTENCES; j++) {
                  story.says("Orion SUPPLIES Buyer" + (i + j) % 97);
                }
                graph.write(story.done(), "1");
                written.countDown();
              }
            })
        .isInstanceOf(GraphException.class);
    killer.join();
  }

  private static void awaitAll(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long supportedStatements(Graph graph) {
    try (Session session = graph.driver().session()) {
      return session
          .run("MATCH ()-[e:SUPPLIES]->() RETURN sum(e.statements) AS n")
          .single()
          .get("n")
          .asLong();
    }
  }

  private static long pidOf(Graph graph) {
    return ServerState.read(
            new DataDirectory(Optional.ofNullable(graph.address().data()).orElseThrow())
                .stateFile())
        .orElseThrow()
        .pid();
  }

  private long serverPid() {
    return ServerState.read(new DataDirectory(folder).stateFile()).orElseThrow().pid();
  }

  private void keepsItsSecretsToTheOwner() throws IOException {
    Path home = folder.resolve("neo4j");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
        .isEqualTo("rwx------");
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("password"))))
        .isEqualTo("rw-------");
  }

  private static void listensOnLoopbackOnly(Graph graph) throws IOException {
    int port = URI.create(graph.address().uri()).getPort();
    InetAddress own = InetAddress.getLocalHost();
    if (own.isLoopbackAddress()) {
      own = InetAddress.getByName("127.0.0.2");
    }
    try (Socket socket = new Socket()) {
      InetSocketAddress elsewhere = new InetSocketAddress(own, port);
      assertThatThrownBy(() -> socket.connect(elsewhere, 500)).isInstanceOf(IOException.class);
    }
  }

  private static void servesNeo4jBrowser(Graph graph) throws Exception {
    String browser = Optional.ofNullable(graph.address().browser()).orElseThrow();
    var response =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(URI.create(browser)).build(), BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains("Neo4j Browser");
  }

  /** Starts a second JVM that opens the graph, says where it is, and waits. */
  private Process otherProcess() throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Drelata.neo4j.lib=" + System.getProperty("relata.neo4j.lib"),
                "-cp",
                System.getProperty("java.class.path"),
                OtherProcess.class.getName(),
                folder.toString()))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static String readLine(Process process) throws IOException {
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.contains("bolt://")) {
        return line;
      }
    }
    throw new IOException("the other process said nothing");
  }

  private static boolean close(Graph graph) {
    graph.close();
    return true;
  }

  /** The second JVM. */
  static final class OtherProcess {
    private OtherProcess() {}

    public static void main(String[] arguments) throws Exception {
      Graph graph = Graph.open(Path.of(arguments[0]), Neo4jTestServer.QUICK_START);
      System.out.println(graph.address().startedHere() + " " + graph.address().uri());
      Thread.currentThread().join();
    }
  }
}
