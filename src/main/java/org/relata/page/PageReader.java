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
  private final Ahead ahead;

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
        PageCache.NONE,
        new Ahead(limits.maxBytes()));
  }

  private PageReader(
      ReadLimits limits,
      FileSource files,
      WebSource web,
      WebManners manners,
      PageCache cache,
      Ahead ahead) {
    this.limits = limits;
    this.files = files;
    this.web = web;
    this.manners = manners;
    this.cache = cache;
    this.ahead = ahead;
  }

  /**
   * Returns a reader that keeps pages of the web, and has servers send again only what has changed.
   *
   * @param folder where it keeps them; made if need be, readable by its owner alone
   */
  public PageReader keeping(Path folder) {
    PageCache kept = PageCache.in(folder, Clock.systemUTC());
    return new PageReader(limits, files, web, manners, kept, ahead);
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
      return Stream.of(source.strip()).map(address -> readWeb(address, own, hints));
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

  private PageResult readWeb(String address, WebManners own, Hints hints) {
    WebManners agreed = own.withAllowLocal(own.allowLocal() || manners.allowLocal());
    return web.read(address, agreed, hints, cache);
  }

  /**
   * Reads pages as they are wanted, and those of other hosts meanwhile: {@value Ahead#HOSTS} hosts
   * at once at most, each of them one page after another.
   *
   * @param wanted taken one by one, some ahead of those that are given
   * @return what came of each, in the same order; to be closed, which ends what is under way
   */
  public Stream<PageResult> readAll(Stream<Wanted> wanted) {
    Window window =
        new Window(
            web ->
                ahead.begin(web.host(), () -> readWeb(web.address(), web.manners(), web.hints())));
    return Stream.concat(
            wanted.sequential().flatMap(window::add), Stream.of(window).flatMap(Window::rest))
        .onClose(window::close);
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
