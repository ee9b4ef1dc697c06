package org.relata.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relata.mention.Mention;
import org.relata.schema.EntityType;
import org.relata.schema.Knowledge;
import org.relata.schema.Modality;
import org.relata.schema.Ontology;
import org.relata.schema.OntologyException;
import org.relata.schema.Span;
import org.relata.sentence.Sentence;

class ConfidenceTests {
  private static final Ontology ONTOLOGY = Ontology.read(Knowledge.bundled());

  private final Path folder;

  ConfidenceTests(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void ranksNamesAboveDescriptionsOfTheSameStrength() {
    Confidence confidence = Confidence.read(Knowledge.bundled());
    Statement byName = statement(Mention.Kind.NAME, 0.8);
    Statement byDescription = statement(Mention.Kind.DESCRIPTION, 0.8);

    assertThat(confidence.applied(byName).confidence())
        .isBetween(0.0, 1.0)
        .isGreaterThan(confidence.applied(byDescription).confidence());
    assertThat(confidence.applied(byName).strength()).isEqualTo(0.8);
  }

  @Test
  void risesWithTheStrength() {
    Confidence confidence = Confidence.read(Knowledge.bundled());

    assertThat(confidence.applied(statement(Mention.Kind.NAME, 0.9)).confidence())
        .isGreaterThan(confidence.applied(statement(Mention.Kind.NAME, 0.5)).confidence());
  }

  @Test
  void knowsFrameArgumentsModalityAndSentence() {
    assertThat(Confidence.features(statement(Mention.Kind.PRONOUN, 0.5)))
        .containsEntry("always", 1.0)
        .containsEntry("strength", 0.0)
        .containsKeys(
            "subject pronoun",
            "object name",
            "kind verb",
            "relation SUPPLIES",
            "modality planned",
            "heading",
            "words to 10",
            "apart to 2");
  }

  @Test
  void namesTheLineThatIsNoWeight() throws IOException {
    Files.writeString(folder.resolve("confidence.txt"), "strength | much\n");

    assertThatThrownBy(() -> Confidence.read(Knowledge.extendedBy(folder)))
        .isInstanceOf(OntologyException.class)
        .hasMessageContainingAll("confidence.txt, line 1", "'much' is no number");
  }

  private static Statement statement(Mention.Kind kind, double strength) {
    String text = "Orion to supply Vega";
    return new Statement(
        mention(kind, "Orion", 0),
        ONTOLOGY.relation("SUPPLIES"),
        mention(Mention.Kind.NAME, "Vega", 3),
        Modality.PLANNED,
        false,
        strength,
        "SUPPLIES/verb:supply",
        new Sentence(0, 0, true, new Span(0, text.length()), text, List.of(), List.of()));
  }

  private static Mention mention(Mention.Kind kind, String name, int token) {
    return new Mention(
        kind,
        EntityType.ORGANIZATION,
        name,
        0,
        token,
        token + 1,
        name,
        new Span(0, name.length()),
        0.9,
        false);
  }
}
