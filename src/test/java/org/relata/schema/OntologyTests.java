package org.relata.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OntologyTests {
  @TempDir private Path folder = Path.of("");

  @Test
  void hasThirtyOneRelationsOfWhichFiveAreSymmetric() {
    Ontology ontology = Ontology.read(Knowledge.bundled());
    assertThat(ontology.relations()).hasSize(31);
    assertThat(
            ontology.relations().stream().filter(RelationType::symmetric).map(RelationType::name))
        .containsExactlyInAnyOrder(
            "PARTNERS_WITH", "COMPETES_WITH", "MEETS", "ALLIED_WITH", "FAMILY_OF");
  }

  @Test
  void admitsOnlyWhatTheSignatureAllows() {
    RelationType leads = Ontology.read(Knowledge.bundled()).relation("LEADS");
    assertThat(leads.admits(EntityType.PERSON, EntityType.ORGANIZATION)).isTrue();
    assertThat(leads.admits(EntityType.ORGANIZATION, EntityType.PERSON)).isFalse();
    RelationType rivals = Ontology.read(Knowledge.bundled()).relation("COMPETES_WITH");
    assertThat(rivals.admits(EntityType.PRODUCT, EntityType.ORGANIZATION)).isFalse();
  }

  @Test
  void namesTheRelationsThatExistWhereOneDoesNot() {
    Ontology ontology = Ontology.read(Knowledge.bundled());
    assertThatThrownBy(() -> ontology.relation("SELLS"))
        .isInstanceOf(OntologyException.class)
        .hasMessageContaining("'SELLS'")
        .hasMessageContaining("SUPPLIES");
  }

  @Test
  void refusesATypeThatDoesNotExist() throws IOException {
    Files.writeString(
        folder.resolve("ontology.yaml"),
        "  TEACHES:\n    means: none\n    from: [Teacher]\n    to: [Person]\n");
    Knowledge extended = Knowledge.extendedBy(folder);
    assertThatThrownBy(() -> Ontology.read(extended))
        .isInstanceOf(OntologyException.class)
        .hasMessageContaining("Teacher");
  }

  @Test
  void takesARelationOfTheUsersOwn() throws IOException {
    Files.writeString(
        folder.resolve("ontology.yaml"),
        "  TEACHES:\n    means: The subject teaches the object.\n    from: [Person]\n    to: [Person]\n");
    assertThat(Ontology.read(Knowledge.extendedBy(folder)).relation("TEACHES").family())
        .isEqualTo("other");
  }

  @Test
  void ordersModalitiesFromLeastDoubtToMost() {
    assertThat(Modality.REPORTED.or(Modality.PLANNED)).isEqualTo(Modality.PLANNED);
    assertThat(Modality.NEGATED.or(Modality.POSSIBLE)).isEqualTo(Modality.NEGATED);
    assertThat(Modality.ASSERTED.or(Modality.REPORTED)).isEqualTo(Modality.REPORTED);
  }
}
