package org.relata.source;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.relata.page.Hints;
import org.relata.page.Page;
import org.relata.page.PageReader;
import org.relata.page.ReadLimits;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The articles of a file that holds an object a line: {@code url} or {@code id}, {@code text} or
 * {@code html}, and maybe {@code title}, {@code published}, {@code author}, {@code publisher} and
 * {@code language}.
 */
final class JsonLinesLeads implements Leads {
  @Override
  public Stream<Lead> of(Source source, PageReader pages) {
    try {
      return Walking.stream(new Lines(source, pages.limits()));
    } catch (IOException e) {
      return Stream.of(
          new Lead.Lost(
              source.at(), "it cannot be opened: " + e.getMessage() + "; check the path"));
    }
  }

  private static final class Lines implements Walking.Steps {
    private final Source source;
    private final ReadLimits limits;
    private final InputStream in;
    private final Clock clock = Clock.systemUTC();
    private int line;

    Lines(Source source, ReadLimits limits) throws IOException {
      this.source = source;
      this.limits = limits;
      this.in = new BufferedInputStream(open(Path.of(source.at())));
    }

    private static InputStream open(Path file) throws IOException {
      InputStream in = Files.newInputStream(file);
      return file.toString().toLowerCase(Locale.ROOT).endsWith(".gz")
          ? new GZIPInputStream(in)
          : in;
    }

    @Override
    public @Nullable Lead next() throws IOException {
      byte[] bytes = line();
      while (bytes != null && new String(bytes, StandardCharsets.UTF_8).isBlank()) {
        bytes = line();
      }
      return bytes == null ? null : lead(bytes);
    }

    private byte @Nullable [] line() throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      line++;
      int next = in.read();
      if (next < 0) {
        return null;
      }
      while (next >= 0 && next != '\n') {
        if (bytes.size() >= limits.maxBytes()) {
          throw new IOException("the line " + limits.tooLong());
        }
        bytes.write(next);
        next = in.read();
      }
      return bytes.toByteArray();
    }

    private Lead lead(byte[] bytes) {
      try {
        JsonNode article = JsonMapper.shared().readTree(bytes);
        if (!article.isObject()) {
          throw new IllegalArgumentException("it is no JSON object");
        }
        return new Lead.Held(page(article));
      } catch (JacksonException e) {
        return lost("it is no JSON: " + e.getOriginalMessage());
      } catch (URISyntaxException e) {
        return lost("its url is none: " + e.getMessage());
      } catch (DateTimeParseException e) {
        return lost("published is '" + e.getParsedString() + "'; write a day such as 2026-05-01");
      } catch (IllegalArgumentException e) {
        return lost(String.valueOf(e.getMessage()));
      }
    }

    private Lead lost(String reason) {
      return new Lead.Lost(place(), reason);
    }

    private Page page(JsonNode article) throws URISyntaxException {
      String html = text(article, "html");
      String text = text(article, "text");
      String content = html != null ? html : text;
      if (content == null) {
        throw new IllegalArgumentException("it has neither text nor html; add one");
      }
      URI address = address(article);
      return Page.of(
          address.toString(),
          address,
          content.getBytes(StandardCharsets.UTF_8),
          html != null ? "text/html" : "text/plain",
          StandardCharsets.UTF_8.name(),
          clock.instant(),
          hints(article).orElse(source.hints()));
    }

    private URI address(JsonNode article) throws URISyntaxException {
      String url = text(article, "url");
      if (url != null) {
        return new URI(url);
      }
      String id = text(article, "id");
      if (id == null) {
        throw new IllegalArgumentException(
            "it has neither url nor id; without one it is not known again");
      }
      URI file = Path.of(source.at()).toUri();
      return new URI(file.getScheme(), file.getSchemeSpecificPart(), id);
    }

    private static Hints hints(JsonNode article) {
      String published = text(article, "published");
      return new Hints(
          null,
          text(article, "publisher"),
          text(article, "title"),
          text(article, "author"),
          // a time may follow the day
          published == null ? null : LocalDate.parse(published.replaceFirst("[T ].*", "")),
          text(article, "language"));
    }

    private static @Nullable String text(JsonNode article, String key) {
      JsonNode value = article.get(key);
      if (value == null || value.isNull()) {
        return null;
      }
      if (!value.isString()) {
        throw new IllegalArgumentException(key + " is no text");
      }
      return value.stringValue().isBlank() ? null : value.stringValue().strip();
    }

    @Override
    public String place() {
      return Path.of(source.at()).getFileName() + ":" + line;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
