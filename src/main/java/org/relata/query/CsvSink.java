package org.relata.query;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes one of the two tables of a graph after RFC 4180; aliases stand in one cell, one a line.
 */
final class CsvSink implements ExportSink {
  private static final List<String> FACT =
      List.of("id", "relation", "family", "subject", "object", "subjectName", "objectName");

  private final CsvWriter table;
  private final boolean ofEntities;

  private CsvSink(OutputStream out, boolean ofEntities) {
    this.ofEntities = ofEntities;
    List<String> own = ofEntities ? List.of("id") : FACT;
    List<String> properties = ofEntities ? ExportProperties.OF_ENTITIES : ExportProperties.OF_FACTS;
    table = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    table.writeRecord(Stream.concat(own.stream(), properties.stream()).toList());
  }

  static CsvSink ofEntities(OutputStream out) {
    return new CsvSink(out, true);
  }

  static CsvSink ofFacts(OutputStream out) {
    return new CsvSink(out, false);
  }

  @Override
  public void entity(EntitySummary entity, List<String> aliases) {
    if (ofEntities) {
      Map<String, Object> properties = ExportProperties.of(entity, aliases);
      properties.put("aliases", String.join("\n", aliases));
      row(Stream.of(entity.id()), ExportProperties.OF_ENTITIES, properties);
    }
  }

  @Override
  public void fact(Fact fact, @Nullable String quote, @Nullable String url) {
    if (!ofEntities) {
      row(
          Stream.of(
              fact.id(),
              fact.relation(),
              fact.family(),
              fact.subject().id(),
              fact.object().id(),
              fact.subject().name(),
              fact.object().name()),
          ExportProperties.OF_FACTS,
          ExportProperties.of(fact, quote, url));
    }
  }

  private void row(Stream<String> own, List<String> names, Map<String, Object> properties) {
    table.writeRecord(
        Stream.concat(own, names.stream().map(name -> text(properties.get(name)))).toList());
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  @Override
  public void close() throws IOException {
    table.flush();
  }
}
