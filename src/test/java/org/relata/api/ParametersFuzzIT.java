package org.relata.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relata.graph.Stories.article;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.relata.FuzzTime;
import org.relata.Mutations;
import org.relata.graph.Graph;
import org.relata.graph.Neo4jTestServer;
import org.relata.graph.WordExtraction;
import org.relata.page.PageReader;
import org.relata.query.Queries;
import org.relata.query.TestRelations;
import org.relata.resolve.SharedJudgements;
import org.relata.upkeep.Upkeep;
import org.relata.watch.WatchState;
import org.relata.watch.Watches;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a client asks, it is answered, soon, and never by an error of the service's own. */
@ExtendWith(Neo4jTestServer.class)
class ParametersFuzzIT {
  private static final int FEW = 400;
  private static final Duration LONGEST = Duration.ofSeconds(60);

  /** So often what requests have left is cleared away. */
  private static final int CLEARED = 500;

  private static final List<String> VALUES =
      List.of(
          "",
          " ",
          "Nova",
          "nova",
          "Nov",
          "Organization",
          "SUPPLIES",
          "owns",
          "RESTRICTS,OWNS",
          "supply",
          "test",
          "any",
          "out",
          "forward",
          "planned",
          "avoid",
          "graphml",
          "jsonld",
          "cypher",
          "edges_csv",
          "0",
          "1",
          "-1",
          "3",
          "50",
          "0.5",
          "1.0000001",
          "NaN",
          "Infinity",
          "1e309",
          "-0",
          "2147483648",
          "99999999999999999999",
          "0x10",
          "٣",
          "2026-01-01",
          "2026-02-30",
          "+999999999-12-31",
          "-999999999-01-01",
          "10000-01-01",
          "spring",
          "null",
          "true",
          "*",
          "?",
          "(",
          "[* TO *]",
          "a AND",
          "NOT",
          "~",
          "^9",
          "\\",
          "\"",
          "'",
          "' OR 1=1 //",
          "`",
          "}) DETACH DELETE n //",
          "$entity",
          "{",
          "/",
          "//",
          "..",
          "../..",
          ";",
          "%",
          "&",
          "#",
          "+",
          "\u0000",
          "\u0001",
          "\n",
          "\r\nX-A: b",
          "\t",
          "\u00a0",
          "\u200b",
          "\u202e",
          "\ufeff",
          "\uffff",
          "ü",
          "u\u0308",
          "İ",
          "ß",
          "华为",
          "\ud83d\ude00",
          "\ud83d",
          "a".repeat(201),
          "ü".repeat(1000),
          "a,".repeat(300),
          "AND ".repeat(50));

  /** Escapes that are none, or no UTF-8. */
  private static final List<String> RAW =
      List.of("%ff", "%c0%80", "%ed%a0%80", "%00", "%25", "%2f");

  private static final List<String> BODIES =
      List.of(
          "{\"kind\": \"same\", \"names\": [\"Nova\", \"Nova Group\"], \"note\": \"n\"}",
          "{\"kind\": \"type\", \"names\": [\"Product:Vega\"], \"type\": \"Organization\"}",
          "{\"entity\": \"Nova\", \"relation\": [\"OWNS\"], \"minConfidence\": 0.5, \"from\": \"2026-01-01\"}",
          "{\"relation\": \"SUPPLIES\", \"webhook\": \"https://h.example/x\", \"minPublishers\": 2}",
          "{\"entity\": \"Vega\", \"direction\": \"out\", \"modality\": \"planned\"}",
          "{\"source\": \"harbour\"}",
          "{\"all\": true}",
          "{\"article\": {\"url\": \"https://quay.example/a\", \"title\": \"T\", \"published\": \"2026-05-01\", \"text\": \"Nova OWNS Vega today.\"}}",
          "{\"article\": {\"id\": \"a\", \"language\": \"en\", \"html\": \"<h1>T</h1><p>Nova OWNS Vega.\"}}",
          "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/list\", \"params\": {}}");

  private static final List<String> WORDS =
      List.of(
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "\"",
          "null",
          "true",
          "1e999",
          "-1",
          "\\u0000",
          "\\ud83d",
          "\u0000",
          "\ufeff",
          "ü",
          "\ud83d\ude00",
          "\"entity\": ",
          "\"names\": ",
          "\"text\": ",
          "[[[[",
          "2026-02-30",
          "\"id\": {}",
          "/*",
          "'");

  private final HttpClient client = HttpClient.newHttpClient();
  private final Path judgements;
  private final List<Operation> operations = new ArrayList<>();
  private Watches watches;
  private Upkeep upkeep;
  private Service service;

  /** What the service's description says can be asked. */
  private record Operation(String method, String path, List<String> parameters) {}

  ParametersFuzzIT(@TempDir Path folder) {
    judgements = folder.resolve("judgements.yaml");
  }

