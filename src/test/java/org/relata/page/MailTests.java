package org.relata.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailTests {
  private static final String HEADER =
      """
      From: "Strait Lines" <letter@straitlines.example>
      To: you@example.org
      Subject: =?utf-8?Q?Chips=2C_ships_and_=E2=80=9Csovereignty=E2=80=9D?=
      Date: Sun, 3 May 2026 06:00:00 +0200
      MIME-Version: 1.0
      """;

  private final Path folder;

  MailTests(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void takesTheHtmlOfANewsletterAndWhatItsHeaderTells() throws IOException {
    Page page =
        page(
            """
            Content-Type: multipart/mixed; boundary=outer

            --outer
            Content-Type: multipart/alternative; boundary=inner

            --inner
            Content-Type: text/plain; charset=utf-8

            View this letter in your browser.
            --inner
            Content-Type: text/html; charset=iso-8859-1
            Content-Transfer-Encoding: quoted-printable

            <p>Fabs in Gr=E9noble
            --inner--
            --outer
            Content-Type: text/html
            Content-Disposition: attachment; filename=terms.html

            <p>Terms
            --outer--
            """);

    assertThat(page.document()).isEqualTo("letter.eml");
    assertThat(page.mediaType()).isEqualTo("text/html");
    assertThat(page.charset()).isEqualToIgnoringCase("iso-8859-1");
    assertThat(new String(page.bytes(), StandardCharsets.ISO_8859_1).strip())
        .isEqualTo("<p>Fabs in Grénoble");
    assertThat(page.hints().publisher()).isEqualTo("Strait Lines");
    assertThat(page.hints().title()).isEqualTo("Chips, ships and “sovereignty”");
    assertThat(page.hints().published()).isEqualTo(LocalDate.of(2026, 5, 3));
  }

  @Test
  void takesTheTextOfAMailWithoutHtml() throws IOException {
    Page page =
        page(
            """
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: base64

            U2hpcHMgbGVhdmUu
            """);

    assertThat(page.mediaType()).isEqualTo("text/plain");
    assertThat(page.bytes()).asString(StandardCharsets.UTF_8).isEqualTo("Ships leave.");
  }

  @Test
  void isReadWithTheFolderThatItIsIn() throws IOException {
    page("\nShips leave.\n");

    try (Stream<PageResult> results = new PageReader().read(folder.toString())) {
      assertThat(results).hasSize(1).allMatch(result -> result instanceof PageResult.Read);
    }
  }

  @Test
  void whatTheUserSaysOfTheSourceGoesBeforeTheHeader() throws IOException {
    page("\nShips leave.\n");
    Hints hints = new Hints("letters", "The Letter", null, null, null, "en");

    try (Stream<PageResult> results =
        new PageReader().read(folder.toString(), WebManners.DEFAULT, hints)) {
      Page page = ((PageResult.Read) results.toList().get(0)).page();
      assertThat(page.hints().publisher()).isEqualTo("The Letter");
      assertThat(page.hints().source()).isEqualTo("letters");
      assertThat(page.hints().published()).isEqualTo(LocalDate.of(2026, 5, 3));
    }
  }

  @Test
  void tellsMailsWithoutText() throws IOException {
    assertThat(reason(HEADER + "Content-Type: image/png\n\nxxxx"))
        .contains("neither HTML nor text");
  }

  @Test
  void isNotExhaustedByPartsWithinParts() throws IOException {
    StringBuilder mail = new StringBuilder(HEADER);
    for (int i = 0; i < 20_000; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n".formatted(i, i));
    }

    assertThat(reason(mail.toString())).contains("parts within parts");
  }

  private Page page(String body) throws IOException {
    PageResult result = read(HEADER + body);
    assertThat(result).isInstanceOf(PageResult.Read.class);
    return ((PageResult.Read) result).page();
  }

  private String reason(String mail) throws IOException {
    PageResult result = read(mail);
    assertThat(result).isInstanceOf(PageResult.Unreadable.class);
    return ((PageResult.Unreadable) result).reason();
  }

  private PageResult read(String mail) throws IOException {
    Path file = Files.writeString(folder.resolve("letter.eml"), mail.replace("\n", "\r\n"));
    try (Stream<PageResult> results = new PageReader().read(file.toString())) {
      List<PageResult> all = results.toList();
      assertThat(all).hasSize(1);
      return all.get(0);
    }
  }
}
