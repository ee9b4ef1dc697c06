package org.relata.article;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.relata.page.Page;

/** Pages for tests. */
final class Pages {
  private Pages() {}

  static Page html(String content) {
    return bytes("page.html", "text/html", null, content.getBytes(StandardCharsets.UTF_8));
  }

  static Page text(String content) {
    return bytes("page.txt", "text/plain", null, content.getBytes(StandardCharsets.UTF_8));
  }

  static Page bytes(
      String document, @Nullable String mediaType, @Nullable String charset, byte[] bytes) {
    return new Page(
        document,
        URI.create("file:///pages/" + document),
        bytes,
        mediaType,
        charset,
        Instant.EPOCH,
        "0");
  }
}
