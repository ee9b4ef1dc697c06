package org.relata.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.providers.TypeUsage;
import org.relata.Fuzz;
import org.relata.Mutations;
import org.relata.Mutations.Input;
import org.relata.page.PageReader;
import org.relata.page.PageResult;
import org.relata.page.ReadLimits;

/** Whatever a file holds, a source gives pages or tells what is wrong, and comes to an end. */
class SourceFuzzTests {
  private static final List<String> FEEDS =
      List.of(
          "<?xml version='1.0' encoding='utf-8'?><rss version='2.0'><channel><title>T</title><link>https://t.example/</link><description>D</description><item><title>A &amp; B</title><link>https://t.example/a</link><guid>x</guid><pubDate>Sun, 03 May 2026 10:00:00 GMT</pubDate><author>j@t.example (Jane)</author><description><![CDATA[<p>x]]></description></item></channel></rss>",
          "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://t.example/'><title>T</title><entry><title type='html'>A</title><link rel='alternate' href='a'/><updated>2026-05-03T10:00:00Z</updated><author><name>J</name></author></entry></feed>",
          "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>T</title></channel><item><title>A</title><link>https://t.example/a</link><dc:date>2026-05-03</dc:date></item></rdf:RDF>");
  private static final List<String> SITEMAPS =
      List.of(
          "<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'><url><loc>https://t.example/a</loc><lastmod>2026-05-03T10:00:00+02:00</lastmod><priority>0.5</priority><news:news><news:publication><news:name>T</news:name></news:publication><news:publication_date>2026-05-03</news:publication_date><news:title>A</news:title></news:news></url></urlset>",
          "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>file:///a.xml</loc></sitemap></sitemapindex>",
          "https://t.example/a\nhttps://t.example/b\n");
  private static final List<String> LISTINGS =
      List.of(
          "<!doctype html><base href='https://t.example/'><h2><a href='a?x=1&y=2#z'>A</a></h2><ul><li><a href=\"//u.example/ü\">B</a><a href='javascript:x'>C</a></ul>");
  private static final List<String> ARCHIVES =
      List.of(
          "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://t.example/a\r\nWARC-Date: 2026-05-03T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:9d0c2f0c-7a3a-4f7e-8a55-111111111111>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: 91\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Encoding: identity\r\n\r\n<p>aaaa\r\n\r\nWARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: https://t.example/b\r\nWARC-Date: 2026-05-03T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:9d0c2f0c-7a3a-4f7e-8a55-111111111112>\r\nContent-Type: text/plain\r\nContent-Length: 4\r\n\r\ntext\r\n\r\n",
          "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n5\r\nabcde\r\n0\r\n\r\n");
  private static final List<String> LINES =
      List.of(
          "{\"url\": \"https://t.example/a\", \"title\": \"A\", \"text\": \"t\", \"published\": \"2026-05-03\"}\n{\"id\": \"b\", \"html\": \"<p>b\"}\n");
  private static final List<String> MAILS =
      List.of(
          "From: \"T\" <t@t.example>\r\nSubject: =?utf-8?Q?A=2C?=\r\nDate: Sun, 3 May 2026 06:00:00 +0200\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\nU2hpcHM=\r\n--b\r\nContent-Type: text/html; charset=x-none\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>=C3=BC=\r\n--b--\r\n");
  private static final List<String> LISTS =
      List.of(
          "sources:\n  - name: a\n    kind: listing\n    at: https://t.example/\n    selector: h2 > a[href*=x]\n    include: ['**/a', 'regex:[a-z]+']\n    limit: 5\n    delay: 2s\n    allowLocal: true\n  - &b {name: b, kind: folder, at: in, language: en-GB}\n");
  private static final List<String> WORDS =
      List.of(
          "<",
          ">",
          "&",
          "&#0;",
          "&#x110000;",
          "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>",
          "&e;",
          "<![CDATA[",
          "]]>",
          "<!--",
          "<?xml",
          "<item>",
          "</item>",
          "<link>",
          "<div>",
          "<a href='",
          "http://[",
          "https://%%/",
          "file:///",
          "\u0000",
          "\r\n\r\n",
          "\t",
          "\ufeff",
          "--b\r\n",
          "Content-Length: -1\r\n",
          "Content-Length: 99999999999999999999\r\n",
          "=?utf-8?B?",
          "[",
          "{",
          "}",
          "- ",
          "*b",
          "<<: ",
          "!!java ",
          "? ",
          "'",
          "\"",
          "0000-99-99",
          "ü",
          "\ud83d\ude00",
          "regex:(",
          "WARC/1.1\r\n");

  private static Path folder = Path.of("");

  @BeforeContainer
  static void createFolder() throws IOException {
    folder = Files.createTempDirectory("fuzz");
  }

