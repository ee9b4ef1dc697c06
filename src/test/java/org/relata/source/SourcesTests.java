package org.relata.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.relata.page.Page;
import org.relata.page.PageReader;
import org.relata.page.PageResult;
import org.relata.page.ReadLimits;
import org.relata.page.WebManners;

class SourcesTests {
  private final Path folder;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final PageReader reader = new PageReader(ReadLimits.DEFAULT.withMaxBytes(100_000));
  private HttpServer server;
  private String site;

  SourcesTests(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
    site = "http://127.0.0.1:" + server.getAddress().getPort();
    for (String page : List.of("/a", "/b", "/c", "/sponsored/d")) {
      on(page, "text/html", "<p>page " + page);
    }
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void readsThePagesOfAFeedWithWhatTheFeedTells() {
    on("/feed.xml", "application/rss+xml", rss(item("/a"), item("/b")));

    List<Page> pages = read(web("feed", "/feed.xml", "publisher: The Herald", "language: en"));

    assertThat(pages).extracting(Page::document).containsExactly(site + "/a", site + "/b");
    assertThat(pages.get(0).hints().source()).isEqualTo("it");
    assertThat(pages.get(0).hints().publisher()).isEqualTo("The Herald");
    assertThat(pages.get(0).hints().title()).isEqualTo("Title of /a");
    assertThat(pages.get(0).hints().published()).isEqualTo(LocalDate.of(2026, 5, 3));
    assertThat(pages.get(0).hints().language()).isEqualTo("en");
  }

  @Test
  void readsAtomFeedsAndRelativeLinks() {
    on(
        "/news/atom.xml",
        "application/atom+xml",
        """
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom"><title>News</title>
          <entry><title>One</title><link href="../a"/><updated>2026-05-03T10:00:00Z</updated>
            <author><name>Jane Doe</name></author></entry>
        </feed>
        """);

    Page page = read(web("feed", "/news/atom.xml")).get(0);

    assertThat(page.address()).hasToString(site + "/a");
    assertThat(page.hints().author()).isEqualTo("Jane Doe");
    assertThat(page.hints().published()).isEqualTo(LocalDate.of(2026, 5, 3));
  }

  @Test
  void takesWhatIsIncludedLessWhatIsExcludedUpToTheLimit() {
    on(
        "/feed.xml",
        "application/rss+xml",
        rss(item("/sponsored/d"), item("/a"), item("/b"), item("/c"), item("/a")));

    assertThat(
            read(
                web(
                    "feed",
                    "/feed.xml",
                    "include: ['regex:/[abd]$']",
                    "exclude: ['**/sponsored/**']",
                    "limit: 1")))
        .extracting(Page::document)
        .containsExactly(site + "/a");
    assertThat(asked).containsExactly("/feed.xml", "/a");
  }

  @Test
  void tellsOfAPageThatIsGoneAndReadsTheOthers() {
    on("/feed.xml", "application/rss+xml", rss(item("/gone"), item("/a")));

    List<PageResult> results = results(web("feed", "/feed.xml"));

    assertThat(results.get(0)).isInstanceOf(PageResult.Unreadable.class);
    assertThat(results.get(1)).isInstanceOf(PageResult.Read.class);
  }

  @Test
  void tellsOfASourceThatCannotBeReached() {
    assertThat(reason(web("feed", "/nothing.xml"))).contains("404");
    assertThat(reason(web("feed", "/a"))).contains("no RSS or Atom feed");
    assertThat(reason(web("sitemap", "/a"))).contains("sitemap");
    assertThat(reason(web("listing", "/a"))).contains("no link is found by the selector 'a[href]'");
  }

  @Test
  void tellsWhereALossHidesMoreThanItself() {
    on("/feed.xml", "application/rss+xml", rss(item("/gone")));

    PageResult feed = results(web("feed", "/nothing.xml")).get(0);
    PageResult page = results(web("feed", "/feed.xml")).get(0);

    assertThat(((PageResult.Unreadable) feed).hidesOthers()).isTrue();
    assertThat(((PageResult.Unreadable) page).hidesOthers()).isFalse();
  }

  @Test
  void readsTheLocalNetworkIfTheReaderAllowsIt() {
    on("/feed.xml", "application/rss+xml", rss(item("/a")));
    Source source =
        only("sources: [{name: it, kind: feed, at: '%s/feed.xml', delay: 0s}]".formatted(site));
    PageReader open = new PageReader(ReadLimits.DEFAULT, WebManners.DEFAULT.withAllowLocal(true));

    try (Stream<PageResult> results = Sources.pages(source, open)) {
      assertThat(documents(results.toList())).containsExactly(site + "/a");
    }
  }

  @Test
  void readsNoLocalNetworkUnlessTheSourceAllowsIt() {
    on("/feed.xml", "application/rss+xml", rss(item("/a")));

    assertThat(reason(only("sources: [{name: it, kind: feed, at: '%s/feed.xml'}]".formatted(site))))
        .contains("in the local network");
    assertThat(asked).isEmpty();
  }

  @Test
  void followsSitemapsOfAnIndexPackedOrNot() {
    on(
        "/sitemap.xml",
        "application/xml",
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
          <sitemap><loc>%1$s/one.xml.gz</loc></sitemap>
          <sitemap><loc>%1$s/missing.xml</loc></sitemap>
          <sitemap><loc>%1$s/sitemap.xml</loc></sitemap>
          <sitemap><loc>%1$s/two.xml</loc></sitemap>
        </sitemapindex>
        """
            .formatted(site));
    on("/one.xml.gz", "application/gzip", packed(sitemap("/a")));
    on("/two.xml", "text/xml", sitemap("/b").getBytes(StandardCharsets.UTF_8));

    List<PageResult> results = results(web("sitemap", "/sitemap.xml"));

    assertThat(documents(results)).containsExactly(site + "/a", site + "/missing.xml", site + "/b");
    assertThat(results.get(1)).isInstanceOf(PageResult.Unreadable.class);
  }

  @Test
  void takesFromANewsSitemapWhatItTells() {
    on(
        "/news.xml",
        "text/xml",
        """
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
            xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
          <url><loc>%s/a</loc><news:news>
            <news:publication><news:name>The Herald</news:name><news:language>en</news:language>
            </news:publication>
            <news:publication_date>2026-05-03</news:publication_date>
            <news:title>Ships leave harbour</news:title></news:news></url>
        </urlset>
        """
            .formatted(site));

    Page page = read(web("sitemap", "/news.xml")).get(0);

    assertThat(page.hints().title()).isEqualTo("Ships leave harbour");
    assertThat(page.hints().published()).isEqualTo(LocalDate.of(2026, 5, 3));
  }

  @Test
  void expandsNoEntitiesOfFeedsAndSitemaps() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "/a");
    String external = "<!DOCTYPE x [<!ENTITY e SYSTEM '%s'>]>".formatted(secret.toUri());
    StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY e0 'ha'>");
    for (int i = 1; i < 12; i++) {
      laughs.append("<!ENTITY e%d '%s'>".formatted(i, ("&e" + (i - 1) + ";").repeat(10)));
    }
    laughs.append("<!ENTITY e '&e11;'>]>");
    for (String type : List.of(external, laughs.toString())) {
      Files.writeString(
          folder.resolve("feed.xml"),
          "<?xml version='1.0'?>" + type + rss(item("&e;")).replaceFirst("<\\?xml.*\\?>", ""));
      Files.writeString(
          folder.resolve("map.xml"),
          "<?xml version='1.0'?>" + type + sitemap("&e;").replaceFirst("<\\?xml.*\\?>", ""));

      assertThat(reason(only(local("feed", "feed.xml")))).contains("no RSS or Atom feed");
      assertThat(reason(only(local("sitemap", "map.xml")))).contains("sitemap");
    }
    assertThat(asked).isEmpty();
  }

  @Test
  void refusesASitemapThatUnpacksToMoreThanTheLimit() {
    on("/bomb.xml.gz", "application/gzip", packed(sitemap("/a") + " ".repeat(50_000_000)));

    assertThat(reason(web("sitemap", "/bomb.xml.gz"))).contains("more than 100000 bytes");
  }

  @Test
  void readsThePagesThatAListingLinksTo() {
    on(
        "/tag",
        "text/html",
        """
        <nav><a href="/c">Home</a></nav>
        <h2><a href="/a#top">A</a></h2> <h2><a href="b">B</a></h2> <h2><a href="/a">A</a></h2>
        <h2><a href="mailto:x@y.example">Mail</a><a href="/tag">Self</a></h2>
        """);

    assertThat(read(web("listing", "/tag", "selector: h2")))
        .extracting(Page::document)
        .containsExactly(site + "/a", site + "/b");
  }

  @Test
  void readsFoldersAndFilesFromTheFolderOfTheList() throws IOException {
    Files.createDirectories(folder.resolve("in"));
    Files.writeString(folder.resolve("in/a.html"), "<p>a");
    Files.writeString(folder.resolve("in/b.txt"), "b");

    assertThat(read(only(local("folder", "in", "exclude: ['**.txt']"))))
        .extracting(Page::document)
        .containsExactly("a.html");
    assertThat(read(only(local("file", "in/b.txt"))))
        .extracting(Page::document)
        .containsExactly("b.txt");
    assertThat(reason(only(local("file", "in")))).contains("write kind: folder");
    assertThat(reason(only(local("folder", "in/b.txt")))).contains("write kind: file");
    assertThat(reason(only(local("folder", "no")))).contains("no such file or folder");
  }

  @Test
  void readsThePagesOfAWebArchive() throws IOException {
    Path warc = folder.resolve("crawl.warc.gz");
    try (WarcWriter out = new WarcWriter(new GZIPOutputStream(Files.newOutputStream(warc)))) {
      response(out, "https://a.example/story", "200 OK", "text/html; charset=latin1", "<p>a");
      response(out, "https://a.example/logo", "200 OK", "image/png", "xxxx");
      response(out, "https://a.example/gone", "404 Not Found", "text/html", "<p>no");
      response(out, "https://a.example/long", "200 OK", "text/html", "x".repeat(200_000));
      response(out, "https://a.example/text", "200 OK", "text/plain", "text");
    }

    List<PageResult> results = results(only(local("warc", "crawl.warc.gz", "publisher: P")));

    assertThat(documents(results))
        .containsExactly(
            "https://a.example/story", "https://a.example/long", "https://a.example/text");
    assertThat(results.get(1)).isInstanceOf(PageResult.Unreadable.class);
    Page page = ((PageResult.Read) results.get(0)).page();
    assertThat(page.charset()).isEqualTo("latin1");
    assertThat(page.hints().publisher()).isEqualTo("P");
    assertThat(page.bytes()).asString(StandardCharsets.UTF_8).isEqualTo("<p>a");
  }

  @Test
  void tellsArchivesThatAreBrokenOrNone() throws IOException {
    Files.writeString(folder.resolve("no.warc"), "this is no archive at all\r\n\r\n");
    Path warc = folder.resolve("cut.warc");
    try (WarcWriter out = new WarcWriter(Files.newOutputStream(warc))) {
      response(out, "https://a.example/story", "200 OK", "text/html", "<p>a");
      response(out, "https://a.example/late", "200 OK", "text/html", "<p>b".repeat(1000));
    }
    Files.write(warc, java.util.Arrays.copyOf(Files.readAllBytes(warc), 2000));

    assertThat(reason(only(local("warc", "no.warc")))).isNotBlank();
    assertThat(reason(only(local("warc", "missing.warc")))).isNotBlank();
    List<PageResult> cut = results(only(local("warc", "cut.warc")));
    assertThat(cut.get(0)).isInstanceOf(PageResult.Read.class);
    assertThat(cut.get(cut.size() - 1)).isInstanceOf(PageResult.Unreadable.class);
  }

  @Test
  void readsArticlesOfJsonLinesAndTellsTheLinesThatAreNone() throws IOException {
    Files.writeString(
        folder.resolve("a.jsonl"),
        """
        {"url": "https://a.example/1", "title": "One", "text": "Some text.", "published": "2026-05-03T10:00:00Z", "publisher": "P"}

        {"id": "two", "html": "<p>Two"}
        {"url": "https://a.example/3"}
        {"text": "no name"}
        no json
        {"url": "https://a.example/4", "text": "x", "published": "yesterday"}
        {"url": "https://a.example/5", "text": 5}
        [1]
        {"url": "https://a.example/6", "text": "last"}""");

    List<PageResult> results = results(only(local("jsonl", "a.jsonl", "publisher: Q")));

    Page one = ((PageResult.Read) results.get(0)).page();
    assertThat(one.document()).isEqualTo("https://a.example/1");
    assertThat(one.mediaType()).isEqualTo("text/plain");
    assertThat(one.hints().title()).isEqualTo("One");
    assertThat(one.hints().publisher()).isEqualTo("P");
    assertThat(one.hints().published()).isEqualTo(LocalDate.of(2026, 5, 3));
    Page two = ((PageResult.Read) results.get(1)).page();
    assertThat(two.address().toString()).endsWith("/a.jsonl#two");
    assertThat(two.mediaType()).isEqualTo("text/html");
    assertThat(two.hints().publisher()).isEqualTo("Q");
    assertThat(documents(results.subList(2, 8)))
        .containsExactly(
            "a.jsonl:4", "a.jsonl:5", "a.jsonl:6", "a.jsonl:7", "a.jsonl:8", "a.jsonl:9");
    assertThat(results.get(8)).isInstanceOf(PageResult.Read.class);
  }

  @Test
  void previewsWhatWouldBeReadWithoutReadingIt() {
    on("/feed.xml", "application/rss+xml", rss(item("/a"), item("/b"), item("/c")));

    Preview preview = Sources.preview(web("feed", "/feed.xml"), reader, 2);

    assertThat(preview.addresses()).containsExactly(site + "/a", site + "/b");
    assertThat(preview.count()).isEqualTo(3);
    assertThat(asked).containsExactly("/feed.xml");
  }

  @Test
  void findsSourcesByName() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("sources.yaml"),
            "sources: [{name: a, kind: file, at: x}, {name: b, kind: file, at: y}]");
    Sources sources = Sources.read(file);

    assertThat(sources.named(List.of())).hasSize(2);
    assertThat(sources.named(List.of("b"))).extracting(Source::name).containsExactly("b");
    assertThatThrownBy(() -> sources.named(List.of("c")))
        .hasMessage("there is no source 'c'; there are a, b");
  }

  private static void response(
      WarcWriter out, String target, String status, String type, String body) throws IOException {
    byte[] http =
        "HTTP/1.1 %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(status, type, body.length(), body)
            .getBytes(StandardCharsets.UTF_8);
    out.write(
        new WarcResponse.Builder(URI.create(target))
            .date(Instant.EPOCH)
            .body(MediaType.HTTP_RESPONSE, http)
            .build());
  }

  private String item(String path) {
    return "<item><title>Title of %1$s</title><link>%2$s%1$s</link><pubDate>Sun, 03 May 2026 10:00:00 GMT</pubDate></item>"
        .formatted(path, site);
  }

  private static String rss(String... items) {
    return "<?xml version='1.0'?><rss version='2.0'><channel><title>T</title><link>https://t.example/</link><description>D</description>%s</channel></rss>"
        .formatted(String.join("", items));
  }

  private String sitemap(String path) {
    return "<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>%s%s</loc></url></urlset>"
        .formatted(site, path);
  }

  private static byte[] packed(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private Source web(String kind, String path, String... settings) {
    return only(
        yaml(
            kind,
            site + path,
            Stream.concat(Stream.of("allowLocal: true", "delay: 0s"), Stream.of(settings))
                .toArray(String[]::new)));
  }

  private String local(String kind, String path, String... settings) {
    return yaml(kind, path, settings);
  }

  private static String yaml(String kind, String at, String... settings) {
    StringBuilder yaml = new StringBuilder("sources:\n- name: it\n  kind: ").append(kind);
    yaml.append("\n  at: ").append(at).append('\n');
    for (String setting : settings) {
      yaml.append("  ").append(setting).append('\n');
    }
    return yaml.toString();
  }

  private Source only(String yaml) {
    return SourceFile.read(folder.resolve("sources.yaml"), yaml).get(0);
  }

  private List<PageResult> results(Source source) {
    try (Stream<PageResult> results = Sources.pages(source, reader)) {
      return results.toList();
    }
  }

  private List<Page> read(Source source) {
    List<PageResult> results = results(source);
    assertThat(results).allMatch(result -> result instanceof PageResult.Read);
    return results.stream().map(result -> ((PageResult.Read) result).page()).toList();
  }

  private String reason(Source source) {
    List<PageResult> results = results(source);
    assertThat(results).hasSize(1);
    assertThat(results.get(0)).isInstanceOf(PageResult.Unreadable.class);
    return ((PageResult.Unreadable) results.get(0)).reason();
  }

  private static List<String> documents(List<PageResult> results) {
    return results.stream()
        .map(
            result ->
                result instanceof PageResult.Read read
                    ? read.page().document()
                    : ((PageResult.Unreadable) result).document())
        .toList();
  }

  private void on(String path, String type, String body) {
    on(path, type, body.getBytes(StandardCharsets.UTF_8));
  }

  private void on(String path, String type, byte[] body) {
    server.createContext(path, exchange -> answer(exchange, path, type, body));
  }

  /** Contexts take what begins like them; what is not named is not there. */
  private void answer(HttpExchange exchange, String path, String type, byte[] body)
      throws IOException {
    try (exchange) {
      if (!exchange.getRequestURI().getPath().equals(path)) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      asked.add(path);
      exchange.getResponseHeaders().add("Content-Type", type);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
