package org.relata.query;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Writes entities and facts as they come from the server, holding none of them. */
final class Exports {
  private final GraphReader reader;
  private final Relations relations;
  private final Rows rows;

  Exports(GraphReader reader, Relations relations, Rows rows) {
    this.reader = reader;
    this.relations = relations;
    this.rows = rows;
  }

  void write(
      ExportFormat format,
      @Nullable Neighbourhood around,
      @Nullable LocalDate asOf,
      OutputStream out)
      throws IOException {
    Map<String, Object> parameters =
        Facts.onDay(asOf, Collections.singletonMap("ids", ids(around)));
    BufferedOutputStream buffered = new BufferedOutputStream(out);
    try (ExportSink sink = sink(format, buffered)) {
      reader.each(
          Cypher.EXPORT_ENTITIES, List.of(), parameters, row -> unchecked(() -> entity(row, sink)));
      reader.each(
          Cypher.EXPORT_FACTS,
          relations.names(),
          parameters,
          row -> unchecked(() -> fact(row, sink)));
    } catch (UncheckedIOException e) {
      throw new IOException("the export cannot be written", e.getCause());
    }
    buffered.flush();
  }

  private static @Nullable List<String> ids(@Nullable Neighbourhood around) {
    return around == null ? null : around.nodes().stream().map(node -> node.entity().id()).toList();
  }

  private ExportSink sink(ExportFormat format, OutputStream out) throws IOException {
    return switch (format) {
      case GRAPHML -> new GraphMlSink(out);
      case NODES_CSV -> CsvSink.ofEntities(out);
      case EDGES_CSV -> CsvSink.ofFacts(out);
      case JSONLD -> new JsonLdSink(out, relations.byName().values());
      case CYPHER -> new CypherSink(out);
    };
  }

  private static void entity(Record row, ExportSink sink) throws IOException {
    Value node = row.get("entity");
    sink.entity(Rows.entity(node), Rows.aliases(node));
  }

  private void fact(Record row, ExportSink sink) throws IOException {
    sink.fact(rows.fact(row), Rows.text(row.get("quote")), Rows.text(row.get("url")));
  }

  private static void unchecked(Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Writing {
    void run() throws IOException;
  }
}
