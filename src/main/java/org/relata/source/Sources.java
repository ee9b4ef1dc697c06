package org.relata.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.relata.page.PageReader;
import org.relata.page.PageResult;
import org.relata.page.Wanted;

/** The user's sources, and the way to their pages. */
public final class Sources {
  private final List<Source> all;

  private Sources(List<Source> all) {
    this.all = List.copyOf(all);
  }

  /**
   * Reads a file of sources.
   *
   * @throws SourcesException if it is not one; the message names file, line and remedy
   */
  public static Sources read(Path file) {
    return new Sources(SourceFile.read(file));
  }

  /** Returns the JSON schema of files of sources, for editors. */
  public static String schema() {
    try (InputStream in = Sources.class.getResourceAsStream("sources.schema.json")) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its schema of sources");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns all sources in the order of the file. */
  public List<Source> all() {
    return all;
  }

  /**
   * Returns the sources of some names, in the order of the file.
   *
   * @param names all for none
   * @throws SourcesException if there is no source of a name
   */
  public List<Source> named(Collection<String> names) {
    for (String name : names) {
      if (all.stream().noneMatch(source -> source.name().equals(name))) {
        throw new SourcesException(
            "there is no source '%s'; there are %s"
                .formatted(name, String.join(", ", all.stream().map(Source::name).toList())));
      }
    }
    return all.stream().filter(source -> names.isEmpty() || names.contains(source.name())).toList();
  }

  /**
   * Reads the pages of a source in their order, as the stream is consumed; while the server of one
   * is waited for, those of others are asked for the next.
   *
   * @param pages reads them; it is given the manners of the source
   * @return each page, or why it could not be read; to be closed
   */
  public static Stream<PageResult> pages(Source source, PageReader pages) {
    return pages.readAll(leads(source, pages).map(lead -> wanted(lead, source)));
  }

  private static Wanted wanted(Lead lead, Source source) {
    if (lead instanceof Lead.Address link) {
      return new Wanted.OfWeb(link.address(), source.manners(), link.hints());
    }
    return new Wanted.Known(
        lead instanceof Lead.Held held ? new PageResult.Read(held.page()) : lost((Lead.Lost) lead));
  }

  private static PageResult.Unreadable lost(Lead.Lost lost) {
    return new PageResult.Unreadable(lost.document(), lost.reason(), lost.hidesOthers());
  }

  /**
   * Finds out what would be read of a source. Feeds, sitemaps and listings are read for that, the
   * pages that they lead to are not.
   *
   * @param most so many pages are named at most, the others counted
   */
  public static Preview preview(Source source, PageReader pages, int most) {
    List<String> named = new ArrayList<>();
    List<PageResult.Unreadable> failures = new ArrayList<>();
    AtomicInteger count = new AtomicInteger();
    try (Stream<Lead> leads = leads(source, pages)) {
      leads.forEach(
          lead -> {
            if (lead instanceof Lead.Lost lost) {
              failures.add(lost(lost));
            } else if (count.incrementAndGet() <= most) {
              named.add(address(lead));
            }
          });
    }
    return new Preview(named, count.get(), failures);
  }

  private static Stream<Lead> leads(Source source, PageReader pages) {
    Predicate<String> included = any(source.include()).or(address -> source.include().isEmpty());
    Predicate<String> wanted = included.and(any(source.exclude()).negate());
    AtomicInteger left = new AtomicInteger(source.limit());
    return kind(source.kind())
        .of(source, pages)
        .sequential()
        .filter(lead -> lead instanceof Lead.Lost || wanted.test(address(lead)))
        .takeWhile(lead -> lead instanceof Lead.Lost || left.getAndDecrement() > 0);
  }

  private static Predicate<String> any(List<Source.Pattern> patterns) {
    return patterns.stream()
        .map(pattern -> AddressPattern.of(pattern.text()))
        .reduce(address -> false, Predicate::or);
  }

  private static String address(Lead lead) {
    return lead instanceof Lead.Address link
        ? link.address()
        : ((Lead.Held) lead).page().address().toString();
  }

  private static Leads kind(SourceKind kind) {
    return switch (kind) {
      case FOLDER, FILE -> new FileLeads();
      case PAGE -> (source, pages) -> Stream.of(new Lead.Address(source.at(), source.hints()));
      case FEED -> new FeedLeads();
      case SITEMAP -> new SitemapLeads();
      case LISTING -> new ListingLeads();
      case WARC -> new WarcLeads();
      case JSONL -> new JsonLinesLeads();
    };
  }
}
