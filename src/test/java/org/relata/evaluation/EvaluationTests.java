package org.relata.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relata.schema.Knowledge;
import org.relata.schema.Ontology;

/**
 * Holds the figures of a small gold file and statements to those that the reference implementation
 * of the score gave for the same two files.
 */
class EvaluationTests {
  private static final Path FIXTURE = Path.of("src/test/resources/evaluation/fixture");
  private static final Ontology ONTOLOGY = Ontology.read(Knowledge.bundled());

  private final Path folder;
  private final Report report = measure(FIXTURE.resolve("statements.jsonl"));

  EvaluationTests(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void countsAsTheReferenceDoes() {
    assertThat(figures(report.all())).isEqualTo("0.600 0.600 0.600 10 6 4");
    assertThat(figures(report.pair())).isEqualTo("0.875 0.700 0.778 10 7 1");
    assertThat(figures(report.listed())).isEqualTo("0.500 1.000 0.667 1 1 1");
    assertThat(report.modalityAccuracy().orElseThrow()).isCloseTo(0.857, within(0.0005));
    assertThat(report.outside()).isEqualTo(2);
  }

  @Test
  void countsEachRelationAsTheReferenceDoes() {
    assertThat(report.relations().keySet())
        .containsExactlyInAnyOrder(
            "ACQUIRES",
            "BASED_IN",
            "COMPETES_WITH",
            "LEADS",
            "LISTED_ON",
            "MEETS",
            "OPERATES_IN",
            "OPPOSES",
            "PARTNERS_WITH",
            "SUPPLIES",
            "USES");
    assertThat(figures(score("BASED_IN"))).isEqualTo("1.000 0.500 0.667 2 1 0");
    assertThat(figures(score("SUPPLIES"))).isEqualTo("0.500 1.000 0.667 1 1 1");
    assertThat(figures(score("ACQUIRES"))).isEqualTo("0.000 0.000 0.000 1 0 1");
    assertThat(figures(score("COMPETES_WITH"))).isEqualTo("1.000 1.000 1.000 1 1 0");
    assertThat(figures(score("OPPOSES"))).isEqualTo("0.000 0.000 0.000 0 0 1");
  }

  @Test
  void namesTheCausesOfErrors() {
    assertThat(report.faults())
        .extracting(fault -> fault.statement() + ": " + fault.cause().label())
        .contains(
            "Tidewater ACQUIRES Skerrylink (negated): wrong polarity",
            "Tidewater SUPPLIES Corvane (asserted): wrong direction",
            "Polar FM OPPOSES Radio Lumen (negated): wrong relation",
            "Lumen Radio PARTNERS_WITH Bright Wave (planned): wrong",
            "Polar FM USES Beacon 3 (reported): not found");
  }

  @Test
  void leavesOptionalStatementsOutOfTheCalibration() {
    assertThat(report.calibration())
        .extracting(bin -> bin.statements() + " " + bin.right())
        .containsExactly("1 0", "1 0", "1 0", "1 0", "1 0", "2 2", "5 5");
    assertThat(report.calibration().get(5).meanConfidence()).isCloseTo(0.855, within(1e-9));
  }

  @Test
  void namesFileAndLineOfWhatIsNoGold() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("gold.jsonl"),
            """
            {"doc": "a", "sent": 0, "text": "Nothing here.", "triples": []}
            {"doc": "a", "sent": 1, "text": "Orion likes Vega.", "triples": [
            """);
    assertThatThrownBy(() -> Evaluation.against(List.of(file), ONTOLOGY))
        .isInstanceOf(EvaluationException.class)
        .hasMessageContainingAll(file.toString(), "line 2", "not JSON");
  }

  @Test
  void namesTheRelationThatTheOntologyLacks() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("gold.jsonl"),
            """
            {"doc": "a", "sent": 0, "text": "Orion likes Vega.", "triples": [{"s": "Orion", \
            "st": "Person", "r": "LIKES", "o": "Vega", "ot": "Person", "modality": "asserted"}]}
            """);
    assertThatThrownBy(() -> Evaluation.against(List.of(file), ONTOLOGY))
        .isInstanceOf(EvaluationException.class)
        .hasMessageContainingAll("line 1", "LIKES", "SUPPLIES");
  }

  @Test
  void refusesConfidenceOutOfRange() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("statements.jsonl"),
            """
            {"document": "ferry", "subject": {"name": "A"}, "relation": "USES", "object": \
            {"name": "B"}, "modality": "asserted", "confidence": 7, "evidence": {"text": "A."}}
            """);
    assertThatThrownBy(() -> measure(file))
        .isInstanceOf(EvaluationException.class)
        .hasMessageContainingAll("line 1", "confidence 7.0");
  }

  private static Report measure(Path statements) {
    return Evaluation.against(List.of(FIXTURE.resolve("gold.jsonl")), ONTOLOGY).ofFile(statements);
  }

  private Score score(String relation) {
    return java.util.Objects.requireNonNull(report.relations().get(relation), relation);
  }

  private static String figures(Score score) {
    return String.format(
        Locale.ROOT,
        "%.3f %.3f %.3f %d %d %d",
        score.precision(),
        score.recall(),
        score.f1(),
        score.gold(),
        score.right(),
        score.wrong());
  }
}