  @AfterContainer
  static void removeFolder() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  /** What can be broken, and how the file is called that holds it. */
  private enum Format {
    FEED(SourceKind.FEED, "feed.xml"),
    SITEMAP(SourceKind.SITEMAP, "map.xml"),
    LISTING(SourceKind.LISTING, "list.html"),
    ARCHIVE(SourceKind.WARC, "crawl.warc"),
    JSON_LINES(SourceKind.JSONL, "articles.jsonl"),
    MAIL(SourceKind.FILE, "letter.eml"),
    LIST_OF_SOURCES(SourceKind.FILE, "sources.yaml");

    private final SourceKind kind;
    private final String file;

    Format(SourceKind kind, String file) {
      this.kind = kind;
      this.file = file;
    }

    List<String> sound() {
      return switch (this) {
        case FEED -> FEEDS;
        case SITEMAP -> SITEMAPS;
        case LISTING -> LISTINGS;
        case ARCHIVE -> ARCHIVES;
        case JSON_LINES -> LINES;
        case MAIL -> MAILS;
        case LIST_OF_SOURCES -> LISTS;
      };
    }
  }

  /** Marks what is to be broken. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.PARAMETER)
  private @interface Broken {
    Format value();
  }

  @Provide
  Arbitrary<Input> broken(TypeUsage wanted) {
    Format format = wanted.findAnnotation(Broken.class).map(Broken::value).orElseThrow();
    return Mutations.of(format.sound(), WORDS);
  }

  @Fuzz
  void feeds(@ForAll("broken") @Broken(Format.FEED) Input input) throws IOException {
    opens(Format.FEED, input);
  }

  @Fuzz
  void sitemaps(@ForAll("broken") @Broken(Format.SITEMAP) Input input) throws IOException {
    opens(Format.SITEMAP, input);
  }

  @Fuzz
  void listings(@ForAll("broken") @Broken(Format.LISTING) Input input) throws IOException {
    opens(Format.LISTING, input);
  }

  @Fuzz
  void archives(@ForAll("broken") @Broken(Format.ARCHIVE) Input input) throws IOException {
    opens(Format.ARCHIVE, input);
  }

  @Fuzz
  void jsonLines(@ForAll("broken") @Broken(Format.JSON_LINES) Input input) throws IOException {
    opens(Format.JSON_LINES, input);
  }

  @Fuzz
  void mails(@ForAll("broken") @Broken(Format.MAIL) Input input) throws IOException {
    opens(Format.MAIL, input);
  }

  @Fuzz
  void listsOfSources(@ForAll("broken") @Broken(Format.LIST_OF_SOURCES) Input input) {
    reads(input.bytes());
  }

  @Example
  void feedsOfItemsWithinItems() throws IOException {
    for (int items : new int[] {300, 40_000}) {
      byte[] feed =
          ("<rss version='2.0'><channel><title>T</title>" + "<item>".repeat(items))
              .getBytes(StandardCharsets.UTF_8);
      opens(Format.FEED, new Input(feed));
    }
    byte[] deep = ("<rss version='2.0'>" + "<a>".repeat(300_000)).getBytes(StandardCharsets.UTF_8);
    Path file = Files.write(folder.resolve("deep.xml"), deep);
    Source source =
        SourceFile.read(
                folder.resolve("sources.yaml"), "sources: [{name: it, kind: feed, at: deep.xml}]")
            .get(0);
    assertThat(Sources.preview(source, new PageReader(), 10).failures())
        .singleElement()
        .extracting(PageResult.Unreadable::reason)
        .asString()
        .contains("its elements lie more than 200 deep");
    Files.delete(file);
  }

  @Example
  void whatWasFound() throws IOException {
    for (SourceKind kind : SourceKind.values()) {
      if (Files.exists(Path.of("src/test/resources/fuzz", kind.label()))) {
        for (byte[] bytes : Mutations.found(kind.label())) {
          opens(kind, kind == SourceKind.FILE ? "found.eml" : "found", bytes);
        }
      }
    }
    Mutations.found("sources").forEach(SourceFuzzTests::reads);
  }

  private static void reads(byte[] bytes) {
    Mutations.attempt(
        "sources",
        bytes,
        () -> {
          try {
            SourceFile.read(Path.of("sources.yaml"), new String(bytes, StandardCharsets.UTF_8));
          } catch (SourcesException e) {
            assertThat(e.getMessage()).startsWith("sources.yaml:");
          }
        });
  }

  private static void opens(Format format, Input input) throws IOException {
    opens(format.kind, format.file, input.bytes());
  }

  /** Reads what a source leads to; pages of the web are not asked for. */
  private static void opens(SourceKind kind, String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    Source source =
        SourceFile.read(
                folder.resolve("sources.yaml"),
                "sources: [{name: it, kind: %s, at: %s}]".formatted(kind.label(), name))
            .get(0);
    PageReader reader = new PageReader(ReadLimits.DEFAULT.withMaxBytes(1_000_000));
    Mutations.attempt(
        kind.label(),
        bytes,
        () ->
            assertThat(Sources.preview(source, reader, 1_000).failures())
                .extracting(PageResult.Unreadable::reason)
                .doesNotContain(""));
    Files.delete(file);
  }
}
