package org.relata.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relata.graph.Graph;
import org.relata.graph.Neo4jTestServer;
import org.relata.page.PageReader;
import org.relata.query.TestRelations;
import org.relata.upkeep.GatedExtraction;
import org.relata.upkeep.Upkeep;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Refreshes over HTTP: begun, followed, refused, measured. */
@ExtendWith(Neo4jTestServer.class)
class RefreshesIT {
  private static final String PATH = "api/v1/refreshes";
  private static final String REBUILDS = "api/v1/rebuilds";
  private static final String ARTICLE =
      """
      {"article": {"url": "https://quay.example/lenses", "title": "Lenses", "published": "2026-03-01",
        "text": "%s\\n\\nNobody there had anything else to tell us about the matter of the lenses."}}
      """;

  private final HttpClient client = HttpClient.newHttpClient();
  private final GatedExtraction gated = new GatedExtraction();
  private final Path folder;
  private Graph graph;
  private Upkeep upkeep;
  private Service service;

  RefreshesIT(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void start(Graph graph) throws IOException {
    this.graph = graph;
    Path file = folder.resolve("sources.yaml");
    Files.writeString(file, "sources:\n  - {name: harbour, kind: folder, at: harbour}\n");
    Files.createDirectory(folder.resolve("harbour"));
    page("a", "Orion SUPPLIES Vega with lenses.");
    upkeep = new Upkeep(graph, () -> gated, new PageReader(), file, Clock.systemUTC());
    service =
        Service.start(new Offer(TestRelations.over(graph), upkeep, null), "127.0.0.1", 0, null);
  }

  @AfterEach
  void stop() {
    gated.open();
    upkeep.close();
    service.close();
  }

  private void page(String name, String paragraph) throws IOException {
    Files.writeString(
        folder.resolve("harbour").resolve(name + ".txt"),
        "Story of the harbour\n\n%s\n\nNobody there had anything else to tell us of it.\n"
            .formatted(paragraph));
  }

  private HttpResponse<String> post(String body) throws Exception {
    return post(body, "application/json");
  }

  private HttpResponse<String> post(String body, String type) throws Exception {
    return post(PATH, body, type);
  }

  private HttpResponse<String> post(String path, String body, String type) throws Exception {
    return client.send(
        HttpRequest.newBuilder(service.address().resolve(path))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(service.address().resolve(path))
            .timeout(Duration.ofSeconds(20))
            .build(),
        BodyHandlers.ofString());
  }

  private static JsonNode json(HttpResponse<String> response) {
    return JsonMapper.shared().readTree(response.body());
  }

  private String location(HttpResponse<String> accepted) {
    assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
    return accepted.headers().firstValue("Location").orElseThrow();
  }

  private JsonNode end(String location) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> json(get(location)), state -> state.has("finished"));
  }

  @Test
  void beginsAtOnceAndTellsWhereItsStateIs() throws Exception {
    page("gate", "GATE OWNS Vega.");
    HttpResponse<String> accepted = post("{}");
    String location = location(accepted);
    assertThat(location).isEqualTo("/" + PATH + "/" + json(accepted).get("id").asString());
    gated.awaitReached();
    assertThat(json(get(location)).get("state").asString()).isEqualTo("running");
    gated.open();
    JsonNode state = end(location);
    assertThat(state.get("state").asString()).isEqualTo("done");
    assertThat(state.at("/articles/created").asInt()).isEqualTo(2);
    assertThat(json(get(PATH)).at("/refreshes/0/id")).isEqualTo(state.get("id"));
  }

  @Test
  void followersSeeTheStateThenItsChangesAndTheReport() throws Exception {
    page("gate", "GATE OWNS Vega.");
    String location = location(post("{\"source\": \"harbour\"}"));
    gated.awaitReached();
    var lines =
        client.send(
            HttpRequest.newBuilder(service.address().resolve(location + "/events"))
                .timeout(Duration.ofSeconds(20))
                .build(),
            BodyHandlers.ofLines());
    assertThat(lines.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
    var each = lines.body().iterator();
    assertThat(each.next()).isEqualTo("event:progress");
    assertThat(each.next()).startsWith("data:{\"id\":").contains("\"state\":\"running\"");
    gated.open();
    StringBuilder rest = new StringBuilder();
    each.forEachRemaining(line -> rest.append(line).append('\n'));
    assertThat(rest).contains("event:report\ndata:{", "\"state\":\"done\"", "\"created\":2");
    assertThat(get(location + "/events").body()).as("afterwards").startsWith("event:report");
  }

  @Test
  void readsASubmittedArticle() throws Exception {
    JsonNode state = end(location(post(ARTICLE.formatted("Vega OWNS Lyra since spring."))));
    assertThat(state.at("/articles/created").asInt()).as(state.toString()).isEqualTo(1);
    assertThat(get("api/v1/entities/Lyra").statusCode()).isEqualTo(200);
  }

  @Test
  void rebuildsOnRequestAndTellsOfItAsOfARefresh() throws Exception {
    end(location(post("{}")));
    HttpResponse<String> accepted = post(REBUILDS, "{\"all\": true}", "application/json");
    String location = location(accepted);
    assertThat(location).isEqualTo("/" + PATH + "/" + json(accepted).get("id").asString());
    JsonNode state = end(location);
    assertThat(state.get("kind").asString()).isEqualTo("rebuild");
    assertThat(state.at("/articles/changed").asInt()).isEqualTo(1);
    assertThat(get(location + "/events").body())
        .startsWith("event:report\ndata:{")
        .contains("\"kind\":\"rebuild\"", "\"state\":\"done\"");
    assertThat(end(location(post(REBUILDS, "{}", "application/json"))).at("/articles/changed"))
        .as("nothing was extracted otherwise")
        .hasToString("0");
    assertThat(get("actuator/prometheus").body().lines())
        .as("of refreshes alone")
        .contains(
            "relata_refresh_articles_total{outcome=\"changed\"} 0.0",
            "relata_refresh_duration_seconds_count{ending=\"done\"} 1");
    HttpResponse<String> wrong = post(REBUILDS, "{\"all\": \"some\"}", "application/json");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(json(wrong).get("detail").asString()).contains("all: it is not true or false");
  }

  @Test
  void refusesASecondRefreshAndALockedGraph() throws Exception {
    page("gate", "GATE OWNS Vega.");
    String location = location(post("{}"));
    gated.awaitReached();
    HttpResponse<String> second = post("{}");
    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(json(second).get("type").asString()).isEqualTo("urn:relata:problem:refresh-running");
    assertThat(location).endsWith(json(second).get("refresh").asString());
    gated.open();
    end(location);
    try (var lease = graph.lease("rebuild", Duration.ZERO)) {
      assertThat(lease).isNotNull();
      HttpResponse<String> locked = post("{}");
      assertThat(locked.statusCode()).isEqualTo(423);
      assertThat(json(locked).get("detail").asString()).contains("a rebuild (process");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"source\": \"../../etc\"}                     | there is no source '../../etc'; there are harbour",
        "{\"sources\": \"harbour\"}                      | sources: there is no such field; article, source are",
        "{\"source\": \"harbour\", \"article\": {\"id\": \"a\", \"text\": \"b\"}} | either a source or an article",
        "{\"article\": {\"id\": \"a\"}}                  | give either text or html",
        "{\"article\": {\"url\": \"file:///etc/passwd\", \"text\": \"b\"}} | is no http(s) address",
        "{\"article\": {\"id\": \"a\", \"text\": \"b\", \"published\": \"spring\"}} | article.published: it is not a date such as",
        "{\"article\": \"text\"}                         | article: it is not an object",
        "{\"source\":                                    | body: it is no JSON",
        "``                                              | send a JSON object",
      })
  void saysWhatIsWrongWithARequest(String body, String detail) throws Exception {
    HttpResponse<String> response = post(body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
    assertThat(json(response).get("detail").asString())
        .contains(detail)
        .doesNotContain("org.relata", "java.");
    assertThat(graph.runs(1)).isEmpty();
  }

  @Test
  void takesNoFormOfAForeignPage() throws Exception {
    assertThat(post("{}", "text/plain").statusCode()).isEqualTo(415);
    assertThat(post("", "application/x-www-form-urlencoded").statusCode()).isEqualTo(415);
  }

  @Test
  void tellsOfMissingOnes() throws Exception {
    assertThat(get(PATH + "/nonsense").statusCode()).isEqualTo(404);
    assertThat(get(PATH + "/nonsense/events").statusCode()).isEqualTo(404);
  }

  @Test
  void healthTellsThatTheGraphIsStaleAndStillAnswers() throws Exception {
    assertThat(json(get("actuator/health")).at("/components/refresh/status").asString())
        .isEqualTo("UP");
    Files.delete(folder.resolve("harbour").resolve("a.txt"));
    Files.writeString(folder.resolve("harbour").resolve("empty.html"), "");
    end(location(post("{}")));
    HttpResponse<String> stale = get("actuator/health");
    assertThat(stale.statusCode()).isEqualTo(200);
    assertThat(json(stale).get("status").asString()).isEqualTo("STALE");
    assertThat(json(stale).at("/components/refresh/details/reason").asString())
        .contains("could read nothing");
    page("a", "Orion SUPPLIES Vega with lenses.");
    end(location(post("{}")));
    assertThat(json(get("actuator/health")).get("status").asString()).isEqualTo("UP");
  }

  @Test
  void metersTellOfRefreshesAndRequests() throws Exception {
    Files.writeString(folder.resolve("harbour").resolve("empty.html"), "");
    end(location(post("{}")));
    get("api/v1/entities/Orion");
    String metrics = get("actuator/prometheus").body();
    assertThat(metrics.lines())
        .contains(
            "relata_refresh_pages_total{result=\"read\"} 2.0",
            "relata_refresh_articles_total{outcome=\"created\"} 1.0",
            "relata_refresh_articles_total{outcome=\"changed\"} 0.0",
            "relata_refresh_failures_total{reason=\"parsing\"} 1.0",
            "relata_refresh_statements_total{change=\"added\"} 1.0",
            "relata_refresh_duration_seconds_count{ending=\"done\"} 1",
            "relata_refresh_running 0.0")
        .anyMatch(
            line ->
                line.startsWith("http_server_requests_seconds_count")
                    && line.contains("uri=\"/api/v1/entities/{entity}\""));
    assertThat(metrics).doesNotContain("/entities/Orion");
  }

  @Test
  void followersDoNotHoldUpTheEndOfTheService() throws Exception {
    page("gate", "GATE OWNS Vega.");
    String location = location(post("{}"));
    gated.awaitReached();
    var stream =
        client.send(
            HttpRequest.newBuilder(service.address().resolve(location + "/events"))
                .timeout(Duration.ofSeconds(20))
                .build(),
            BodyHandlers.ofLines());
    long before = System.nanoTime();
    service.close();
    assertThat(stream.body().toList()).contains("event:progress");
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
    service =
        Service.start(new Offer(TestRelations.over(graph), upkeep, null), "127.0.0.1", 0, null);
    assertThat(json(get(location)).get("state").asString())
        .as("the refresh is not the service's")
        .isEqualTo("running");
    assertThat(post("{}").statusCode()).isEqualTo(409);
  }
}