  @BeforeEach
  void start(Graph graph) throws Exception {
    graph.write(
        article("one").says("Nova SUPPLIES Vega").says("Vega PARTNERS_WITH Atlas").done(), "test");
    Queries queries = TestRelations.over(graph);
    upkeep =
        new Upkeep(
            graph, () -> new WordExtraction("rules-1"), new PageReader(), null, Clock.systemUTC());
    watches = new Watches(graph, queries, (address, json, headers) -> 200, Clock.systemUTC());
    service =
        Service.start(
            new Offer(queries, upkeep, watches, new SharedJudgements(judgements, false)),
            "127.0.0.1",
            0,
            null);
    readOperations();
  }

  @AfterEach
  void stop() {
    upkeep.close();
    watches.close();
    service.close();
  }

  private void readOperations() throws Exception {
    String description = send("GET", "api/v1/openapi", new byte[0]).body();
    for (var path : JsonMapper.shared().readTree(description).get("paths").properties()) {
      for (var method : path.getValue().properties()) {
        List<String> parameters =
            method
                .getValue()
                .path("parameters")
                .valueStream()
                .map(parameter -> parameter.get("name").asString())
                .toList();
        // events of a run or watch that there is may go on for ever
        if (!path.getKey().endsWith(EventStreams.PATH)) {
          operations.add(
              new Operation(
                  method.getKey().toUpperCase(java.util.Locale.ROOT), path.getKey(), parameters));
        }
      }
    }
    operations.add(new Operation("POST", Web.MCP, List.of()));
    assertThat(operations).hasSizeGreaterThan(25);
  }

  @Test
  void answersWhateverItIsAsked(Graph graph) throws Exception {
    FuzzTime time = new FuzzTime("parameters", FEW);
    Random chance = FuzzTime.chance();
    int asked = 0;
    do {
      ask(chance.nextLong());
      asked++;
      if (asked % CLEARED == 0) {
        clear();
      }
    } while (time.goesOn());
    time.report();
    assertThat(graph.find("one")).as("nobody can remove it").hasSize(1);
  }

  @Test
  void answersWhatWasFound() throws Exception {
    HttpResponse<String> answer =
        send("GET", "api/v1/relations/x/evidence?asOf=%ed%a0%80", new byte[0]);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("no text in UTF-8");
    assertThat(send("GET", "api/v1/entities?q=%2a&type=%09", new byte[0]).statusCode())
        .as("white space is no type")
        .isEqualTo(200);
  }

  private void clear() throws IOException {
    Files.deleteIfExists(judgements);
    watches.all().stream().map(WatchState::id).forEach(watches::remove);
  }

  private void ask(long seed) throws InterruptedException {
    Random chance = new Random(seed);
    Operation operation = operations.get(chance.nextInt(operations.size()));
    StringBuilder path = new StringBuilder(operation.path().substring(1));
    StringBuilder query = new StringBuilder();
    for (String parameter : operation.parameters()) {
      String slot = "{" + parameter + "}";
      int at = path.indexOf(slot);
      if (at >= 0) {
        path.replace(at, at + slot.length(), value(chance));
      } else if (chance.nextInt(3) > 0) {
        query
            .append(query.isEmpty() ? "?" : "&")
            .append(parameter)
            .append('=')
            .append(value(chance));
      }
    }
    byte[] body =
        operation.method().equals("POST")
            ? Mutations.of(chance, BODIES, WORDS).bytes()
            : new byte[0];
    check(operation.method(), path.toString() + query, body, seed);
  }

  private static String value(Random chance) {
    StringBuilder value = new StringBuilder();
    for (int parts = chance.nextInt(4) == 0 ? 2 : 1; parts > 0; parts--) {
      value.append(
          chance.nextInt(20) == 0
              ? RAW.get(chance.nextInt(RAW.size()))
              : escaped(VALUES.get(chance.nextInt(VALUES.size()))));
    }
    return value.toString();
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
      escaped.append("%%%02x".formatted(one));
    }
    return escaped.toString();
  }

  private HttpResponse<String> send(String method, String path, byte[] body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(service.address() + path))
            .timeout(LONGEST)
            .header("Accept", "application/json, text/event-stream, */*");
    if (body.length > 0) {
      request.header("Content-Type", "application/json");
    }
    return client.send(
        request
            .method(
                method,
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
            .build(),
        BodyHandlers.ofString());
  }

  private void check(String method, String path, byte[] body, long seed)
      throws InterruptedException {
    String what =
        "%s %s of seed %d: %s"
            .formatted(method, path, seed, new String(body, StandardCharsets.UTF_8));
    HttpResponse<String> answer;
    try {
      answer = send(method, path, body);
    } catch (IOException e) {
      throw new AssertionError(what, e);
    }
    assertThat(answer.statusCode()).as(what).isBetween(200, 499);
    if (answer.statusCode() >= 400 && !path.startsWith("mcp")) {
      assertThat(answer.body())
          .as(what)
          .doesNotContain("org.relata", "java.", "tools.jackson", "Exception", "\tat ");
    }
    if (answer.headers().firstValue("Content-Type").orElse("").contains("json")) {
      JsonNode parsed = JsonMapper.shared().readTree(answer.body());
      assertThat(parsed).as(what).isNotNull();
    }
  }
}
