package org.relata.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relata.graph.Stories.article;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.relata.graph.Graph;
import org.relata.graph.Neo4jTestServer;
import org.relata.query.TestRelations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Model Context Protocol over HTTP, as the client of its own library sees it. */
@ExtendWith(Neo4jTestServer.class)
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AssistantOverHttpIT {
  private final Service service;

  AssistantOverHttpIT(Graph graph) {
    service = Service.start(TestRelations.over(graph), "127.0.0.1", 0);
  }

  @BeforeEach
  void write(Graph graph) {
    graph.write(
        article("one").says("Nova SUPPLIES Vega").says("Vega PARTNERS_WITH Atlas").done(), "test");
  }

  @AfterAll
  void stop() {
    service.close();
  }

  private McpSyncClient client() {
    McpSyncClient client =
        McpClient.sync(
                HttpClientStreamableHttpTransport.builder(service.address().toString())
                    .endpoint("/mcp")
                    .openConnectionOnStartup(false)
                    .build())
            .build();
    client.initialize();
    return client;
  }

  private static JsonNode answer(McpSyncClient client, String tool, Map<String, Object> arguments) {
    CallToolResult result = client.callTool(new CallToolRequest(tool, arguments));
    assertThat(result.isError()).as(result.toString()).isFalse();
    return JsonMapper.shared().readTree(((TextContent) result.content().get(0)).text());
  }

  /** A command that started the service to measure it never ended. */
  @Test
  void keepsNoProgramAliveThatHasEnded() {
    assertThat(Thread.getAllStackTraces().keySet())
        .filteredOn(thread -> thread.getName().contains("session-sweeper"))
        .isNotEmpty()
        .allMatch(Thread::isDaemon);
  }

  @Test
  void offersTheToolsOfStandardInputAndOutput() {
    try (McpSyncClient client = client()) {
      assertThat(client.getServerInfo().name()).isEqualTo("relata");
      assertThat(client.listTools().tools())
          .extracting(Tool::name)
          .containsExactlyInAnyOrderElementsOf(
              AssistantTool.ALL.stream().map(AssistantTool::name).toList());
    }
  }

  @Test
  void answersSeveralClientsFromTheGraph() {
    try (McpSyncClient one = client();
        McpSyncClient other = client()) {
      JsonNode found = answer(one, "find_entity", Map.of("text", "atl"));
      assertThat(found.at("/entities/0/entity/name").asString()).isEqualTo("Atlas");
      JsonNode page = answer(other, "relations", Map.of("entity", "Nova"));
      assertThat(page.at("/facts/0/relation").asString()).isEqualTo("SUPPLIES");
    }
  }

  @Test
  void findsPathsWithTheSentencesOfEachHop() {
    try (McpSyncClient client = client()) {
      JsonNode found =
          answer(client, "paths", Map.of("from", "Nova", "to", "Atlas", "maxHops", 3, "k", 1));
      assertThat(found.get("ended").asString()).isEqualTo("complete");
      assertThat(found.at("/paths/0/entities/1/name").asString()).isEqualTo("Vega");
      assertThat(found.at("/paths/0/hops/0/facts/0/fact/quotes/0/text").asString())
          .startsWith("Nova SUPPLIES Vega");
      assertThat(found.at("/paths/0/hops/1/facts/0/direction").asString()).isEqualTo("both");
      JsonNode none =
          answer(client, "paths", Map.of("from", "Nova", "to", "Atlas", "asOf", "2025-01-01"));
      assertThat(none.get("paths")).isEmpty();
    }
  }

  @Test
  void saysWhatIsWrongInWords() {
    try (McpSyncClient client = client()) {
      CallToolResult result =
          client.callTool(new CallToolRequest("paths", Map.of("from", "Nova", "toType", "Planet")));
      assertThat(result.isError()).isTrue();
      assertThat(((TextContent) result.content().get(0)).text())
          .contains("no entity type 'Planet'");
    }
  }

  @Test
  void refusesPagesOfOtherOrigins() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(service.address() + "mcp"))
            .header("Origin", "https://elsewhere.example")
            .header("Content-Type", "application/json")
            .header("Accept", "application/json, text/event-stream")
            .POST(HttpRequest.BodyPublishers.ofString("{}"))
            .build();
    HttpResponse<String> response =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(403);
  }
}
