package org.relata.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relata.resolve.SharedResolver;
import org.relata.schema.Knowledge;
import org.relata.schema.Ontology;

/**
 * Holds the quality of the extraction on articles written for it: {@code pinned} and {@code apart},
 * which no rule was made for, and {@code tuning} and {@code wide}, which rules may learn from; the
 * authors of {@code apart} and {@code wide} did not know the rules. Whoever betters the extraction
 * lifts the floors in {@code floors.properties}.
 */
class ExtractionEval {
  private static final Path SETS = Path.of("src/test/resources/evaluation");

  @ParameterizedTest
  @ValueSource(strings = {"pinned", "tuning", "apart", "wide"})
  void staysAboveItsFloor(String set) throws IOException {
    Path folder = SETS.resolve(set);
    Report report =
        Evaluation.against(
                List.of(folder.resolve("gold.jsonl")), Ontology.read(Knowledge.bundled()))
            .ofTexts(List.of(folder), SharedResolver.get());
    String figures =
        String.format(
            Locale.ROOT,
            "%s: precision %.3f, recall %.3f, F1 %.3f, modality %.3f, LISTED_ON F1 %.3f",
            set,
            report.all().precision(),
            report.all().recall(),
            report.all().f1(),
            report.modalityAccuracy().orElse(0),
            report.listed().f1());
    Properties floors = floors();

    assertThat(report.unread()).isEmpty();
    assertThat(report.all().precision()).as(figures).isGreaterThan(floor(floors, set, "precision"));
    assertThat(report.all().recall()).as(figures).isGreaterThan(floor(floors, set, "recall"));
    assertThat(report.all().f1()).as(figures).isGreaterThan(floor(floors, set, "f1"));
    assertThat(report.modalityAccuracy().orElse(0))
        .as(figures)
        .isGreaterThan(floor(floors, set, "modality"));
    assertThat(report.listed().f1()).as(figures).isGreaterThan(floor(floors, set, "listed"));
  }

  private static Properties floors() throws IOException {
    Properties floors = new Properties();
    try (Reader reader = Files.newBufferedReader(SETS.resolve("floors.properties"))) {
      floors.load(reader);
    }
    return floors;
  }

  private static double floor(Properties floors, String set, String figure) {
    String value = floors.getProperty(set + "." + figure);
    assertThat(value).as(set + "." + figure + " in floors.properties").isNotNull();
    return Double.parseDouble(value);
  }
}
