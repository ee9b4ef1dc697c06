package org.relata.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Reads sources into pages. A source is a file, a folder (all its pages, subfolders included) or an
 * {@code http(s)} address; files may be compressed with gzip. Servers are asked with manners:
 * within what their robots.txt allows, not too often, again where a fault may pass, and never in
 * the local network unless that is allowed.
 */
public final class PageReader {
  private final ReadLimits limits;
  private final FileSource files;
  private final WebSource web;
  private final WebManners manners;
  private final PageCache cache;

  /** Creates a reader with the default limits and manners. */
  public PageReader() {
    this(ReadLimits.DEFAULT);
  }

  /** Creates a reader that keeps to the limits, with the default manners. */
  public PageReader(ReadLimits limits) {
    this(limits, WebManners.DEFAULT);
  }

  /** Creates a reader that keeps to the limits and asks servers with these manners. */
  public PageReader(ReadLimits limits, WebManners manners) {
    this(limits, manners, Patience.DEFAULT, SystemDefaultDnsResolver.INSTANCE, Waiting.REAL);
  }

  PageReader(
      ReadLimits limits, WebManners manners, Patience patience, DnsResolver dns, Waiting waiting) {
    this(
        limits,
        new FileSource(limits),
        new WebSource(limits, patience, dns, LocalNetworks::contain, waiting),
        manners,
        PageCache.NONE);
  }

  private PageReader(
      ReadLimits limits, FileSource files, WebSource web, WebManners manners, PageCache cache) {
    this.limits = limits;
    this.files = files;
    this.web = web;
    this.manners = manners;
    this.cache = cache;
  }

  /**
   * Returns a reader that keeps pages of the web, and has servers send again only what has changed.
   *
   * @param folder where it keeps them; made if need be, readable by its owner alone
   */
  public PageReader keeping(Path folder) {
    return new PageReader(limits, files, web, manners, PageCache.in(folder, Clock.systemUTC()));
  }

  /** Returns the limits that it keeps to. */
  public ReadLimits limits() {
    return limits;
  }

  /**
   * Reads the pages of a source one by one, as the stream is consumed.
   *
   * @param source a path or address, as the user wrote it
   * @return the pages in a stable order (a folder's by path), each read or with the reason why not;
   *     never empty, never throwing for what a source holds
   */
  public Stream<PageResult> read(String source) {
    return read(source, manners, Hints.NONE);
  }

  /**
   * Reads the pages of a source as {@link #read(String)} does.
   *
   * @param own how its servers are asked; the local network is allowed if the reader allows it, too
   * @param hints what is known of its pages
   */
  public Stream<PageResult> read(String source, WebManners own, Hints hints) {
    String lower = source.strip().toLowerCase(Locale.ROOT);
    if (lower.startsWith("http://") || lower.startsWith("https://")) {
      WebManners agreed = own.withAllowLocal(own.allowLocal() || manners.allowLocal());
      return Stream.of(source.strip()).map(address -> web.read(address, agreed, hints, cache));
    }
    if (source.isBlank()) {
      return unreadable("(empty)", "the source is empty; give a file, a folder or an address");
    }
    try {
      Path path = lower.startsWith("file:") ? Path.of(new URI(source.strip())) : Path.of(source);
      return files.read(path).map(result -> hinted(result, hints));
    } catch (URISyntaxException | IllegalArgumentException e) {
      return unreadable(source, "it is neither a path nor an http(s) address: " + e.getMessage());
    }
  }

  private static PageResult hinted(PageResult result, Hints hints) {
    return result instanceof PageResult.Read read
        ? new PageResult.Read(read.page().withHints(hints.orElse(read.page().hints())))
        : result;
  }

  private static Stream<PageResult> unreadable(String document, String reason) {
    return Stream.of(new PageResult.Unreadable(document, reason));
  }
}
