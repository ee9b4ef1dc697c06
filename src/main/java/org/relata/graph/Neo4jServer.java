package org.relata.graph;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.relata.graph.ServerState.Ports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * relata's own Neo4j: a child JVM on the loopback interface, or one that another relata started in
 * the same data directory. Only the one that started it stops it.
 */
final class Neo4jServer implements AutoCloseable {
  static final String USERNAME = "neo4j";

  private static final Logger LOG = LoggerFactory.getLogger(Neo4jServer.class);
  private static final Ports USUAL = new Ports(7687, 7474);
  private static final Duration START_PATIENCE = Duration.ofMinutes(2);
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);
  private static final int START_ATTEMPTS = 3;

  /**
   * The thorough compiler waits ten times as long as usual, for a start runs much code a little:
   * this takes a quarter off it, and what is hot is still compiled soon.
   */
  private static final List<String> PATIENT_COMPILER =
      List.of(
          "-XX:Tier4InvocationThreshold=50000",
          "-XX:Tier4MinInvocationThreshold=6000",
          "-XX:Tier4CompileThreshold=150000",
          "-XX:Tier4BackEdgeThreshold=400000");

  private static final List<String> OPENED_PACKAGES = List.of("java.nio", "java.io", "sun.nio.ch");

  private final DataDirectory data;
  private final ServerState state;
  private final @Nullable Process child;
  private final Thread stopAtExit = new Thread(this::stop, "relata-neo4j-stop");

  private Neo4jServer(DataDirectory data, ServerState state, @Nullable Process child) {
    this.data = data;
    this.state = state;
    this.child = child;
  }

  /**
   * Finds the running server of a data directory, or starts one.
   *
   * @param data where it keeps everything
   * @param environment sizes as {@code RELATA_NEO4J_HEAP} and {@code RELATA_NEO4J_PAGECACHE},
   *     options of the virtual machine as {@code RELATA_NEO4J_JAVA_OPTS}, further settings as
   *     {@code RELATA_NEO4J_SETTINGS}
   * @param kit what Neo4j Browser begins with, see {@link Graph#open}; null for nothing
   * @param answers tells whether a server can be logged in to
   * @throws GraphException if it cannot be started, with the reason that its log gives
   */
  static Neo4jServer findOrStart(
      DataDirectory data,
      Map<String, String> environment,
      @Nullable URI kit,
      Predicate<GraphAddress> answers) {
    data.create();
    return data.startingAlone(
        () ->
            awaitAnswerOrEnd(data, answers)
                .map(state -> new Neo4jServer(data, state, null))
                .orElseGet(() -> start(data, environment, kit, answers)));
  }

  /** Finds the running server of a data directory, without starting one. */
  static Optional<Neo4jServer> find(DataDirectory data, Predicate<GraphAddress> answers) {
    return ServerState.read(data.stateFile())
        .filter(state -> ProcessHandle.of(state.pid()).isPresent())
        .map(state -> new Neo4jServer(data, state, null))
        .filter(server -> answers.test(server.address()));
  }

  /** Where the server is and how to log in to it. */
  GraphAddress address() {
    return new GraphAddress(
        "bolt://127.0.0.1:" + state.ports().bolt(),
        USERNAME,
        data.password(),
        "http://127.0.0.1:" + state.ports().http() + "/browser/",
        data.path(),
        child != null);
  }

  /** The server's process. */
  long pid() {
    return state.pid();
  }

  /**
   * Looks at a server that lives: it may be ready, or stopping because its parent has gone. The
   * start lock is ours, so nobody else is starting it.
   */
  private static Optional<ServerState> awaitAnswerOrEnd(
      DataDirectory data, Predicate<GraphAddress> answers) {
    long deadline = System.nanoTime() + STOP_PATIENCE.toNanos();
    while (data.serverLives()) {
      Optional<Neo4jServer> found = find(data, answers);
      if (found.isPresent()) {
        return Optional.of(found.get().state);
      }
      if (System.nanoTime() > deadline) {
        throw new GraphException(
            "a Neo4j server in "
                + data.home()
                + " neither answers nor ends"
                + ServerState.read(data.stateFile())
                    .map(state -> "; end process " + state.pid() + " and try again")
                    .orElse("; end it and try again"));
      }
      Pause.briefly();
    }
    return Optional.empty();
  }

  private static Neo4jServer start(
      DataDirectory data,
      Map<String, String> environment,
      @Nullable URI kit,
      Predicate<GraphAddress> answers) {
    try {
      Files.deleteIfExists(data.stateFile());
      Ports ports = choosePorts(data);
      for (int attempt = 1; ; attempt++) {
        Neo4jServer server = launch(data, environment, kit, ports);
        try {
          server.awaitReady(answers);
          server.announce();
          return server;
        } catch (GraphException | IOException failed) {
          server.stop();
          if (attempt == START_ATTEMPTS || !ServerLog.saysPortTaken(data.consoleLog())) {
            throw failed;
          }
          ports = new Ports(freePort(), freePort());
        }
      }
    } catch (IOException e) {
      throw new GraphException("cannot start Neo4j in " + data.home() + ": " + e, e);
    }
  }

  private void announce() throws IOException {
    state.write(data.stateFile());
    state.write(data.portsFile());
    Runtime.getRuntime().addShutdownHook(stopAtExit);
  }

  private static Neo4jServer launch(
      DataDirectory data, Map<String, String> environment, @Nullable URI kit, Ports ports)
      throws IOException {
    InitialPassword.write(data);
    Files.deleteIfExists(data.startedMark());
    writeConfiguration(data, environment, kit, ports);
    Path launcher = copyLauncher(data);
    Process child =
        new ProcessBuilder(command(data, environment, launcher))
            .redirectErrorStream(true)
            .redirectOutput(data.consoleLog().toFile())
            .start();
    return new Neo4jServer(data, new ServerState(child.pid(), ports), child);
  }

  private static List<String> command(
      DataDirectory data, Map<String, String> environment, Path launcher) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + environment.getOrDefault("RELATA_NEO4J_HEAP", "512m"));
    command.add("-XX:+UseSerialGC");
    command.addAll(PATIENT_COMPILER);
    command.addAll(openedPackages());
    String further = environment.getOrDefault("RELATA_NEO4J_JAVA_OPTS", "").strip();
    if (!further.isEmpty()) {
      command.addAll(List.of(further.split("\\s+")));
    }
    command.add("-D" + ServerProcess.LIFE_LOCK + "=" + data.lifeLock());
    command.add("-D" + ServerProcess.STATE + "=" + data.stateFile());
    command.add("-D" + ServerProcess.STARTED + "=" + data.startedMark());
    command.add("-cp");
    command.add(launcher + File.pathSeparator + libraries() + File.separator + "*");
    command.add(ServerProcess.class.getName());
    command.add("--home-dir=" + data.home());
    command.add("--config-dir=" + data.home().resolve("conf"));
    // as a daemon it would tell the console nothing of why it cannot start
    command.add("--console-mode");
    return command;
  }

  /** Options that open what Neo4j reaches into. */
  static List<String> openedPackages() {
    return OPENED_PACKAGES.stream()
        .map(opened -> "--add-opens=java.base/" + opened + "=ALL-UNNAMED")
        .toList();
  }

  /** Keeps a server that only passes off the ports that others expect theirs on. */
  static void takeFreePorts(DataDirectory data) {
    try {
      new ServerState(0, new Ports(freePort(), freePort())).write(data.portsFile());
    } catch (IOException e) {
      throw new GraphException("cannot find free ports for Neo4j: " + e.getMessage(), e);
    }
  }

  /** The folder of the server's jars: the launcher script names it, tests too. */
  static Path libraries() {
    Path folder = Path.of(System.getProperty("relata.neo4j.lib", "target/neo4j/lib"));
    if (!Files.isDirectory(folder)) {
      throw new GraphException(
          "Neo4j's jars are not in "
              + folder.toAbsolutePath()
              + "; start relata by its launcher script, or name their folder with"
              + " -Drelata.neo4j.lib=DIR");
    }
    return folder.toAbsolutePath();
  }

  private static void writeConfiguration(
      DataDirectory data, Map<String, String> environment, @Nullable URI kit, Ports ports)
      throws IOException {
    String text;
    try (InputStream template = Neo4jServer.class.getResourceAsStream("neo4j.conf")) {
      if (template == null) {
        throw new IOException("neo4j.conf is missing from relata's jar");
      }
      text = new String(template.readAllBytes(), StandardCharsets.UTF_8);
    }
    data.writePrivate(
        data.home().resolve("conf").resolve("neo4j.conf"),
        text.replace("${bolt}", Integer.toString(ports.bolt()))
                .replace("${http}", Integer.toString(ports.http()))
                .replace("${pagecache}", environment.getOrDefault("RELATA_NEO4J_PAGECACHE", "256m"))
            + furtherSettings(environment)
            + (kit == null ? "" : browserSettings(kit)));
  }

  /** Neo4j ends with a message that names a setting it does not know or that is there twice. */
  private static String furtherSettings(Map<String, String> environment) {
    return environment.getOrDefault("RELATA_NEO4J_SETTINGS", "").replace(';', '\n') + '\n';
  }

  /** Settings that the server knows by {@code BrowserSettings} of src/neo4j. */
  private static String browserSettings(URI kit) {
    return """
        browser.post_connect_cmd=style %s; guide %s
        browser.remote_content_hostname_whitelist=%s
        browser.allow_outgoing_connections=false
        """
        .formatted(kit.resolve("relata.grass"), kit.resolve("guide.html"), kit.getHost());
  }

  /** Copies the one class of ours that the child needs, for ours may lie inside a nested jar. */
  private static Path copyLauncher(DataDirectory data) throws IOException {
    Path root = data.home().resolve("run").resolve("launcher");
    String file = ServerProcess.class.getName().replace('.', '/') + ".class";
    Path target = root.resolve(file);
    Files.createDirectories(target.getParent());
    try (InputStream bytes = Neo4jServer.class.getResourceAsStream("/" + file)) {
      if (bytes == null) {
        throw new IOException(file + " is missing from relata's jar");
      }
      Files.copy(bytes, target, StandardCopyOption.REPLACE_EXISTING);
    }
    return root;
  }

  private static Ports choosePorts(DataDirectory data) throws IOException {
    Ports wanted = ServerState.read(data.portsFile()).map(ServerState::ports).orElse(USUAL);
    return new Ports(freeOr(wanted.bolt()), freeOr(wanted.http()));
  }

  private static int freeOr(int wanted) throws IOException {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
      return wanted;
    } catch (IOException inUse) {
      int free = freePort();
      LOG.warn("port {} is in use; Neo4j listens on {} instead", wanted, free);
      return free;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }

  private void awaitReady(Predicate<GraphAddress> answers) {
    long deadline = System.nanoTime() + START_PATIENCE.toNanos();
    try {
      await(deadline, () -> listens() && answers.test(address()));
    } catch (GraphException rejected) {
      // perhaps by another server, which took the port between our look and the child's start; it
      // is not asked twice, for servers bar a user whose login fails often
      await(deadline, () -> Files.exists(data.startedMark()) && answers.test(address()));
    }
  }

  private void await(long deadline, BooleanSupplier ready) {
    while (!ready.getAsBoolean()) {
      if (child == null || !child.isAlive()) {
        throw notStarted("Neo4j did not start");
      }
      if (System.nanoTime() > deadline) {
        throw notStarted("Neo4j did not answer within " + START_PATIENCE.toSeconds() + " s");
      }
      Pause.briefly();
    }
  }

  private GraphException notStarted(String what) {
    Path log = data.consoleLog();
    return new GraphException(what + ": " + ServerLog.reason(log) + " (see " + log + ")");
  }

  private boolean listens() {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), state.ports().bolt()), 200);
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  private void stop() {
    if (child == null) {
      return;
    }
    try {
      child.getOutputStream().close();
      if (!child.waitFor(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        child.destroyForcibly();
      }
    } catch (IOException alreadyGone) {
      child.destroy();
    } catch (InterruptedException e) {
      child.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /** Has the server outlive an order to end the program until it is closed. */
  void stayUntilClosed() {
    var unused = Runtime.getRuntime().removeShutdownHook(stopAtExit);
  }

  /** Stops the server if this process started it. */
  @Override
  public void close() {
    stop();
    try {
      Runtime.getRuntime().removeShutdownHook(stopAtExit);
    } catch (IllegalStateException shuttingDown) {
      LOG.debug("stopped while the program ends", shuttingDown);
    }
  }
}
