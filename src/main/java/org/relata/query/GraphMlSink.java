package org.relata.query;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes GraphML. */
final class GraphMlSink implements ExportSink {
  private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

  /** Characters that XML 1.0 cannot hold in any form. */
  private static final Pattern UNWRITABLE =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private static final Map<String, String> TYPES =
      Map.of(
          "confidence", "double",
          "degree", "long",
          "statements", "long",
          "articles", "long",
          "publishers", "long",
          "denied", "long",
          "hedged", "long",
          "planned", "long");

  private final XMLStreamWriter xml;

  GraphMlSink(OutputStream out) throws IOException {
    try {
      xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      xml.writeStartElement("graphml");
      xml.writeDefaultNamespace(NAMESPACE);
      keys("node", ExportProperties.OF_ENTITIES);
      keys("edge", List.of("relation", "family"));
      keys("edge", ExportProperties.OF_FACTS);
      xml.writeStartElement("graph");
      xml.writeAttribute("edgedefault", "directed");
    } catch (XMLStreamException e) {
      throw new IOException("GraphML cannot be written", e);
    }
  }

  private void keys(String domain, List<String> names) throws XMLStreamException {
    for (String name : names) {
      xml.writeEmptyElement("key");
      xml.writeAttribute("id", domain + "-" + name);
      xml.writeAttribute("for", domain);
      xml.writeAttribute("attr.name", name);
      xml.writeAttribute("attr.type", TYPES.getOrDefault(name, "string"));
    }
  }

  @Override
  public void entity(EntitySummary entity, List<String> aliases) throws IOException {
    try {
      xml.writeStartElement("node");
      xml.writeAttribute("id", entity.id());
      Map<String, Object> properties = ExportProperties.of(entity, aliases);
      properties.put("aliases", String.join("\n", aliases));
      data("node", properties);
      xml.writeEndElement();
    } catch (XMLStreamException e) {
      throw new IOException("GraphML cannot be written", e);
    }
  }

  @Override
  public void fact(Fact fact, @Nullable String quote, @Nullable String url) throws IOException {
    try {
      xml.writeStartElement("edge");
      xml.writeAttribute("id", fact.id());
      xml.writeAttribute("source", fact.subject().id());
      xml.writeAttribute("target", fact.object().id());
      xml.writeAttribute("directed", String.valueOf(!fact.symmetric()));
      Map<String, Object> properties = new LinkedHashMap<>();
      properties.put("relation", fact.relation());
      properties.put("family", fact.family());
      properties.putAll(ExportProperties.of(fact, quote, url));
      data("edge", properties);
      xml.writeEndElement();
    } catch (XMLStreamException e) {
      throw new IOException("GraphML cannot be written", e);
    }
  }

  private void data(String domain, Map<String, Object> properties) throws XMLStreamException {
    for (Map.Entry<String, Object> property : properties.entrySet()) {
      xml.writeStartElement("data");
      xml.writeAttribute("key", domain + "-" + property.getKey());
      xml.writeCharacters(UNWRITABLE.matcher(property.getValue().toString()).replaceAll(""));
      xml.writeEndElement();
    }
  }

  @Override
  public void close() throws IOException {
    try {
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException("GraphML cannot be written", e);
    }
  }
}
