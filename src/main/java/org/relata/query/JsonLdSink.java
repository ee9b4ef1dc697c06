package org.relata.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.relata.schema.RelationType;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes JSON-LD: the relations as properties matched with terms of other vocabularies, the
 * entities, and each fact twice, as a plain triple and as a statement with what supports it. The
 * match is a loose one, for the other vocabulary may mean the other direction.
 */
final class JsonLdSink implements ExportSink {
  private static final String CONTEXT = "context.json";
  private static final String ENTITY = "urn:relata:entity:";
  private static final String RELATION = "urn:relata:";

  private final JsonGenerator json;

  JsonLdSink(OutputStream out, Collection<RelationType> relations) throws IOException {
    JsonMapper mapper = JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    json = mapper.createGenerator(out);
    json.writeStartObject();
    json.writeName("@context");
    try (InputStream in = JsonLdSink.class.getResourceAsStream(CONTEXT)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + CONTEXT);
      }
      json.writeTree(mapper.readTree(in));
    }
    json.writeName("@graph");
    json.writeStartArray();
    relations.forEach(this::relation);
  }

  private void relation(RelationType relation) {
    begin(RELATION + relation.name(), "Property");
    json.writeStringProperty("description", relation.description());
    json.writeName("related");
    json.writeStartArray();
    relation.mappings().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(term -> json.writeString(term.getKey() + ":" + term.getValue()));
    json.writeEndArray();
    end();
  }

  private void begin(String id, String type) {
    json.writeStartObject();
    json.writeStringProperty("@id", id);
    json.writeStringProperty("@type", type);
  }

  /** One node a line, so that the text can be read and searched with tools for lines. */
  private void end() {
    json.writeEndObject();
    json.writeRaw('\n');
  }

  @Override
  public void entity(EntitySummary entity, List<String> aliases) {
    begin(ENTITY + entity.id(), entity.type());
    ExportProperties.of(entity, aliases)
        .forEach(
            (name, value) -> {
              if (!name.equals("type")) {
                json.writePOJOProperty(name, value);
              }
            });
    end();
  }

  @Override
  public void fact(Fact fact, @Nullable String quote, @Nullable String url) {
    String subject = ENTITY + fact.subject().id();
    String object = ENTITY + fact.object().id();
    json.writeStartObject();
    json.writeStringProperty("@id", subject);
    json.writeName(RELATION + fact.relation());
    json.writeStartObject();
    json.writeStringProperty("@id", object);
    json.writeEndObject();
    end();
    begin("urn:relata:fact:" + fact.id(), "Statement");
    json.writeStringProperty("subject", subject);
    json.writeStringProperty("predicate", RELATION + fact.relation());
    json.writeStringProperty("object", object);
    ExportProperties.of(fact, quote, url)
        .forEach((name, value) -> json.writePOJOProperty(name, value));
    end();
  }

  @Override
  public void close() {
    json.writeEndArray();
    json.writeEndObject();
    json.close();
  }
}
