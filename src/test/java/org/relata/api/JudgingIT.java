package org.relata.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relata.graph.Stories.article;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relata.access.Keys;
import org.relata.access.Role;
import org.relata.graph.Graph;
import org.relata.graph.Neo4jTestServer;
import org.relata.graph.WordExtraction;
import org.relata.query.TestRelations;
import org.relata.resolve.Judgement;
import org.relata.resolve.Judgements;
import org.relata.resolve.SharedJudgements;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Judgements by HTTP: the same file and the same checks as by the command line. */
@ExtendWith(Neo4jTestServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JudgingIT {
  private static final String PATH = "/api/v1/judgements";

  private final HttpClient client = HttpClient.newHttpClient();
  private final Path file;
  private final String secret;
  private final Service service;

  JudgingIT(Graph graph, @TempDir Path folder) {
    file = folder.resolve("judgements.yaml");
    Keys keys = new Keys(folder.resolve("keys"));
    secret = keys.add("ann", Role.WRITE);
    service =
        Service.start(
            new Offer(TestRelations.over(graph), null, null, new SharedJudgements(file, true)),
            "127.0.0.1",
            0,
            keys);
  }

  @BeforeEach
  void begin(Graph graph) throws IOException {
    Files.writeString(file, "# ours\njudgements: []\n");
    graph.write(
        article("one").says("Nova SUPPLIES Vega").says("Altair OWNS Atair").done(), "rules");
  }

  @AfterAll
  void stop() {
    service.close();
  }

  private HttpResponse<String> ask(String method, String path, String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(service.address().resolve(path))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .header("Authorization", "Bearer " + secret);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> judge(String body) throws IOException, InterruptedException {
    return ask("POST", PATH, body, "Content-Type", "application/json");
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    return json(ask("GET", path, "").body());
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }

  @Test
  void writesADecisionWithTheKeysNameAndTheTimeAndUndoesIt() throws Exception {
    HttpResponse<String> made =
        judge("{\"kind\":\"same\",\"names\":[\"Vega\",\"Wega\"],\"note\":\"misspelt\"}");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    Judgement written = Judgements.read(file).all().get(0);
    assertThat(written.words()).isEqualTo("same: Vega, Wega");
    assertThat(written.author()).isEqualTo("ann");
    assertThat(written.note()).isEqualTo("misspelt");
    assertThat(written.time()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
    assertThat(Files.readString(file)).startsWith("# ours");

    String location = made.headers().firstValue("Location").orElse("");
    assertThat(get(location).get("words").asString()).isEqualTo("same: Vega, Wega");
    assertThat(judge("{\"kind\":\"same\",\"names\":[\"Vega\",\"Wega\"]}").statusCode())
        .isEqualTo(200);

    HttpResponse<String> undone = ask("DELETE", location, "");
    assertThat(json(undone.body()).at("/judgement/words").asString()).isEqualTo("same: Vega, Wega");
    assertThat(ask("DELETE", location, "").statusCode()).isEqualTo(404);
    assertThat(ask("GET", location, "").statusCode()).isEqualTo(404);
    assertThat(Judgements.read(file).all()).isEmpty();
  }

  @Test
  void tellsHowMuchOfTheGraphDoesNotFollowYet(Graph graph) throws Exception {
    assertThat(get(PATH).get("pending").asInt()).isZero();
    JsonNode made = json(judge("{\"kind\":\"hidden\",\"names\":[\"Wega\"]}").body());
    assertThat(made.get("pending").asInt()).isEqualTo(1);
    String version = Judgements.read(file).over(new WordExtraction("rules")).version();
    graph.write(article("one").says("Nova SUPPLIES Vega").done(), version);
    assertThat(get(PATH).get("pending").asInt()).isZero();
    JsonNode undone =
        json(ask("DELETE", PATH + "/" + made.at("/judgement/id").asString(), "").body());
    assertThat(undone.get("pending").asInt()).isEqualTo(1);
  }

  @Test
  void refusesWhatContradictsOthersAndWritesNothing() throws Exception {
    judge("{\"kind\":\"different\",\"names\":[\"Vega\",\"Wega\"]}");
    String before = Files.readString(file);
    HttpResponse<String> refused = judge("{\"kind\":\"same\",\"names\":[\"Vega\",\"Wega\"]}");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(json(refused.body()).get("type").asString())
        .isEqualTo("urn:relata:problem:judgement-refused");
    assertThat(json(refused.body()).get("detail").asString()).contains("judgements.yaml:");
    assertThat(Files.readString(file)).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"names":["A","B"]}                           | kind: is missing
          {"kind":"same"}                               | names: is missing
          {"kind":"equal","names":["A","B"]}            | kind: 'equal' is not known; use same
          {"kind":"same","names":["A"]}                 | names: 'same' takes at least two names
          {"kind":"same","names":["A",null]}            | names: is missing
          {"kind":"same","names":["A","?!"]}            | names: '?!' is no name
          {"kind":"type","names":["A"]}                 | names: 'type' needs what the names are
          {"kind":"type","names":["A"],"type":"Planet"} | type: no entity type 'Planet'
          {"kind":"hidden","names":"A"}                 | names: it is not a value of this kind
          {"kind":"hidden","name":["A"]}                | name: there is no such field; kind, names, note, type are
          [1]                                           | body: it is not an object
          {"kind":                                      | body: it is no JSON
          """)
  void tellsWhatIsWrongWithADecision(String body, String detail) throws Exception {
    HttpResponse<String> refused = judge(body);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(json(refused.body()).get("detail").asString()).startsWith(detail);
    assertThat(Judgements.read(file).all()).isEmpty();
  }

  @Test
  void takesJsonOnlyWhichNoPageElsewhereCanSendUnasked() throws Exception {
    String body = "{\"kind\":\"hidden\",\"names\":[\"Vega\"]}";
    assertThat(ask("POST", PATH, body, "Content-Type", "text/plain").statusCode()).isEqualTo(415);
    assertThat(Judgements.read(file).all()).isEmpty();
  }

  @Test
  void heedsTheFileWhileItRunsAndTellsWhereItIsWrong() throws Exception {
    String address = "/api/v1/entities/Altair/identity";
    assertThat(get(address).at("/candidates/0/entity/name").asString()).isEqualTo("Atair");
    Files.writeString(
        file, "judgements: [{kind: different, names: [Altair, Atair], author: bob}]\n");
    JsonNode identity = get(address);
    assertThat(identity.at("/judgements/0/author").asString()).isEqualTo("bob");
    assertThat(identity.get("candidates")).isEmpty();
    Files.writeString(file, "judgements:\n  - {kind: equal, names: [Vega, Wega]}\n");
    HttpResponse<String> wrong = ask("GET", PATH, "");
    assertThat(wrong.statusCode()).isEqualTo(503);
    assertThat(json(wrong.body()).get("detail").asString()).startsWith("judgements.yaml:2: kind:");
    assertThat(judge("{\"kind\":\"hidden\",\"names\":[\"Vega\"]}").statusCode()).isEqualTo(503);
  }
}
