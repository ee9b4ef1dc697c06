package org.relata.api;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.relata.graph.Graph;
import org.relata.graph.Neo4jTestServer;
import org.relata.graph.WordExtraction;
import org.relata.page.PageReader;
import org.relata.query.ExportFormat;
import org.relata.query.Queries;
import org.relata.query.TestRelations;
import org.relata.upkeep.Upkeep;
import org.relata.watch.Watches;

/** The document that describes the service is valid, and says enough to write a client from it. */
@ExtendWith(Neo4jTestServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiIT {
  /** Left for a linter: {@code npx @redocly/cli lint target/openapi.json}. */
  private static final Path COPY = Path.of("target", "openapi.json");

  private SwaggerParseResult parsed;
  private OpenAPI document;

  @BeforeAll
  void fetch(Graph graph) throws IOException, InterruptedException {
    Queries queries = TestRelations.over(graph);
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
            Service.start(new Offer(queries, upkeep, watches), "127.0.0.1", 0, null)) {
      URI address = service.address().resolve("api/v1/openapi");
      String text =
          HttpClient.newHttpClient()
              .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
              .body();
      Files.writeString(COPY, text);
      parsed = new OpenAPIV3Parser().readContents(text);
      document = parsed.getOpenAPI();
    }
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
              ApiResponse answer = answer(operation);
              assertThat(answer.getDescription()).as(name).isNotBlank();
              if (operation.getResponses().containsKey("204")) {
                return;
              }
              assertThat(answer.getContent().values())
                  .as(name)
                  .isNotEmpty()
                  .extracting(MediaType::getSchema)
                  .doesNotContainNull();
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
                    .forEach(
                        (method, operation) -> operations.put(method + " " + path, operation)));
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
