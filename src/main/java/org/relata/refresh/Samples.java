package org.relata.refresh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.relata.page.Page;
import org.relata.page.PageResult;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The sample pages that come with relata, for a first look at a graph. */
final class Samples {
  private static final String PATTERN = "classpath*:samples/*.html";

  private Samples() {}

  /** Returns the pages in the order of their names. */
  static List<PageResult> pages() {
    try {
      return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(PATTERN))
          .sorted(Comparator.comparing(Samples::name))
          .map(Samples::page)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read relata's samples", e);
    }
  }

  private static PageResult page(Resource resource) {
    try {
      byte[] bytes = resource.getContentAsByteArray();
      return new PageResult.Read(
          new Page(
              name(resource),
              // the same on every machine, so that articles keep their identifiers
              URI.create("file:/samples/" + name(resource)),
              bytes,
              "text/html",
              StandardCharsets.UTF_8.name(),
              Instant.now(),
              digest(bytes)));
    } catch (IOException e) {
      return new PageResult.Unreadable(name(resource), "it cannot be read: " + e.getMessage());
    }
  }

  private static String name(Resource resource) {
    return String.valueOf(resource.getFilename());
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
