package org.relata.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    assertThatThrownBy(
            () -> extended("relations: {TEACHES: {means: none, from: [Teacher], to: [Person]}}"))
        .isInstanceOf(OntologyException.class)
        .hasMessageContaining(folder.resolve("ontology.yaml") + ", TEACHES")
        .hasMessageContaining("Teacher");
  }

  @Test
  void takesARelationOfTheUsersOwn() throws IOException {
    Ontology ontology =
        extended(
            """
            groups:
              Learner: [Person, Organization]
            relations:
              TEACHES:
                means: The subject teaches the object.
                from: [Person]
                to: [Learner]
            """);
    assertThat(ontology.relations()).hasSize(32);
    RelationType teaches = ontology.relation("TEACHES");
    assertThat(teaches.family()).isEqualTo("other");
    assertThat(teaches.admits(EntityType.PERSON, EntityType.ORGANIZATION)).isTrue();
  }

  @Test
  void changesOnlyWhatTheUserSaysOfARelationOrGroup() throws IOException {
    RelationType bundled = Ontology.read(Knowledge.bundled()).relation("SUPPLIES");
    RelationType changed =
        extended("{relations: {SUPPLIES: {family: trade}}, groups: {Actor: [Event]}}")
            .relation("SUPPLIES");
    assertThat(changed.family()).isEqualTo("trade");
    assertThat(changed.description()).isEqualTo(bundled.description());
    assertThat(changed.mappings()).isEqualTo(bundled.mappings());
    assertThat(changed.subjects())
        .containsAll(bundled.subjects())
        .contains(EntityType.EVENT)
        .hasSize(bundled.subjects().size() + 1);
  }

  @Test
  void refusesWhatItWouldNotHeed() {
    for (String wrong :
        List.of(
            "relations: {TEACHES: {form: [Person], to: [Person]}}",
            "relation: {TEACHES: {}}",
            "relations: [TEACHES]",
            "relations: {TEACHES: Person}",
            "- TEACHES",
            "relations: {TEACHES: {")) {
      assertThatThrownBy(() -> extended(wrong))
          .as(wrong)
          .isInstanceOf(OntologyException.class)
          .hasMessageContaining(folder.resolve("ontology.yaml").toString());
    }
    assertThatCode(() -> extended("# nothing yet\n")).doesNotThrowAnyException();
  }

  private Ontology extended(String own) throws IOException {
    Files.writeString(folder.resolve("ontology.yaml"), own);
    return Ontology.read(Knowledge.extendedBy(folder));
  }

  @Test
  void ordersModalitiesFromLeastDoubtToMost() {
    assertThat(Modality.REPORTED.or(Modality.PLANNED)).isEqualTo(Modality.PLANNED);
    assertThat(Modality.NEGATED.or(Modality.POSSIBLE)).isEqualTo(Modality.NEGATED);
    assertThat(Modality.ASSERTED.or(Modality.REPORTED)).isEqualTo(Modality.REPORTED);
  }
}
