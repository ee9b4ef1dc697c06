package org.relata.api;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.relata.graph.Stories.article;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.relata.graph.Graph;
import org.relata.graph.Neo4jTestServer;
import org.relata.graph.WordExtraction;
import org.relata.page.PageReader;
import org.relata.query.ExportFormat;
import org.relata.query.Queries;
import org.relata.query.TestRelations;
import org.relata.resolve.Judgement;
import org.relata.resolve.Judgement.Kind;
import org.relata.resolve.SharedJudgements;
import org.relata.schema.Modality;
import org.relata.upkeep.Upkeep;
import org.relata.watch.Watches;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The document that describes the service is valid, and says enough to write a client from it. */
@ExtendWith(Neo4jTestServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiIT {
  /** Left for a linter: {@code npx @redocly/cli lint target/openapi.json}. */
  private static final Path COPY = Path.of("target", "openapi.json");

  /** Requests of which all can be left out. */
  private static final Set<String> OPTIONAL =
      Set.of("RebuildRequest", "RefreshRequest", "SubmittedArticle", "WatchRequest");

  /** Questions by the path that they are asked of, to hold the answers against their schemas. */
  private static final Map<String, String> QUESTIONS =
      Map.ofEntries(
          entry("/api/v1/entities", "entities?q=nov"),
          entry("/api/v1/entities/{entity}", "entities/Nova"),
          entry("/api/v1/entities/{entity}/identity", "entities/Altair/identity"),
          entry("/api/v1/entities/{entity}/relations", "entities/Nova/relations?limit=1"),
          entry("/api/v1/entities/{entity}/neighbourhood", "entities/Nova/neighbourhood"),
          entry("/api/v1/entities/{entity}/timeline", "entities/Nova/timeline"),
          entry("/api/v1/entities/{entity}/dossier", "entities/Nova/dossier"),
          entry("/api/v1/relations/{id}/evidence", "relations/FACT/evidence"),
          entry("/api/v1/articles/{id}", "articles/one"),
          entry("/api/v1/paths", "paths?from=Nova&to=Atlas"),
          entry("/api/v1/overview", "overview"),
          entry("/api/v1/overview/chokepoints", "overview/chokepoints?family=test"),
          entry("/api/v1/overview/map", "overview/map"),
          entry("/api/v1/changes", "changes?since=2026-01-01"),
          entry("/api/v1/refreshes", "refreshes"),
          entry("/api/v1/watches", "watches"),
          entry("/api/v1/watches/newest", "watches/newest?limit=1"),
          entry("/api/v1/judgements", "judgements"),
          entry("/api/v1/judgements/{id}", "judgements/JUDGEMENT"),
          entry("/api/v1/vocabulary", "vocabulary"));

  private final Map<String, String> answers = new TreeMap<>();
  private String text;
  private SwaggerParseResult parsed;
  private OpenAPI document;

  @BeforeAll
  void fetch(Graph graph, @TempDir Path folder) throws IOException, InterruptedException {
    Queries queries = TestRelations.over(graph);
    SharedJudgements judgements = new SharedJudgements(folder.resolve("judgements.yaml"), false);
    try (Upkeep upkeep =
            new Upkeep(
                graph,
                () -> new WordExtraction("rules-1"),
                new PageReader(),
                null,
                Clock.systemUTC());
        Watches watches =
            new Watches(graph, queries, (address, json, headers) -> 200, Clock.systemUTC());
        Service service =
            Service.start(new Offer(queries, upkeep, watches, judgements), "127.0.0.1", 0, null)) {
      text = get(service, "openapi");
      ask(service, graph, judgements);
      Files.writeString(COPY, text);
      parsed = new OpenAPIV3Parser().readContents(text);
      document = parsed.getOpenAPI();
    }
  }

  private void ask(Service service, Graph graph, SharedJudgements judgements)
      throws IOException, InterruptedException {
    graph.write(
        article("one")
            .says("Nova SUPPLIES Vega")
            .says("Vega PARTNERS_WITH Atlas")
            .says("Nova OWNS Atlas", Modality.NEGATED, 0.7)
            .done(),
        "test");
    graph.write(article("two").undated().says("Altair OWNS Nvidia").done(), "test");
    graph.write(article("two").undated().says("Altair SUPPLIES Atair").done(), "test");
    Judgement judgement =
        new Judgement(Kind.HIDDEN, List.of(Judgement.Name.of("Altair")), null, "ada", null, null);
    judgements.add(judgement);
    String fact = tree(get(service, "entities/Nova/relations")).at("/facts/0/id").asString();
    for (Map.Entry<String, String> question : QUESTIONS.entrySet()) {
      String asked = question.getValue().replace("FACT", fact).replace("JUDGEMENT", judgement.id());
      answers.put(question.getKey(), get(service, asked));
    }
  }

  private static String get(Service service, String path) throws IOException, InterruptedException {
    URI address = service.address().resolve("api/v1/" + path);
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static JsonNode tree(String json) {
    return JsonMapper.shared().readTree(json);
  }

  @Test
  void answersHaveWhatTheirSchemasRequire() {
    ObjectNode described = (ObjectNode) tree(text);
    assertThat(answers)
        .allSatisfy(
            (path, answer) -> {
              JsonNode schema =
                  described
                      .get("paths")
                      .get(path)
                      .at("/get/responses/200/content")
                      .get("application/json")
                      .get("schema");
              ObjectNode whole = described.objectNode();
              whole.set("components", described.get("components"));
              whole.setAll((ObjectNode) schema);
              assertThat(
                      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                          .getSchema(whole)
                          .validate(tree(answer)))
                  .as(path)
                  .isEmpty();
            });
  }

  @Test
  void requiresWhatIsNeverLeftOut() {
    assertThat(required("Fact"))
        .contains("id", "relation", "quotes", "confidence")
        .doesNotContain("firstSeen", "lastSeen");
    assertThat(required("EntitySummary")).containsExactlyInAnyOrder("id", "name", "type", "degree");
    assertThat(required("FactPage")).contains("entity", "facts").doesNotContain("with", "next");
    assertThat(required("Decision")).containsExactlyInAnyOrder("kind", "names");
    assertThat(required("Problem")).contains("title", "status");
    assertThat(schemas())
        .allSatisfy(
            (name, schema) -> {
              if (!OPTIONAL.contains(name)) {
                assertThat(schema.getRequired()).as(name).isNotEmpty();
              }
            });
  }

  private List<String> required(String schema) {
    return Objects.requireNonNull(schemas().get(schema), schema).getRequired();
  }

  @Test
  void isValid() {
    assertThat(parsed.getMessages()).isEmpty();
    assertThat(document.getOpenapi()).startsWith("3.1");
    assertThat(document.getPaths())
        .containsKeys(
            "/api/v1/entities",
            "/api/v1/paths",
            "/api/v1/relations/{id}/evidence",
            "/api/v1/export",
            "/api/v1/judgements",
            "/api/v1/judgements/{id}",
            "/api/v1/rebuilds",
            "/api/v1/refreshes",
            "/api/v1/watches/{id}/events");
  }

  @Test
  void namesEveryOperationOnce() {
    assertThat(operations().values())
        .extracting(Operation::getOperationId)
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("[a-z][A-Za-z]+"));
    assertThat(operations().values())
        .allSatisfy(
            operation -> {
              assertThat(operation.getSummary()).isNotBlank();
              assertThat(operation.getDescription()).isNotBlank();
            });
  }

  @Test
  void describesEveryParameter() {
    assertThat(operations())
        .allSatisfy(
            (name, operation) ->
                assertThat(Stream.ofNullable(operation.getParameters()).flatMap(List::stream))
                    .as(name)
                    .allSatisfy(
                        parameter ->
                            assertThat(parameter.getDescription())
                                .as(parameter.getName())
                                .isNotBlank()));
  }

  @Test
  void describesEveryAnswer() {
    assertThat(operations())
        .allSatisfy(
            (name, operation) -> {
              ApiResponse first = answer(operation);
              assertThat(first.getDescription()).as(name).isNotBlank();
              operation
                  .getResponses()
                  .forEach(
                      (status, answer) -> {
                        assertThat(answer.getDescription()).as(name + status).isNotBlank();
                        if (!status.equals("204")) {
                          assertThat(answer.getContent().values())
                              .as(name + status)
                              .isNotEmpty()
                              .extracting(MediaType::getSchema)
                              .doesNotContainNull();
                        }
                      });
            });
  }

  @Test
  void describesEveryProblem() {
    assertThat(operations())
        .allSatisfy(
            (name, operation) -> {
              assertThat(operation.getResponses()).as(name).containsKeys("400", "500", "503");
              assertThat(operation.getResponses())
                  .allSatisfy(
                      (status, response) ->
                          assertThat(status.startsWith("2") || isProblem(response))
                              .as(name + " " + status)
                              .isTrue());
            });
    assertThat(operation("entities/{entity}").getResponses()).containsKeys("404", "409");
    assertThat(operation("articles/{id}").getResponses()).containsKey("404");
    assertThat(operations().get("POST /api/v1/judgements"))
        .satisfies(
            judge -> {
              assertThat(judge.getResponses()).containsKeys("201", "409", "413");
              assertThat(judge.getRequestBody().getContent()).containsOnlyKeys("application/json");
            });
  }

  private static boolean isProblem(ApiResponse response) {
    MediaType problem = response.getContent().get("application/problem+json");
    return problem != null && problem.getSchema().get$ref().endsWith("/Problem");
  }

  @Test
  void describesEveryFieldOfEveryAnswer() {
    TreeSet<String> undescribed = new TreeSet<>();
    schemas()
        .forEach(
            (name, schema) -> {
              if (blank(schema.getDescription())) {
                undescribed.add(name);
              }
              properties(schema)
                  .forEach(
                      (property, type) -> {
                        if (blank(type.getDescription())) {
                          undescribed.add(name + "." + property);
                        }
                      });
            });
    assertThat(undescribed).isEmpty();
    assertThat(schemas()).containsKeys("Fact", "PathAnswer", "Problem");
  }

  @Test
  void describesInWordsOfCommonMark() {
    assertThat(schemas().values().stream().flatMap(schema -> properties(schema).values().stream()))
        .extracting(Schema::getDescription)
        .allSatisfy(text -> assertThat(text).doesNotContain("{@", "<", "\n"));
    assertThat(descriptionOf("Fact", "relation"))
        .isEqualTo("the relation's name, such as `SUPPLIES`");
    assertThat(descriptionOf("Evidence", "complete")).contains("500");
  }

  @Test
  void namesTheMediaTypeOfEveryExport() {
    assertThat(response(operation("export"), "200").getContent())
        .containsOnlyKeys(
            Arrays.stream(ExportFormat.values()).map(ExportFormat::mediaType).toList());
  }

  private Map<String, Operation> operations() {
    Map<String, Operation> operations = new LinkedHashMap<>();
    document
        .getPaths()
        .forEach(
            (path, item) ->
                item.readOperationsMap()
                    .forEach((method, one) -> operations.put(method + " " + path, one)));
    return operations;
  }

  private Operation operation(String path) {
    return Objects.requireNonNull(operations().get("GET /api/v1/" + path), path);
  }

  private static ApiResponse answer(Operation operation) {
    return operation.getResponses().entrySet().stream()
        .filter(response -> response.getKey().startsWith("2"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  private static ApiResponse response(Operation operation, String status) {
    return Objects.requireNonNull(operation.getResponses().get(status), status);
  }

  private String descriptionOf(String schema, String property) {
    Map<String, Schema<?>> properties =
        properties(Objects.requireNonNull(schemas().get(schema), schema));
    return Objects.requireNonNull(properties.get(property), property).getDescription();
  }

  private Map<String, Schema<?>> schemas() {
    Map<String, Schema<?>> schemas = new LinkedHashMap<>();
    document.getComponents().getSchemas().forEach((name, schema) -> schemas.put(name, schema));
    return schemas;
  }

  private static Map<String, Schema<?>> properties(Schema<?> schema) {
    Map<String, Schema<?>> properties = new LinkedHashMap<>();
    if (schema.getProperties() != null) {
      schema.getProperties().forEach((name, type) -> properties.put(name, type));
    }
    return properties;
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
