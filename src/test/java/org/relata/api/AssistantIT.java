package org.relata.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relata.graph.Stories.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.relata.graph.Graph;
import org.relata.graph.Neo4jTestServer;
import org.relata.query.TestRelations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Model Context Protocol as a client sees it: one line of JSON-RPC a message. */
@ExtendWith(Neo4jTestServer.class)
@Timeout(60)
class AssistantIT {
  private final PipedOutputStream requests = new PipedOutputStream();
  private final PipedInputStream answers = new PipedInputStream(1 << 20);
  private final BufferedReader lines =
      new BufferedReader(new InputStreamReader(answers, StandardCharsets.UTF_8));
  private final Thread server;
  private int id;

  AssistantIT(Graph graph) throws IOException {
    PipedInputStream in = new PipedInputStream(requests, 1 << 16);
    PipedOutputStream out = new PipedOutputStream(answers);
    server =
        new Thread(
            () -> {
              try {
                new Assistant(TestRelations.over(graph)).serve(in, out);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
  }

  @BeforeEach
  void connect(Graph graph) throws IOException {
    graph.write(
        article("one").says("Nova SUPPLIES Vega").says("Vega PARTNERS_WITH Atlas").done(), "test");
    server.start();
    JsonNode hello =
        ask(
            "initialize",
            "{\"protocolVersion\":\"2025-06-18\",\"capabilities\":{},"
                + "\"clientInfo\":{\"name\":\"test\",\"version\":\"1\"}}");
    assertThat(hello.at("/result/serverInfo/name").asString()).isEqualTo("relata");
    send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
  }

  @AfterEach
  void endsWithItsInput() throws Exception {
    requests.close();
    server.join();
  }

  private void send(String message) throws IOException {
    requests.write((message + "\n").getBytes(StandardCharsets.UTF_8));
    requests.flush();
  }

  private JsonNode ask(String method, String parameters) throws IOException {
    send(
        "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"%s\",\"params\":%s}"
            .formatted(++id, method, parameters));
    return JsonMapper.shared().readTree(lines.readLine());
  }

  private JsonNode call(String tool, String arguments) throws IOException {
    return ask("tools/call", "{\"name\":\"" + tool + "\",\"arguments\":" + arguments + "}")
        .at("/result");
  }

  private JsonNode answer(String tool, String arguments) throws IOException {
    JsonNode result = call(tool, arguments);
    assertThat(result.at("/isError").asBoolean()).as(result.toString()).isFalse();
    return JsonMapper.shared().readTree(result.at("/content/0/text").asString());
  }

  @Test
  void offersToolsThatOnlyRead() throws IOException {
    JsonNode tools = ask("tools/list", "{}").at("/result/tools");
    assertThat(tools.valueStream().map(tool -> tool.at("/name").asString()))
        .containsExactlyInAnyOrder("find_entity", "relations", "paths", "evidence");
    assertThat(tools.valueStream())
        .allMatch(tool -> tool.at("/annotations/readOnlyHint").asBoolean());
  }

  @Test
  void walksFromANameToTheEvidence() throws IOException {
    assertThat(answer("find_entity", "{\"text\":\"nov\"}").at("/entities/0/entity/name").asString())
        .isEqualTo("Nova");
    JsonNode fact = answer("relations", "{\"entity\":\"Nova\",\"with\":\"Vega\"}").at("/facts/0");
    JsonNode evidence =
        answer("evidence", "{\"relationId\":\"" + fact.at("/id").asString() + "\"}");
    assertThat(evidence.at("/fact/quotes/0/text").asString()).startsWith("Nova SUPPLIES Vega");
  }

  @Test
  void findsPaths() throws IOException {
    assertThat(answer("paths", "{\"from\":\"Nova\",\"to\":\"Atlas\"}").at("/paths/0/hops"))
        .hasSize(2);
  }

  @Test
  void saysWhatIsWrongInWords() throws IOException {
    JsonNode result = call("paths", "{\"from\":\"Nova\",\"to\":\"Atlos\"}");
    assertThat(result.at("/isError").asBoolean()).isTrue();
    assertThat(result.at("/content/0/text").asString()).contains("Atlos", "similar are Atlas");
  }
}
