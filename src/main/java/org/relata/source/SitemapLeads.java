package org.relata.source;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.relata.page.Hints;
import org.relata.page.Page;
import org.relata.page.PageReader;
import org.relata.page.PageResult;

/** The pages that a sitemap lists; those of an index of sitemaps, one sitemap after the other. */
final class SitemapLeads implements Leads {
  private static final int DEEPEST = 3;
  private static final int MOST_SITEMAPS = 1_000;
  private static final int GZIP_MAGIC = 0x1f8b;

  @Override
  public Stream<Lead> of(Source source, PageReader pages) {
    return new Walk(source, pages).read(source.at(), 1);
  }

  /** One walk through an index; it meets each sitemap once. */
  private static final class Walk {
    private final Source source;
    private final PageReader pages;
    private final Set<String> met = new HashSet<>();

    Walk(Source source, PageReader pages) {
      this.source = source;
      this.pages = pages;
    }

    Stream<Lead> read(String at, int depth) {
      if (!met.add(at)) {
        return Stream.empty();
      }
      if (depth > DEEPEST || met.size() > MOST_SITEMAPS) {
        return lost(
            at,
            "sitemaps are read %d deep and %d of them at most; name this one as a source of its own"
                .formatted(DEEPEST, MOST_SITEMAPS));
      }
      return pages
          .read(at, source.manners(), source.hints())
          .flatMap(
              result ->
                  result instanceof PageResult.Read read
                      ? leads(read.page(), depth)
                      : Stream.of(Links.lost((PageResult.Unreadable) result)));
    }

    private Stream<Lead> leads(Page page, int depth) {
      try {
        AbstractSiteMap parsed = parse(page);
        if (parsed instanceof SiteMapIndex index) {
          return index.getSitemaps().stream()
              .map(AbstractSiteMap::getUrl)
              .map(URL::toString)
              // a sitemap of the web must not have files of this machine read
              .filter(Source::isWeb)
              .flatMap(at -> read(at, depth + 1));
        }
        List<Lead> leads = parsed instanceof SiteMap map ? leads(page, map) : List.of();
        return leads.isEmpty()
            ? lost(page.document(), "the sitemap lists no page")
            : leads.stream();
      } catch (UnknownFormatException | IOException | RuntimeException e) {
        // the parser throws whatever a broken address or time makes it throw
        return lost(
            page.document(), "it is no sitemap (" + e.getMessage() + "); check its address");
      }
    }

    private List<Lead> leads(Page page, SiteMap map) {
      Links links = new Links(page.address());
      for (SiteMapURL url : map.getSiteMapUrls()) {
        if (url.getUrl() != null) {
          links.add(url.getUrl().toString(), source.hints().orElse(hints(url)));
        }
      }
      return links.leads();
    }

    private AbstractSiteMap parse(Page page) throws IOException, UnknownFormatException {
      SiteMapParser parser = new SiteMapParser(false, true);
      parser.setStrictNamespace(false);
      parser.enableExtension(Extension.NEWS);
      return parser.parseSiteMap(unpacked(page), page.address().toURL());
    }

    private byte[] unpacked(Page page) throws IOException {
      byte[] bytes = page.bytes();
      if (bytes.length < 2 || ((bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF)) != GZIP_MAGIC) {
        return bytes;
      }
      int most = (int) pages.limits().maxBytes();
      try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        byte[] unpacked = in.readNBytes(most + 1);
        if (unpacked.length > most) {
          throw new IOException("unpacked it has more than " + most + " bytes");
        }
        return unpacked;
      }
    }

    private static Hints hints(SiteMapURL url) {
      ExtensionMetadata[] news = url.getAttributesForExtension(Extension.NEWS);
      if (news == null || news.length == 0 || !(news[0] instanceof NewsAttributes told)) {
        return Hints.NONE;
      }
      return new Hints(null, null, told.getTitle(), null, day(told), null);
    }

    private static @Nullable LocalDate day(NewsAttributes news) {
      return news.getPublicationDateTime() == null
          ? null
          : news.getPublicationDateTime().toLocalDate();
    }

    private static Stream<Lead> lost(String document, String reason) {
      return Stream.of(new Lead.Lost(document, reason));
    }
  }
}
