package org.relata.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.relata.graph.Stories.article;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.relata.access.Keys;
import org.relata.access.Role;
import org.relata.graph.Graph;
import org.relata.graph.Neo4jTestServer;
import org.relata.graph.WordExtraction;
import org.relata.page.PageReader;
import org.relata.query.Queries;
import org.relata.query.TestRelations;
import org.relata.resolve.SharedJudgements;
import org.relata.upkeep.Upkeep;
import org.relata.watch.Watches;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who may do what: every endpoint that the service has, by every kind of key. */
@ExtendWith(Neo4jTestServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorisationIT {
  private static final String API = "/api/v1/";
  private static final int UNKNOWN = 401;
  private static final int FORBIDDEN = 403;
  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

  /** What everybody may read, and nobody without a key may do more with. */
  private static final Set<String> PUBLIC =
      Set.of(
          "/",
          "/index.html",
          "/explorer/**",
          "/webjars/**",
          "/browser/**",
          "/api/docs",
          "/api/swagger-ui/**",
          "/api/v1/openapi",
          "/api/v1/openapi.yaml",
          "/api/v1/openapi/**",
          "/api/v1/openapi/swagger-config",
          "/actuator/health",
          "/actuator/health/**");

  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<Role, String> secrets;
  private final Keys keys;
  private final Upkeep upkeep;
  private final Watches watches;
  private final Service service;

  AuthorisationIT(Graph graph, @TempDir Path folder) {
    keys = new Keys(folder.resolve("keys"));
    secrets =
        Arrays.stream(Role.values())
            .collect(Collectors.toMap(role -> role, role -> keys.add(role.label(), role)));
    upkeep =
        new Upkeep(
            graph, () -> new WordExtraction("rules-1"), new PageReader(), null, Clock.systemUTC());
    Queries queries = TestRelations.over(graph);
    watches = new Watches(graph, queries, (address, json, headers) -> 200, Clock.systemUTC());
    SharedJudgements judgements = new SharedJudgements(folder.resolve("judgements.yaml"), false);
    service = Service.start(new Offer(queries, upkeep, watches, judgements), "127.0.0.1", 0, keys);
  }

  @BeforeEach
  void writeGraph(Graph graph) {
    graph.write(article("one").says("Nova SUPPLIES Vega").done(), "test");
  }

  @AfterAll
  void stop() {
    upkeep.close();
    watches.close();
    service.close();
  }

  /** Asks until the service has time for it: the matrix is larger than a client's share. */
  private HttpResponse<String> ask(String method, String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(service.address().resolve(path))
            .method(method, BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
    while (response.statusCode() == 429) {
      response = client.send(request.build(), BodyHandlers.ofString());
    }
    return response;
  }

  private static String[] bearer(@Nullable String secret) {
    return secret == null ? new String[0] : new String[] {"Authorization", "Bearer " + secret};
  }

  /** Every path that anything in the service answers, as it is mapped. */
  private Set<String> patterns() {
    var parts = service.parts();
    Set<String> patterns = new TreeSet<>();
    for (var mapping : parts.getBeansOfType(RequestMappingInfoHandlerMapping.class).values()) {
      mapping
          .getHandlerMethods()
          .keySet()
          .forEach(info -> patterns.addAll(info.getPatternValues()));
    }
    for (var mapping : parts.getBeansOfType(AbstractUrlHandlerMapping.class).values()) {
      patterns.addAll(mapping.getHandlerMap().keySet());
    }
    for (ServletRegistrationBean<?> servlet :
        parts.getBeansOfType(ServletRegistrationBean.class).values()) {
      patterns.addAll(servlet.getUrlMappings());
    }
    return patterns;
  }

  private static Optional<Role> needed(String method, String pattern) {
    boolean reads = method.equals("GET") || method.equals("HEAD");
    boolean file = pattern.startsWith("/webjars/") || pattern.startsWith("/api/swagger-ui/");
    if (reads && (file || PUBLIC.contains(pattern))) {
      return Optional.empty();
    }
    if (pattern.equals("/mcp")
        || (method.equals("GET") && pattern.equals("/actuator/prometheus"))) {
      return Optional.of(Role.READ);
    }
    if (pattern.startsWith(API)) {
      return Optional.of(reads ? Role.READ : Role.WRITE);
    }
    return Optional.of(Role.ADMIN);
  }

  @Test
  void letsEveryKeyDoWhatItsRoleMayAndNothingElse() throws Exception {
    Set<String> patterns = patterns();
    assertThat(patterns)
        .contains(
            "/mcp",
            "/actuator/health",
            "/actuator/prometheus",
            API + "overview",
            API + "paths",
            API + "judgements",
            API + "judgements/{id}",
            API + "rebuilds",
            API + "refreshes",
            API + "refreshes/{id}/events",
            API + "watches/{id}");
    List<String> wrong = new ArrayList<>();
    int asked = 0;
    for (String pattern : patterns) {
      String path = pattern.replaceAll("\\{[^}]*}", "x").replaceAll("\\*+", "x");
      for (String method : METHODS) {
        Optional<Role> needed = needed(method, pattern);
        for (Role role : Role.values()) {
          int status = ask(method, path, bearer(secrets.get(role))).statusCode();
          boolean may = needed.isEmpty() || role.compareTo(needed.get()) >= 0;
          boolean refused = status == UNKNOWN || status == FORBIDDEN;
          if (may ? refused : status != FORBIDDEN) {
            wrong.add(method + " " + pattern + " by " + role + ": " + status);
          }
        }
        int unknown = ask(method, path, bearer("relata_wrong")).statusCode();
        int nobody = ask(method, path).statusCode();
        if (unknown != UNKNOWN || (nobody == UNKNOWN) == needed.isEmpty()) {
          wrong.add(method + " " + pattern + " by strangers: " + unknown + ", " + nobody);
        }
        asked++;
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(asked).isGreaterThan(100);
  }

  @Test
  void knowsEveryOperationOfItsDescription() throws Exception {
    JsonNode paths = json(ask("GET", API + "openapi").body()).get("paths");
    assertThat(patterns()).containsAll(paths.propertyNames());
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }

  @Test
  void tellsStrangersWhatHelps() throws Exception {
    HttpResponse<String> none = ask("GET", API + "overview");
    assertThat(none.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"relata\"");
    assertThat(none.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(json(none.body()).get("detail").asString())
        .startsWith("send a key as 'Authorization: Bearer KEY'");
    HttpResponse<String> wrong = ask("GET", API + "overview", "Authorization", "Bearer nonsense");
    assertThat(json(wrong.body()).get("detail").asString()).startsWith("the key is not known");
    HttpResponse<String> basic = ask("GET", API + "overview", "Authorization", "Basic YTpi");
    assertThat(basic.statusCode()).isEqualTo(UNKNOWN);
    HttpResponse<String> reader = ask("POST", API + "overview", bearer(secrets.get(Role.READ)));
    assertThat(reader.statusCode()).isEqualTo(FORBIDDEN);
    assertThat(json(reader.body()).get("type").asString())
        .isEqualTo("urn:relata:problem:role-needed");
  }

  @Test
  void letsOnlyWritersJudge() throws Exception {
    String decision = "{\"kind\":\"hidden\",\"names\":[\"Nova\"]}";
    for (Role role : Role.values()) {
      HttpRequest request =
          HttpRequest.newBuilder(service.address().resolve(API + "judgements"))
              .POST(BodyPublishers.ofString(decision))
              .header("Content-Type", "application/json")
              .headers(bearer(secrets.get(role)))
              .build();
      int status = client.send(request, BodyHandlers.ofString()).statusCode();
      assertThat(status).as(role.label()).isEqualTo(role == Role.READ ? FORBIDDEN : made(role));
    }
  }

  /** Who comes second finds it there. */
  private static int made(Role role) {
    return role == Role.WRITE ? 201 : 200;
  }

  @Test
  void takesKeysInEitherHeader() throws Exception {
    String secret = secrets.get(Role.READ);
    assertThat(ask("GET", API + "overview", "X-API-Key", String.valueOf(secret)).statusCode())
        .isEqualTo(200);
    assertThat(ask("GET", API + "overview", "Authorization", "bearer " + secret).statusCode())
        .isEqualTo(200);
  }

  @Test
  void heedsTheFileOfKeysWhileItRuns() throws Exception {
    String guest = keys.add("guest", Role.READ);
    assertThat(ask("GET", API + "overview", bearer(guest)).statusCode()).isEqualTo(200);
    keys.remove("guest");
    assertThat(ask("GET", API + "overview", bearer(guest)).statusCode()).isEqualTo(UNKNOWN);
  }

  @Test
  void tellsStrangersOnlyWhetherItLives() throws Exception {
    assertThat(json(ask("GET", "/actuator/health").body()).propertyNames())
        .doesNotContain("components");
    assertThat(ask("GET", "/actuator/health", bearer(secrets.get(Role.ADMIN))).body())
        .contains("neo4j");
  }

  @Test
  void sendsHeadersThatBindBrowsers() throws Exception {
    for (String path : List.of("/", API + "overview")) {
      var headers = ask("GET", path, bearer(secrets.get(Role.READ))).headers();
      assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
          .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
      assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
    }
  }

  @Test
  void letsNoPageOfOtherOriginsRead() throws Exception {
    var headers =
        ask(
                "GET",
                API + "overview",
                "Authorization",
                "Bearer " + secrets.get(Role.READ),
                "Origin",
                "https://elsewhere.example")
            .headers();
    assertThat(headers.firstValue("Access-Control-Allow-Origin")).isEmpty();
    assertThat(
            ask("GET", "/browser/guide.html", "Origin", "https://elsewhere.example")
                .headers()
                .firstValue("Access-Control-Allow-Origin"))
        .isPresent();
  }

  @Test
  void refusesWhatIsTooLargeOrOfUnknownLengthUnread() throws Exception {
    assertThat(raw("POST /mcp HTTP/1.1", "Content-Length: " + (RequestLimits.DEFAULT.bytes() + 1)))
        .contains(" 413 ", "too-large");
    assertThat(raw("POST /mcp HTTP/1.1", "Transfer-Encoding: chunked")).contains(" 411 ");
  }

  private String raw(String... lines) throws IOException {
    return raw(service, "localhost", lines);
  }

  private static String raw(Service service, String host, String... lines) throws IOException {
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), service.address().getPort())) {
      String head = String.join("\r\n", lines) + "\r\nHost: " + host + "\r\nConnection: close";
      socket.getOutputStream().write((head + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      return untilObjectEnds(socket.getInputStream());
    }
  }

  /** The service may wait for the rest of a request after its answer. */
  private static String untilObjectEnds(InputStream in) throws IOException {
    StringBuilder answer = new StringBuilder();
    for (int next = in.read(); next >= 0 && next != '}'; next = in.read()) {
      answer.append((char) next);
    }
    return answer.toString();
  }

  @Test
  void slowsDownWhoAsksTooOften() {
    RequestLimits few = new RequestLimits(4, 7, RequestLimits.DEFAULT.bytes());
    RateLimit limit = new RateLimit(few, new ProblemWriter(JsonMapper.shared()));
    for (int i = 0; i < 7; i++) {
      assertThat(limit.mayAsk("a", 0)).isTrue();
    }
    assertThat(limit.mayAsk("a", 0)).isFalse();
    assertThat(limit.mayAsk("b", 0)).isTrue();
    long later = 1_000_000_000L / 4;
    assertThat(limit.mayAsk("a", later)).isTrue();
    assertThat(limit.mayAsk("a", later)).isFalse();
  }

  @Test
  void keepsToTheLimitsThatItIsGiven(Graph graph) throws Exception {
    RequestLimits tight = new RequestLimits(1, 2, RequestLimits.LEAST_BYTES);
    try (Service some =
        Service.start(Offer.of(TestRelations.over(graph)), "127.0.0.1", 0, keys, tight)) {
      String key = "X-API-Key: " + secrets.get(Role.READ);
      assertThat(raw(some, "localhost", "POST /mcp HTTP/1.1", key, "Content-Length: 10001"))
          .contains(" 413 ", "a request may have 10000 bytes");
      List<String> answers = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        answers.add(raw(some, "localhost", "GET " + API + "vocabulary HTTP/1.1", key));
      }
      assertThat(answers.get(0)).startsWith("HTTP/1.1 200");
      assertThat(answers)
          .filteredOn(answer -> answer.startsWith("HTTP/1.1 429"))
          .isNotEmpty()
          .allMatch(answer -> answer.contains("a client may send 1 requests a second"));
    }
  }

  @Test
  void isOpenToThisMachineOnlyWithoutKeys(Graph graph) throws Exception {
    assertThatThrownBy(() -> Service.start(TestRelations.over(graph), "0.0.0.0", 0))
        .isInstanceOf(ServiceException.class)
        .hasMessageContaining("loopback");
    try (Service open = Service.start(TestRelations.over(graph), "127.0.0.1", 0)) {
      String ask = "GET " + API + "vocabulary HTTP/1.1";
      assertThat(raw(open, "localhost", ask)).startsWith("HTTP/1.1 200");
      // a web site that gave its name this machine's address
      assertThat(raw(open, "rebound.example", ask)).startsWith("HTTP/1.1 400");
    }
  }
}
