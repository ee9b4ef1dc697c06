package org.relata.source;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a source is, and so how its pages are found. */
public enum SourceKind {
  /** A folder; its pages, subfolders included. */
  FOLDER(Place.PATH),
  /** One file. */
  FILE(Place.PATH),
  /** One page of the web. */
  PAGE(Place.WEB),
  /** An RSS or Atom feed; the pages of its entries. */
  FEED(Place.EITHER),
  /** A sitemap or an index of sitemaps; the pages that they list. */
  SITEMAP(Place.EITHER),
  /** A page that links to articles; the pages behind the links. */
  LISTING(Place.EITHER),
  /** A web archive; the pages in it. */
  WARC(Place.PATH),
  /** A file of articles, a JSON object a line. */
  JSONL(Place.PATH);

  /** Where sources of a kind may be. */
  enum Place {
    PATH("a path"),
    WEB("an http(s) address"),
    EITHER("a path or an http(s) address");

    private final String words;

    Place(String words) {
      this.words = words;
    }

    boolean allows(String at) {
      boolean web = Source.isWeb(at);
      return this == EITHER || web == (this == WEB);
    }

    String words() {
      return words;
    }
  }

  private final Place place;

  SourceKind(Place place) {
    this.place = place;
  }

  /** Returns the name in files of sources. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  Place place() {
    return place;
  }

  static Optional<SourceKind> ofLabel(String label) {
    return Arrays.stream(values()).filter(kind -> kind.label().equals(label)).findFirst();
  }

  static List<String> labels() {
    return Arrays.stream(values()).map(SourceKind::label).toList();
  }
}
