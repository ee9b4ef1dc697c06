package org.relata.traffic;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** One who asks the service over HTTP and waits for the answer; several threads may at once. */
final class Client {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  /**
   * An answer.
   *
   * @param status of HTTP; 0 if there was none
   * @param body what it says
   * @param nanos how long it took, to the last byte
   */
  record Answer(int status, String body, long nanos) {
    boolean isGood() {
      return status == 200;
    }
  }

  Answer ask(URI address) {
    HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
    long start = System.nanoTime();
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body(), System.nanoTime() - start);
    } catch (IOException e) {
      return new Answer(0, String.valueOf(e.getMessage()), System.nanoTime() - start);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TrafficException("interrupted while waiting for an answer", e);
    }
  }
}
