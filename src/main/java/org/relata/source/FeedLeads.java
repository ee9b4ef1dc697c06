package org.relata.source;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SAXBuilder;
import com.rometools.rome.io.WireFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.relata.page.Hints;
import org.relata.page.Page;
import org.relata.page.PageReader;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/** The pages of a feed's entries; what the feed tells of them fills what they do not tell. */
final class FeedLeads implements Leads {
  /** Deeper than the markup of an article in a feed. */
  private static final int DEEPEST = 200;

  @Override
  public Stream<Lead> of(Source source, PageReader pages) {
    return Links.of(source, pages, page -> leads(page, source.hints()));
  }

  private static List<Lead> leads(Page page, Hints known) {
    try (Reader text = text(page)) {
      Links links = new Links(page.address());
      // documents with a type definition, and so with entities, are refused
      SyndFeed feed = new SyndFeedImpl(new ShallowInput().build(text));
      for (SyndEntry entry : feed.getEntries()) {
        String link = entry.getLink() != null ? entry.getLink() : entry.getUri();
        if (link != null) {
          links.add(link, known.orElse(hints(entry)));
        }
      }
      return links.leads().isEmpty()
          ? lost(page, "the feed has no entry with a link")
          : links.leads();
    } catch (FeedException | IOException | RuntimeException e) {
      // the parsers beneath throw whatever a broken date or type makes them throw
      return lost(page, "it is no RSS or Atom feed (" + firstLine(e) + "); check its address");
    }
  }

  /**
   * Refuses what lies deeper than a feed does: the tree that is made of it looks for each element
   * among all that it lies in.
   */
  private static final class ShallowInput extends WireFeedInput {
    @Override
    protected SAXBuilder createSAXBuilder() {
      SAXBuilder builder = super.createSAXBuilder();
      builder.setXMLFilter(new Depth());
      return builder;
    }
  }

  /** Counts how deep elements lie. */
  private static final class Depth extends XMLFilterImpl {
    private int depth;

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes)
        throws SAXException {
      depth++;
      if (depth > DEEPEST) {
        throw new SAXException("its elements lie more than " + DEEPEST + " deep");
      }
      super.startElement(uri, localName, name, attributes);
    }

    @Override
    public void endElement(String uri, String localName, String name) throws SAXException {
      depth--;
      super.endElement(uri, localName, name);
    }
  }

  private static List<Lead> lost(Page page, String reason) {
    return List.of(new Lead.Lost(page.document(), reason));
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  private static Reader text(Page page) throws IOException {
    ByteArrayInputStream bytes = new ByteArrayInputStream(page.bytes());
    return page.charset() == null || page.mediaType() == null
        ? new XmlReader(bytes, true)
        : new XmlReader(bytes, page.mediaType() + "; charset=" + page.charset(), true);
  }

  private static Hints hints(SyndEntry entry) {
    Date date =
        entry.getPublishedDate() != null ? entry.getPublishedDate() : entry.getUpdatedDate();
    return new Hints(null, null, text(entry.getTitle()), text(entry.getAuthor()), day(date), null);
  }

  private static @Nullable LocalDate day(@Nullable Date date) {
    return date == null ? null : LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC);
  }

  private static @Nullable String text(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
