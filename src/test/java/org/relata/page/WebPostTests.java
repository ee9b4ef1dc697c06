package org.relata.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebPostTests {
  private static final byte[] JSON = "{}".getBytes(StandardCharsets.UTF_8);

  private final List<String> heard = new ArrayList<>();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          heard.add(
              exchange.getRequestHeaders().getFirst("X-Test")
                  + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          exchange.getResponseHeaders().set("Location", "/elsewhere");
          exchange.sendResponseHeaders(
              exchange.getRequestURI().getPath().length() > 1 ? 302 : 204, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private URI address(String host, String path) {
    return URI.create("http://" + host + ":" + server.getAddress().getPort() + path);
  }

  @Test
  void sendsToWhereItMayAndFollowsNoRedirect() throws IOException {
    WebPost open = new WebPost(true);
    assertThat(open.send(address("127.0.0.1", "/"), JSON, Map.of("X-Test", "a"))).isEqualTo(204);
    assertThat(open.send(address("127.0.0.1", "/x"), JSON, Map.of("X-Test", "b"))).isEqualTo(302);
    assertThat(heard).containsExactly("a{}", "b{}");
  }

  @Test
  void sendsNothingIntoTheLocalNetworkUnlessAllowed() {
    WebPost guarded = new WebPost(false);
    for (String host : new String[] {"127.0.0.1", "localhost", "[::1]", "10.0.0.1", "0x7f000001"}) {
      assertThatThrownBy(() -> guarded.send(address(host, "/"), JSON, Map.of("X-Test", "a")))
          .as(host)
          .isInstanceOf(IOException.class);
    }
    assertThatThrownBy(() -> guarded.send(address("localhost", "/"), JSON, Map.of()))
        .hasMessageContaining("--local-webhooks");
    assertThat(heard).isEmpty();
  }
}
