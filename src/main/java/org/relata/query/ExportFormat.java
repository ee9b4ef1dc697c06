package org.relata.query;

/** The formats in which a graph can be written. */
public enum ExportFormat {
  /** Entities and facts for graph tools such as Gephi and yEd. */
  GRAPHML("graphml", "application/graphml+xml"),
  /** The entities as a table with a head line. */
  NODES_CSV("nodes.csv", "text/csv"),
  /** The facts as a table with a head line. */
  EDGES_CSV("edges.csv", "text/csv"),
  /** Linked data; relations are matched with the terms that the ontology file names. */
  JSONLD("jsonld", "application/ld+json"),
  /** Statements that make the graph in another Neo4j. */
  CYPHER("cypher", "text/plain");

  private final String extension;
  private final String mediaType;

  ExportFormat(String extension, String mediaType) {
    this.extension = extension;
    this.mediaType = mediaType;
  }

  /** Returns how names of such files end, without the dot. */
  public String extension() {
    return extension;
  }

  /** Returns the media type; the encoding is always UTF-8. */
  public String mediaType() {
    return mediaType;
  }
}
