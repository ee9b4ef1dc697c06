package org.relata.source;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.relata.page.Page;
import org.relata.page.PageReader;
import org.relata.page.ReadLimits;

/** The pages of a web archive: what servers answered with success, and was HTML or text. */
final class WarcLeads implements Leads {
  private static final Set<String> PAGES =
      Set.of("text/html", "application/xhtml+xml", "text/plain", "text/markdown");

  /** A record is read to its end to find the next; one of this size is there to keep us busy. */
  private static final long LARGEST_RECORD = 1_000_000_000;

  @Override
  public Stream<Lead> of(Source source, PageReader pages) {
    try {
      return Walking.stream(new Records(source, pages.limits()));
    } catch (IOException | RuntimeException e) {
      return Stream.of(
          new Lead.Lost(source.at(), "it is no web archive that can be read: " + e.getMessage()));
    }
  }

  private static final class Records implements Walking.Steps {
    private final Source source;
    private final ReadLimits limits;
    private final WarcReader reader;

    Records(Source source, ReadLimits limits) throws IOException {
      this.source = source;
      this.limits = limits;
      this.reader = new WarcReader(Path.of(source.at()));
    }

    @Override
    public @Nullable Lead next() throws IOException {
      Optional<WarcRecord> record = reader.next();
      while (record.isPresent()) {
        if (record.get().body().size() > LARGEST_RECORD) {
          throw new IOException(
              "a record of " + record.get().body().size() + " bytes is too large");
        }
        Lead lead = lead(record.get());
        if (lead != null) {
          return lead;
        }
        record = reader.next();
      }
      return null;
    }

    private @Nullable Lead lead(WarcRecord record) throws IOException {
      if (record instanceof WarcResponse response && isHttp(response)) {
        return response.http().status() == 200
            ? page(response, response.payloadType(), response.http().bodyDecoded())
            : null;
      }
      return record instanceof WarcResource resource
          ? page(resource, resource.payloadType(), resource.body())
          : null;
    }

    private static boolean isHttp(WarcResponse response) {
      return Source.isWeb(response.target())
          && response.contentType().base().equals(MediaType.HTTP);
    }

    private @Nullable Lead page(WarcCaptureRecord record, MediaType type, MessageBody body)
        throws IOException {
      String target = record.target();
      if (!Source.isWeb(target) || !PAGES.contains(type.base().toString())) {
        return null;
      }
      byte[] bytes;
      try (InputStream in = body.stream()) {
        bytes = in.readNBytes((int) limits.maxBytes() + 1);
      } catch (IOException e) {
        return new Lead.Lost(target, "its record is broken: " + e.getMessage());
      }
      if (bytes.length > limits.maxBytes()) {
        return new Lead.Lost(
            target, "it has more than " + limits.maxBytes() + " bytes; raise --max-size");
      }
      return new Lead.Held(
          Page.of(
              target,
              URI.create(target),
              bytes,
              type.base().toString(),
              type.parameters().get("charset"),
              record.date() == null ? Instant.EPOCH : record.date(),
              source.hints()));
    }

    @Override
    public String place() {
      return source.at();
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }
}
