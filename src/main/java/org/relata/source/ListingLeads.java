package org.relata.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.relata.page.Page;
import org.relata.page.PageReader;

/** The pages behind the links of a page, chosen by a CSS selector. */
final class ListingLeads implements Leads {
  @Override
  public Stream<Lead> of(Source source, PageReader pages) {
    return Links.of(source, pages, page -> leads(page, source));
  }

  private static List<Lead> leads(Page page, Source source) {
    Links links = new Links(page.address());
    try {
      Document document =
          Jsoup.parse(
              new ByteArrayInputStream(page.bytes()), page.charset(), page.address().toString());
      for (Element chosen : document.select(source.selector())) {
        for (Element link : chosen.select("a[href]")) {
          links.add(link.absUrl("href"), source.hints());
        }
      }
    } catch (IOException | RuntimeException e) {
      return lost(page, "it is no page of HTML (" + e.getMessage() + ")");
    }
    String self = page.address().toString();
    List<Lead> leads =
        links.leads().stream()
            .filter(lead -> !(lead instanceof Lead.Address link && link.address().equals(self)))
            .toList();
    return leads.isEmpty()
        ? lost(
            page,
            "no link is found by the selector '%s'; look at the page's source for a better one"
                .formatted(source.selector()))
        : leads;
  }

  private static List<Lead> lost(Page page, String reason) {
    return List.of(new Lead.Lost(page.document(), reason));
  }
}
