package org.relata.evaluation;

import java.nio.file.Path;
import java.util.List;
import org.relata.schema.Modality;
import tools.jackson.databind.JsonNode;

/** Reads statements as {@code relata extract --format jsonl} writes them. */
final class PredictionReader {
  private PredictionReader() {}

  static List<Prediction> read(Path file) {
    return JsonLines.read(file, PredictionReader::prediction);
  }

  private static Prediction prediction(JsonNode line) {
    JsonNode confidence = line.path("confidence");
    return new Prediction(
        JsonLines.text(line, "document"),
        JsonLines.text(line.path("subject"), "name"),
        JsonLines.text(line, "relation"),
        JsonLines.text(line.path("object"), "name"),
        Modality.ofLabel(JsonLines.text(line, "modality")),
        JsonLines.text(line.path("evidence"), "text"),
        confidence.isNumber() ? confidence.asDouble() : null);
  }
}
