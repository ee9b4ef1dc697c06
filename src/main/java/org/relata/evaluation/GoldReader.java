package org.relata.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.relata.schema.EntityType;
import org.relata.schema.Modality;
import org.relata.schema.Ontology;
import tools.jackson.databind.JsonNode;

/** Reads gold files: one JSON object a line, one line a sentence. */
final class GoldReader {
  private final Ontology ontology;

  GoldReader(Ontology ontology) {
    this.ontology = ontology;
  }

  List<GoldSentence> read(Path file) {
    return JsonLines.read(file, this::sentence);
  }

  private GoldSentence sentence(JsonNode line) {
    List<GoldTriple> triples = new ArrayList<>();
    for (JsonNode triple : line.path("triples")) {
      triples.add(triple(triple));
    }
    return new GoldSentence(
        JsonLines.text(line, "doc"),
        line.path("sent").asInt(0),
        JsonLines.text(line, "text"),
        triples);
  }

  private GoldTriple triple(JsonNode triple) {
    return new GoldTriple(
        side(triple, "s"),
        ontology.relation(JsonLines.text(triple, "r")),
        side(triple, "o"),
        Modality.ofLabel(JsonLines.text(triple, "modality")),
        triple.path("optional").asBoolean(false));
  }

  /** Reads {@code s}, {@code sa} and {@code st}, or those of the object. */
  private static GoldTriple.Side side(JsonNode triple, String key) {
    String name = JsonLines.text(triple, key);
    Set<String> names = new LinkedHashSet<>();
    names.add(Names.normalised(name));
    for (JsonNode other : triple.path(key + "a")) {
      names.add(Names.normalised(other.asString()));
    }
    return new GoldTriple.Side(name, names, EntityType.ofLabel(JsonLines.text(triple, key + "t")));
  }
}
