package org.relata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relata.graph.Stories.article;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.relata.graph.Graph;
import org.relata.graph.GraphAddress;
import org.relata.graph.Neo4jTestServer;

/** The jar that users get: what the tests' class path has and the jar lacks shows here only. */
@ExtendWith(Neo4jTestServer.class)
class PackagedJarIT {
  private static final Path JAR = Path.of("target", "relata.jar").toAbsolutePath();

  /** What the Java platform makes of SIGTERM once everything was closed in its order. */
  private static final int ENDED_BY_SIGTERM = 143;

  @Test
  @Timeout(90)
  void servesHealthAnswersAndAssistantsAndEndsWhenItIsTold(Graph graph, @TempDir Path folder)
      throws IOException, InterruptedException {
    graph.write(article("one").says("Nova SUPPLIES Vega").done(), "test");
    int port = freePort();
    Path errors = folder.resolve("errors");
    Process process = serve(graph.address(), port, folder, errors);
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(awaitStart(out)).as(Files.readString(errors)).isTrue();
      URI address = URI.create("http://127.0.0.1:" + port + "/");
      assertThat(get(address.resolve("actuator/health"))).contains("\"UP\"");
      assertThat(get(address.resolve("api/v1/entities?q=nov"))).contains("\"Nova\"");
      assertThat(get(address)).contains("relata explorer");
      assertThat(tools(address)).contains("find_entity", "paths");
      process.destroy();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(ENDED_BY_SIGTERM);
      assertThat(Files.readString(errors)).doesNotContain("Exception", "Error");
    } finally {
      process.destroyForcibly();
    }
  }

  private static Process serve(GraphAddress graph, int port, Path folder, Path errors)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                JAR.toString(),
                "serve",
                "--port",
                Integer.toString(port))
            .directory(folder.toFile())
            .redirectError(errors.toFile());
    builder
        .environment()
        .putAll(
            Map.of(
                "NEO4J_URI", graph.uri(),
                "NEO4J_USERNAME", graph.username(),
                "NEO4J_PASSWORD", String.valueOf(graph.password())));
    builder.environment().keySet().removeIf(name -> name.startsWith("RELATA_"));
    return builder.start();
  }

  /** Tells whether the service said that it is up before its output ended. */
  private static boolean awaitStart(BufferedReader out) throws IOException {
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith("Stop with")) {
        return true;
      }
    }
    return false;
  }

  private static String get(URI address) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
        .body();
  }

  private static List<String> tools(URI address) {
    try (McpSyncClient client =
        McpClient.sync(
                HttpClientStreamableHttpTransport.builder(address.toString())
                    .endpoint("/mcp")
                    .openConnectionOnStartup(false)
                    .build())
            .build()) {
      client.initialize();
      return client.listTools().tools().stream().map(tool -> tool.name()).toList();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }
}
