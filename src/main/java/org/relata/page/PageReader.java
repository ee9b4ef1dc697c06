package org.relata.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Reads sources into pages. A source is a file, a folder (all its pages, subfolders included) or an
 * {@code http(s)} address; files may be compressed with gzip.
 */
public final class PageReader {
  private final FileSource files;
  private final WebSource web;

  /** Creates a reader with the default limits. */
  public PageReader() {
    this(ReadLimits.DEFAULT);
  }

  /** Creates a reader that keeps to the limits. */
  public PageReader(ReadLimits limits) {
    files = new FileSource(limits);
    web = new WebSource(limits);
  }

  /**
   * Reads the pages of a source one by one, as the stream is consumed.
   *
   * @param source a path or address, as the user wrote it
   * @return the pages in a stable order (a folder's by path), each read or with the reason why not;
   *     never empty, never throwing for what a source holds
   */
  public Stream<PageResult> read(String source) {
    String lower = source.strip().toLowerCase(Locale.ROOT);
    if (lower.startsWith("http://") || lower.startsWith("https://")) {
      return Stream.of(source.strip()).map(web::read);
    }
    if (source.isBlank()) {
      return unreadable("(empty)", "the source is empty; give a file, a folder or an address");
    }
    try {
      Path path = lower.startsWith("file:") ? Path.of(new URI(source.strip())) : Path.of(source);
      return files.read(path);
    } catch (URISyntaxException | IllegalArgumentException e) {
      return unreadable(source, "it is neither a path nor an http(s) address: " + e.getMessage());
    }
  }

  private static Stream<PageResult> unreadable(String document, String reason) {
    return Stream.of(new PageResult.Unreadable(document, reason));
  }
}
