package org.relata.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceFileTests {
  private static final Path FILE = Path.of("/home/you/news/sources.yaml");

  @Test
  void readsEverySetting() {
    Source source =
        only(
            """
            sources:
              - name: the-herald
                kind: listing
                at: https://herald.example/technology
                publisher: The Herald
                language: en-gb
                selector: h2 a
                include: ["https://herald.example/**"]
                exclude: ["regex:/live/\\\\d+"]
                limit: 40
                schedule: 6h
                delay: 500ms
                allowLocal: true
                vanished: withdraw
            """);

    assertThat(source.name()).isEqualTo("the-herald");
    assertThat(source.kind()).isEqualTo(SourceKind.LISTING);
    assertThat(source.at()).isEqualTo("https://herald.example/technology");
    assertThat(source.publisher()).isEqualTo("The Herald");
    assertThat(source.language()).isEqualTo("en-GB");
    assertThat(source.selector()).isEqualTo("h2 a");
    assertThat(source.include())
        .extracting(Source.Pattern::text)
        .containsExactly("https://herald.example/**");
    assertThat(source.exclude())
        .extracting(Source.Pattern::text)
        .containsExactly("regex:/live/\\d+");
    assertThat(source.limit()).isEqualTo(40);
    assertThat(source.schedule()).isEqualTo(Duration.ofHours(6));
    assertThat(source.manners().delay()).isEqualTo(Duration.ofMillis(500));
    assertThat(source.manners().allowLocal()).isTrue();
    assertThat(source.vanished()).isEqualTo(Vanished.WITHDRAW);
  }

  @Test
  void choosesWhatIsNotSaid() {
    Source folder = only("sources: [{name: a, kind: folder, at: articles}]");
    Source feed = only("sources: [{name: a, kind: feed, at: 'https://a.example/feed'}]");

    assertThat(folder.at()).isEqualTo("/home/you/news/articles");
    assertThat(folder.vanished()).isEqualTo(Vanished.MARK);
    assertThat(only("sources: [{name: a, kind: folder, at: articles, limit: 3}]").vanished())
        .isEqualTo(Vanished.KEEP);
    assertThat(feed.vanished()).isEqualTo(Vanished.KEEP);
    assertThat(feed.manners().delay()).isEqualTo(Duration.ofSeconds(1));
    assertThat(feed.manners().allowLocal()).isFalse();
    assertThat(feed.publisher()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "kind: foldr|2|'foldr' is not known; use folder, file, page, feed",
        "kind: feed~  at: https://a.example/~  publischer: X|4|no key 'publischer'",
        "kind: feed|1|at is missing; add 'at: https://…'",
        "kind: page~  at: some/file.html|3|a source of kind page is at an http(s) address",
        "kind: folder~  at: https://a.example/|3|a source of kind folder is at a path",
        "kind: feed~  at: https://a.example/~  limit: 0|4|limit is a number from 1 to",
        "kind: feed~  at: https://a.example/~  limit: many|4|limit is a number from 1 to",
        "kind: feed~  at: https://a.example/~  delay: 2|4|delay is not text; put it between",
        "kind: feed~  at: https://a.example/~  delay: 2 s|4|write 500ms, 2s, 30m, 6h or 1d",
        "kind: feed~  at: https://a.example/~  delay: 2h|4|it is longer than 1h",
        "kind: feed~  at: https://a.example/~  allowLocal: maybe|4|allowLocal is true or false",
        "kind: feed~  at: https://a.example/~  vanished: drop|4|use keep, mark, withdraw",
        "kind: feed~  at: https://a.example/~  selector: h2|4|only a source of kind listing",
        "kind: feed~  at: https://a.example/~  language: english!|4|is no language; write en",
        "kind: feed~  at: https://a.example/~  include: '**'|4|include is a list",
        "kind: feed~  at: https://a.example/~  exclude:~  - ok~  - 'regex:('|6|no regular expression",
        "kind: listing~  at: https://a.example/~  selector: 'h2['|4|it is no CSS selector",
        "kind: feed~  at: https://a.example/~ kind: x|4|it is not valid YAML",
      })
  void tellsFileLineAndRemedy(String source, int line, String remedy) {
    // lines count from that of the name, and a tilde ends one
    assertThatThrownBy(() -> read("sources:\n- name: a\n  " + source.replace('~', '\n')))
        .isInstanceOf(SourcesException.class)
        .hasMessageStartingWith("sources.yaml:" + (line + 1) + ": ")
        .hasMessageContaining(remedy);
  }

  @Test
  void tellsTheFaultsOfAllSources() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    sources:
                      - {name: a, kind: feed}
                      - {name: b, kind: folder, at: x}
                      - {name: b, kind: file, at: y}
                      - just text
                    """))
        .hasMessageContaining("sources.yaml:2: at is missing")
        .hasMessageContaining("sources.yaml:4: name: there are two sources 'b'")
        .hasMessageContaining("sources.yaml:5: a source is a list of keys");
  }

  @Test
  void tellsFilesThatAreNone() {
    assertThatThrownBy(() -> read("")).hasMessageContaining("sources.yaml:1: it is empty");
    assertThatThrownBy(() -> read("source: x")).hasMessageContaining("no key 'source'");
    assertThatThrownBy(() -> read("sources: []")).hasMessageContaining("the list is empty");
    assertThatThrownBy(() -> Sources.read(Path.of("no/such.yaml")))
        .hasMessage("no/such.yaml: there is no such file; name one with --sources");
  }

  @Test
  void matchesAddressesByGlobAndExpression() {
    assertThat(AddressPattern.of("https://a.example/*/x?.html"))
        .accepts("https://a.example/2026/x1.html")
        .rejects("https://a.example/2026/05/x1.html", "https://a.example/2026/x.html");
    assertThat(AddressPattern.of("**/news/**"))
        .accepts("https://a.example/news/2026/1", "file:/home/you/news/a.html")
        .rejects("https://a.example/newsletter");
    assertThat(AddressPattern.of("regex:/\\d{4}/"))
        .accepts("https://a.example/2026/1")
        .rejects("https://a.example/26/1");
  }

  private static Source only(String yaml) {
    List<Source> sources = read(yaml);
    assertThat(sources).hasSize(1);
    return sources.get(0);
  }

  private static List<Source> read(String yaml) {
    return SourceFile.read(FILE, yaml);
  }
}
