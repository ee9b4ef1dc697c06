package org.relata.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import org.relata.Fuzz;
import org.relata.Mutations;
import org.relata.Mutations.Input;

/** Whatever a robots.txt holds, an address may be read or may not. */
class RobotsFuzzTests {
  private static final List<String> SAMPLES =
      List.of(
          "User-agent: *\nDisallow: /private/*.html$\nAllow: /private/a\nCrawl-delay: 2\nSitemap: https://t.example/map.xml\n",
          "# all\nuser-agent: relata\nuser-agent: other\ndisallow:\n\nUser-agent: *\nDisallow: /\n");
  private static final List<String> WORDS =
      List.of(
          "*",
          "$",
          "/",
          "%",
          "%2",
          "%zz",
          "\u0000",
          "\r",
          "\ufeff",
          "Crawl-delay: -1\n",
          "Crawl-delay: 1e9\n",
          "Crawl-delay: 99999999999999999999\n",
          "Disallow: ",
          "Allow: /*",
          "User-agent: ",
          "User-agent: relata\n",
          "ü",
          ":",
          "#",
          "<html>");

  @Provide
  Arbitrary<Input> files() {
    return Mutations.of(SAMPLES, WORDS);
  }

  @Fuzz
  void decides(@ForAll("files") Input input) {
    check(input.bytes());
  }

  @Example
  void decidesWhatWasFound() {
    Mutations.found("robots").forEach(RobotsFuzzTests::check);
  }

  private static void check(byte[] bytes) {
    Robots robots = new Robots(address -> new WebAnswer(200, Map.of(), bytes), Waiting.REAL);
    Mutations.attempt(
        "robots",
        bytes,
        () -> {
          for (String path : List.of("/", "/private/a.html", "/%zz?*$", "/" + "a*".repeat(500))) {
            try {
              URI address = URI.create("https://t.example" + path.replace("%zz", "%25"));
              assertThat(robots.check(address)).isGreaterThanOrEqualTo(Duration.ZERO);
            } catch (IOException e) {
              assertThat(e).hasMessageContaining("robots.txt");
            }
          }
        });
  }
}
