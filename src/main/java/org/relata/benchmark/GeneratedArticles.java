package org.relata.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.relata.schema.Knowledge;

/**
 * Articles made up from our own sentences about companies of the gazetteer; a seed gives the same
 * ones always. Companies come up as unevenly as in the news: few of them very often.
 */
final class GeneratedArticles {
  private static final String SENTENCES = "/benchmark/sentences.txt";
  private static final int PARAGRAPHS = 3;
  private static final int SENTENCES_OF_PARAGRAPH = 3;
  private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);

  private final List<String> sentences = sentences();
  private final List<String> companies;
  private final Random random;

  GeneratedArticles(Knowledge knowledge, long seed) {
    companies =
        knowledge.table("gazetteer/companies.tsv").stream().map(row -> row.field(0)).toList();
    random = new Random(seed);
  }

  /** Writes pages into a folder, in subfolders of a hundred. */
  void write(Path folder, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      Path part = folder.resolve(String.format(Locale.ROOT, "%05d", i / 100));
      Files.createDirectories(part);
      Files.writeString(part.resolve(String.format(Locale.ROOT, "%06d.html", i)), page(i));
    }
  }

  private String page(int number) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < PARAGRAPHS; i++) {
      body.append("<p>");
      for (int j = 0; j < SENTENCES_OF_PARAGRAPH; j++) {
        body.append(sentence()).append(' ');
      }
      body.append("</p>\n");
    }
    return """
        <!DOCTYPE html>
        <html lang="en"><head><title>Notes on trade, number %1$d</title>
        <meta property="article:published_time" content="%2$s">
        <meta property="og:site_name" content="Generated Gazette %3$d"></head>
        <body><article><h1>Notes on trade, number %1$d</h1>
        %4$s</article></body></html>
        """
        .formatted(number, FIRST_DAY.plusDays(random.nextInt(600)), random.nextInt(40), body);
  }

  private String sentence() {
    return sentences
        .get(random.nextInt(sentences.size()))
        .replace("{A}", company())
        .replace("{B}", company())
        .replace("{C}", company());
  }

  private String company() {
    double share = random.nextDouble();
    String name = companies.get((int) (companies.size() * share * share * share));
    return name.replace("&", "&amp;").replace("<", "&lt;");
  }

  private static List<String> sentences() {
    try (InputStream in = GeneratedArticles.class.getResourceAsStream(SENTENCES)) {
      if (in == null) {
        throw new IllegalStateException(SENTENCES + " is missing from relata's jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + SENTENCES, e);
    }
  }
}
