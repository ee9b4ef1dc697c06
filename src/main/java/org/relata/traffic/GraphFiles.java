package org.relata.traffic;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.relata.graph.GraphTables;

/** The tables of a graph, one a kind of node or relationship, while they are written. */
final class GraphFiles implements AutoCloseable {
  private static final List<String> ENDS = List.of(":START_ID", ":END_ID", ":TYPE");

  private final Path folder;
  private final List<Path> nodes = new ArrayList<>();
  private final List<Path> relationships = new ArrayList<>();
  private final List<CsvWriter> open = new ArrayList<>();
  private final CsvWriter entities;
  private final CsvWriter articles;
  private final CsvWriter sentences;
  private final CsvWriter statements;
  private final CsvWriter facts;
  private final CsvWriter arguments;
  private final CsvWriter places;
  private final CsvWriter mentions;

  GraphFiles(Path folder) throws IOException {
    this.folder = folder;
    entities = table("entities", nodes, List.of());
    articles =
        table(
            "articles",
            nodes,
            List.of(
                "id:ID",
                "url",
                "title",
                "publisher",
                "published:date",
                "language",
                "contentHash",
                "story",
                "extractor",
                ":LABEL"));
    sentences =
        table("sentences", nodes, List.of("id:ID", "text", "start:long", "end:long", ":LABEL"));
    statements =
        table(
            "statements",
            nodes,
            List.of(
                "id:ID",
                "relation",
                "modality",
                "past:boolean",
                "confidence:double",
                "rule",
                "edgeId",
                ":LABEL"));
    facts =
        related(
            "facts",
            List.of(
                "id",
                "confidence:double",
                "statements:long",
                "articles:long",
                "publishers:long",
                "denied:long",
                "hedged:long",
                "planned:long",
                "firstSeen:date",
                "lastSeen:date",
                "quote",
                "url"));
    arguments = related("arguments", List.of("mention", "start:long", "end:long"));
    places = related("places", List.of());
    mentions = related("mentions", List.of("name"));
  }

  private CsvWriter related(String name, List<String> properties) throws IOException {
    List<String> head = new ArrayList<>(ENDS);
    head.addAll(properties);
    return table(name, relationships, head);
  }

  private CsvWriter table(String name, List<Path> kind, List<String> head) throws IOException {
    Path file = folder.resolve(name + ".csv");
    CsvWriter writer = CsvWriter.builder().build(file);
    kind.add(file);
    open.add(writer);
    if (!head.isEmpty()) {
      writer.writeRecord(head);
    }
    return writer;
  }

  CsvWriter entities() {
    return entities;
  }

  CsvWriter articles() {
    return articles;
  }

  CsvWriter sentences() {
    return sentences;
  }

  CsvWriter statements() {
    return statements;
  }

  CsvWriter facts() {
    return facts;
  }

  CsvWriter arguments() {
    return arguments;
  }

  CsvWriter places() {
    return places;
  }

  CsvWriter mentions() {
    return mentions;
  }

  GraphTables tables(Collection<String> relations) {
    return new GraphTables(nodes, relationships, relations);
  }

  @Override
  public void close() throws IOException {
    for (CsvWriter writer : open) {
      writer.close();
    }
  }
}
