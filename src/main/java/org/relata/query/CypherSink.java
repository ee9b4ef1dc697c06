package org.relata.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the statements that make a graph, after the texts of {@code cypher/export}. */
final class CypherSink implements ExportSink {
  private final OutputStream out;
  private final String entityText = text("entity");
  private final String factText = text("fact");

  CypherSink(OutputStream out) throws IOException {
    this.out = out;
    write(text("head"));
  }

  private static String text(String name) throws IOException {
    String file = "/cypher/export/" + name + ".cypher";
    try (InputStream in = CypherSink.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Properties are put in last, for their values may hold anything. */
  @Override
  public void entity(EntitySummary entity, List<String> aliases) throws IOException {
    Map<String, Object> properties = ExportProperties.of(entity, aliases);
    properties.remove("type");
    write(
        entityText
            .replace("ENTITY_ID", literal(entity.id()))
            .replace("ENTITY_TYPE", name(entity.type()))
            .replace("PROPERTIES", literal(properties)));
  }

  @Override
  public void fact(Fact fact, @Nullable String quote, @Nullable String url) throws IOException {
    write(
        factText
            .replace("SUBJECT_ID", literal(fact.subject().id()))
            .replace("OBJECT_ID", literal(fact.object().id()))
            .replace("FACT_ID", literal(fact.id()))
            .replace("RELATION_TYPE", name(fact.relation()))
            .replace("PROPERTIES", literal(ExportProperties.of(fact, quote, url))));
  }

  private static String name(String name) {
    return "`" + name.replace("`", "``") + "`";
  }

  private static String literal(Object value) {
    if (value instanceof Number) {
      return value.toString();
    }
    if (value instanceof LocalDate date) {
      return "date('" + date + "')";
    }
    if (value instanceof List<?> list) {
      return list.stream().map(CypherSink::literal).collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> entry.getKey() + ": " + literal(entry.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    String escaped = value.toString().replace("\\", "\\\\").replace("'", "\\'");
    return "'" + escaped.replace("\n", "\\n").replace("\r", "\\r") + "'";
  }

  @Override
  public void close() {
    // what it writes to is the caller's
  }
}
