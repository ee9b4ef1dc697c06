package org.relata.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.relata.graph.Stories.article;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relata.graph.Graph;
import org.relata.graph.Neo4jTestServer;
import org.relata.query.TestRelations;
import org.relata.schema.Modality;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(Neo4jTestServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServiceIT {
  private static final String API = "api/v1/";

  private final HttpClient client = HttpClient.newHttpClient();
  private final Service service;

  ServiceIT(Graph graph) {
    service = Service.start(TestRelations.over(graph), "127.0.0.1", 0);
  }

  @BeforeEach
  void writeGraph(Graph graph) {
    graph.write(
        article("one")
            .by("The Quay", 1)
            .says("Nova SUPPLIES Vega")
            .says("Vega PARTNERS_WITH Atlas")
            .says("Nova OWNS Atlas", Modality.NEGATED, 0.7)
            .done(),
        "test");
  }

  @AfterAll
  void stop() {
    service.close();
  }

  private HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(service.address().resolve(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private JsonNode json(String path) throws IOException, InterruptedException {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(response.body());
  }

  @Test
  void searchesEntities() throws Exception {
    JsonNode found = json(API + "entities?q=nov&type=organization");
    assertThat(found.at("/entities/0/entity/name").asString()).isEqualTo("Nova");
    assertThat(found.at("/entities/0/match").asString()).isEqualTo("prefix");
  }

  @Test
  void walksFromAnEntityToItsFactsTheirEvidenceAndArticle() throws Exception {
    JsonNode entity = json(API + "entities/Nova");
    assertThat(entity.at("/relations/0/relation").asString()).isEqualTo("SUPPLIES");

    JsonNode facts = json(API + "entities/Nova/relations?direction=out&relation=SUPPLIES");
    String id = facts.at("/facts/0/id").asString();
    JsonNode evidence = json(API + "relations/" + id + "/evidence");
    assertThat(evidence.at("/fact/quotes/0/text").asString()).startsWith("Nova SUPPLIES Vega");
    assertThat(evidence.at("/fact/quotes/0/object/span/start").asInt()).isEqualTo(14);

    String article = evidence.at("/fact/quotes/0/article/id").asString();
    assertThat(json(API + "articles/" + article).at("/statements")).hasSize(3);
  }

  @Test
  void tellsWhyAnEntityIsOne() throws Exception {
    JsonNode identity = json(API + "entities/Nova/identity");
    assertThat(identity.at("/entity/name").asString()).isEqualTo("Nova");
    assertThat(identity.at("/names/0/name").asString()).isEqualTo("Nova");
    assertThat(identity.at("/names/0/evidence/0/kind").isString()).isTrue();
    assertThat(get(API + "entities/Nobody/identity").statusCode()).isEqualTo(404);
  }

  @Test
  void findsPaths() throws Exception {
    JsonNode answer = json(API + "paths?from=Nova&to=Atlas&maxHops=3&hubs=avoid");
    assertThat(answer.at("/ended").asString()).isEqualTo("complete");
    assertThat(answer.at("/paths/0/hops/1/facts/0/direction").asString()).isEqualTo("both");
    assertThat(answer.at("/paths/0/hops/0/facts/0/fact/quotes/0/article/title").asString())
        .isEqualTo("Headline");
  }

  @ParameterizedTest
  @CsvSource({
    "entities?q=,                              400, q",
    "entities,                                 400, q",
    "entities?q=a&limit=51,                    400, limit",
    "entities?q=a&type=Planet,                 400, type",
    "entities/Nova/relations?limit=0,          400, limit",
    "entities/Nova/relations?limit=many,       400, limit",
    "entities/Nova/relations?relation=LIKES,   400, LIKES",
    "entities/Nova/relations?modality=certain, 400, modality",
    "entities/Nova/relations?from=yesterday,   400, 2025-12-31",
    "entities/Nova/relations?cursor=x,         400, cursor",
    "paths?from=Nova&to=Atlas&maxHops=7,       400, from 1 to 6",
    "paths?from=Nova&to=Atlas&k=51,            400, from 1 to 50",
    "paths?from=Nova&to=Nova,                  400, same entity",
    "paths?from=Nova&to=Atlas&budget=31000,    400, budget",
    "paths?from=Nova,                          400, to",
    "paths?from=Nova&to=Nobody,                404, Nobody",
    "entities/Novu,                            404, Nova",
    "relations/none/evidence,                  404, none",
    "articles/none,                            404, none",
    "entities/Nova/neighbourhood?depth=4,      400, from 1 to 3",
    "entities/Nova/neighbourhood?nodes=301,    400, from 1 to 300",
    "entities/Nova/timeline?limit=501,         400, from 1 to 500",
    "entities/Nobody/dossier.html,             404, Nobody",
    "overview/chokepoints?family=weather,      400, weather",
    "changes,                                  400, since",
    "changes?since=lately,                     400, 2025-12-31",
    "export?format=pdf,                        400, graphml",
    "export?format=csv&entity=Nobody,          400, format",
    "export?format=cypher&entity=Nobody,       404, Nobody",
    "nothing-here,                             404, nothing-here"
  })
  void answersBadQuestionsWithProblems(String path, int status, String named) throws Exception {
    HttpResponse<String> response = get(API + path);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(response.body()).contains(named).doesNotContain("Exception", "\tat ");
  }

  @Test
  void showsTheGraphAsAWholeAndWhatSurroundsAnEntity() throws Exception {
    assertThat(json(API + "overview").at("/articles").asInt()).isEqualTo(1);
    assertThat(
            json(API + "overview/chokepoints?family=test")
                .at("/chokepoints/0/entity/name")
                .asString())
        .isEqualTo("Vega");
    assertThat(json(API + "entities/Nova/neighbourhood?depth=2").at("/edges")).hasSize(2);
    assertThat(json(API + "entities/Nova/timeline?with=Vega").at("/statements")).hasSize(1);
    assertThat(json(API + "changes?since=2026-03-01").at("/changes/0/kinds/0").asString())
        .isIn("new", "denied");
  }

  @Test
  void writesDossiersAndExportsForReadersAndPrograms() throws Exception {
    assertThat(json(API + "entities/Nova/dossier").at("/facts")).hasSize(2);
    HttpResponse<String> page = get(API + "entities/Nova/dossier.html");
    assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
    assertThat(page.body()).contains("<h1>Nova</h1>");
    assertThat(get(API + "entities/Nova/dossier.md").body()).startsWith("# Nova");

    HttpResponse<String> table = get(API + "export?format=edges-csv");
    assertThat(table.statusCode()).isEqualTo(200);
    assertThat(table.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("relata.edges.csv");
    assertThat(table.headers().firstValue("ETag")).isEmpty();
    assertThat(table.body().lines()).hasSize(3);
  }

  @Test
  void servesTheKitOfNeo4jBrowserToOtherOrigins() throws Exception {
    for (String file : List.of("guide.html", "relata.grass", "queries/what-connects.cypher")) {
      HttpResponse<String> response = get("browser/" + file, "Origin", "http://localhost:7474");
      assertThat(response.statusCode()).as(file).isEqualTo(200);
      assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    }
  }

  @Test
  void offersCandidatesForUnknownNames() throws Exception {
    JsonNode problem = JsonMapper.shared().readTree(get(API + "entities/Novu").body());
    assertThat(problem.at("/type").asString()).isEqualTo("urn:relata:problem:unknown-entity");
    assertThat(problem.at("/candidates/0/entity/name").asString()).isEqualTo("Nova");
  }

  @Test
  void sendsNothingAgainToThoseWhoHaveIt() throws Exception {
    String tag = get(API + "entities/Nova").headers().firstValue("ETag").orElseThrow();
    assertThat(get(API + "entities/Nova", "If-None-Match", tag).statusCode()).isEqualTo(304);
  }

  @Test
  void tellsTheHealthOfNeo4j() throws Exception {
    JsonNode health = json("actuator/health");
    assertThat(health.at("/components/neo4j/status").asString()).isEqualTo("UP");
    assertThat(health.at("/components/neo4j/details/server").asString()).startsWith("5.");
  }

  @Test
  void showsTheDocumentInABrowser() throws Exception {
    URI page = service.address().resolve("api/docs");
    HttpResponse<String> redirect = get("api/docs");
    assertThat(redirect.statusCode()).isEqualTo(302);
    String target = redirect.headers().firstValue("Location").orElseThrow();
    assertThat(get(page.resolve(target).toString()).body()).contains("swagger-ui");
  }

  @Test
  void saysThatThePortIsInUse(Graph graph) {
    int taken = service.address().getPort();
    assertThatThrownBy(() -> Service.start(TestRelations.over(graph), "127.0.0.1", taken))
        .isInstanceOf(ServiceException.class)
        .hasMessageContaining("port " + taken);
  }
}
