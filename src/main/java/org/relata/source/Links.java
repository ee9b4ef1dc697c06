package org.relata.source;

import crawlercommons.filters.basic.BasicURLNormalizer;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.relata.page.Hints;
import org.relata.page.Page;
import org.relata.page.PageReader;
import org.relata.page.PageResult;

/** The links of a document, each once, in its order. */
final class Links {
  private static final BasicURLNormalizer NORMALIZER = new BasicURLNormalizer();

  private final URI base;
  private final Map<String, Hints> links = new LinkedHashMap<>();

  Links(URI base) {
    this.base = base;
  }

  /** How a document's links are found. */
  @FunctionalInterface
  interface Finder {
    /** Returns what a document leads to. */
    List<Lead> in(Page document);
  }

  /** Reads the document that a source is at, and finds its links. */
  static Stream<Lead> of(Source source, PageReader pages, Finder finder) {
    return pages
        .read(source.at(), source.manners(), source.hints())
        .flatMap(
            result ->
                result instanceof PageResult.Read read
                    ? finder.in(read.page()).stream()
                    : Stream.of(lost((PageResult.Unreadable) result)));
  }

  static Lead.Lost lost(PageResult.Unreadable failure) {
    return new Lead.Lost(failure.document(), failure.reason());
  }

  /** Adds a link if it leads to a page of the web, unless it is there. */
  void add(String link, Hints hints) {
    address(link).ifPresent(address -> links.putIfAbsent(address, hints));
  }

  List<Lead> leads() {
    List<Lead> leads = new ArrayList<>();
    links.forEach((address, hints) -> leads.add(new Lead.Address(address, hints)));
    return leads;
  }

  private Optional<String> address(String link) {
    return resolved(link.strip())
        .or(() -> Optional.ofNullable(NORMALIZER.filter(link.strip())).flatMap(this::resolved))
        .filter(Source::isWeb)
        .map(
            address ->
                address.indexOf('#') < 0 ? address : address.substring(0, address.indexOf('#')));
  }

  private Optional<String> resolved(String link) {
    try {
      URI address = base.resolve(new URI(link));
      return address.getHost() == null ? Optional.empty() : Optional.of(address.toASCIIString());
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
