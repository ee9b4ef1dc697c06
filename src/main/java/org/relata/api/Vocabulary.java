package org.relata.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import org.relata.query.Queries;
import org.relata.schema.EntityType;
import org.relata.schema.RelationType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the graph may say. */
@RestController
@RequestMapping(Entities.ROOT + "/vocabulary")
@Tag(name = "Vocabulary", description = "What the graph may say.")
final class Vocabulary {
  private final Queries queries;

  Vocabulary(Queries queries) {
    this.queries = queries;
  }

  /**
   * What the graph may say.
   *
   * @param types labels of entity types
   * @param relations what facts can be, in the ontology's order
   */
  record Words(List<String> types, List<Relation> relations) {}

  /**
   * A relation.
   *
   * @param name such as {@code SUPPLIES}
   * @param family the group it is shown in
   * @param symmetric whether it holds both ways
   * @param description one sentence
   */
  record Relation(String name, String family, boolean symmetric, String description) {
    static Relation of(RelationType type) {
      return new Relation(type.name(), type.family(), type.symmetric(), type.description());
    }
  }

  @GetMapping
  @Operation(
      summary = "Entity types and relations",
      description = "What the ontology file defines: the values of type and relation parameters.")
  Words words() {
    return new Words(
        Arrays.stream(EntityType.values()).map(EntityType::label).toList(),
        queries.relationTypes().stream().map(Relation::of).toList());
  }
}
