package org.relata.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relata.graph.Stories.article;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.relata.graph.Graph;
import org.relata.graph.Neo4jTestServer;
import org.relata.query.Queries;
import org.relata.query.TestRelations;
import org.relata.watch.Watches;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Watches over HTTP. */
@ExtendWith(Neo4jTestServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WatchingIT {
  private static final String PATH = "api/v1/watches";

  private final HttpClient client = HttpClient.newHttpClient();
  private final Watches watches;
  private final Service service;
  private Graph graph;

  WatchingIT(Graph graph) {
    Queries queries = TestRelations.over(graph);
    watches = new Watches(graph, queries, (address, json, headers) -> 200, Clock.systemUTC());
    service = Service.start(new Offer(queries, null, watches), "127.0.0.1", 0, null);
  }

  @BeforeEach
  void writeGraph(Graph graph) {
    this.graph = graph;
    write("one", "Nova SUPPLIES Vega");
  }

  @AfterAll
  void stop() {
    watches.close();
    service.close();
  }

  private void write(String name, String statement) {
    graph.write(article(name).says(statement).done(), "1");
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(service.address().resolve(path)).timeout(Duration.ofSeconds(20));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String body) throws Exception {
    return send(
        request(PATH)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  private static JsonNode json(HttpResponse<String> response) {
    return JsonMapper.shared().readTree(response.body());
  }

  /** Reads some lines that are not empty and no comments. */
  private List<String> lines(String path, int count, String... headers) throws Exception {
    HttpRequest.Builder request = request(path);
    if (headers.length > 0) {
      request.headers(headers);
    }
    try (var body = client.send(request.build(), BodyHandlers.ofLines()).body()) {
      Iterator<String> each = body.iterator();
      List<String> lines = new ArrayList<>();
      while (lines.size() < count) {
        String line = each.next();
        if (!line.isEmpty() && !line.startsWith(":")) {
          lines.add(line);
        }
      }
      return lines;
    }
  }

  @Test
  void isMadeListedAndRemoved() throws Exception {
    HttpResponse<String> made =
        post(
            "{\"entity\": \"Nova\", \"relation\": \"OWNS\", \"webhook\": \"https://h.example/s\"}");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    String location = made.headers().firstValue("Location").orElseThrow();
    assertThat(json(made).get("secret").asString()).hasSize(43);
    HttpResponse<String> one = send(request(location));
    assertThat(json(one).get("relation").toString()).isEqualTo("[\"OWNS\"]");
    assertThat(one.body()).doesNotContain("secret", "example/s");
    assertThat(json(send(request(PATH))).get("watches")).hasSize(1);
    assertThat(send(request(location).DELETE()).statusCode()).isEqualTo(204);
    assertThat(send(request(location).DELETE()).statusCode()).isEqualTo(404);
    assertThat(send(request(location)).statusCode()).isEqualTo(404);
    assertThat(send(request(location + "/events")).statusCode()).isEqualTo(404);
  }

  @Test
  void tellsWhatChangedAndGoesOnWhereAClientWasCutOff() throws Exception {
    String events =
        post("{\"entity\": \"Nova\"}").headers().firstValue("Location").orElseThrow() + "/events";
    write("two", "Nova OWNS Atlas");
    write("three", "Nova OWNS Lyra");
    List<String> first = lines(events, 6);
    assertThat(first.get(0)).startsWith("id:");
    assertThat(first.get(1)).isEqualTo("event:new");
    assertThat(first.get(2))
        .startsWith("data:{")
        .contains("\"subjectName\":\"Nova\"", "\"objectName\":\"Atlas\"", "\"after\":{");
    assertThat(first.get(5)).contains("\"objectName\":\"Lyra\"");
    String seen = first.get(0).substring("id:".length());
    assertThat(lines(events, 3, "Last-Event-ID", seen)).isEqualTo(first.subList(3, 6));
    assertThat(send(request(events).header("Last-Event-ID", "x")).statusCode()).isEqualTo(400);
  }

  @Test
  void tellsTheNewestFirstOfOneWatchOrOfAll() throws Exception {
    String nova = json(post("{\"entity\": \"Nova\"}")).get("id").asString();
    String owners = json(post("{\"relation\": \"OWNS\"}")).get("id").asString();
    write("two", "Nova PARTNERS_WITH Atlas");
    write("three", "Lyra OWNS Altair");
    JsonNode all = json(send(request(PATH + "/newest")));
    assertThat(all.get("notices").findValuesAsString("watch")).containsExactly(owners, nova);
    assertThat(all.get("complete").asBoolean()).isTrue();
    JsonNode one = json(send(request(PATH + "/newest?watch=" + nova + ",gone")));
    assertThat(one.get("notices").findValuesAsString("relation")).containsExactly("PARTNERS_WITH");
    JsonNode last = json(send(request(PATH + "/newest?limit=1")));
    assertThat(last.get("notices").findValuesAsString("relation")).containsExactly("OWNS");
    assertThat(last.get("complete").asBoolean()).isFalse();
    assertThat(json(send(request(PATH + "/newest?limit=501"))).get("detail").asString())
        .contains("limit: must be from 1 to 500, not 501");
    assertThat(json(send(request(PATH))).get("watches").findValuesAsString("entityName"))
        .contains("Nova");
  }

  @Test
  void saysWhatIsWrong() throws Exception {
    assertThat(json(post("{}")).get("detail").asString()).contains("name one, or a relation");
    assertThat(json(post("{\"entity\": \"Novu\"}")).at("/candidates/0/entity/name").asString())
        .isEqualTo("Nova");
    assertThat(json(post("{\"relation\": \"LIKES\"}")).get("detail").asString())
        .contains("SUPPLIES");
    assertThat(json(post("{\"entities\": 1}")).get("detail").asString())
        .contains(
            "direction, entity, from, minConfidence, minPublishers, modality, relation, to, webhook,"
                + " with are");
    assertThat(json(post("{\"entity\": \"Nova\", \"minPublishers\": -1}")).get("detail").asString())
        .contains("minPublishers: must be from 0 to 1000");
    assertThat(json(post("{\"entity\": \"Nova\", \"from\": \"spring\"}")).get("detail").asString())
        .contains("from: it is not a date such as");
  }
}
