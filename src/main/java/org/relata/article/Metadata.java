package org.relata.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.relata.page.Hints;

/**
 * What an HTML page says of itself.
 *
 * @param address the canonical address, or where the page was read
 * @param title headline without the site's name
 * @param author byline
 * @param publisher outlet
 * @param published date
 * @param language BCP 47, as declared
 */
record Metadata(
    String address,
    @Nullable String title,
    @Nullable String author,
    @Nullable String publisher,
    @Nullable LocalDate published,
    @Nullable String language) {
  private static final List<String> DATES =
      List.of(
          "article:published_time",
          "og:published_time",
          "og:article:published_time",
          "datePublished",
          "parsely-pub-date",
          "sailthru.date",
          "pubdate",
          "publishdate",
          "publish_date",
          "publication_date",
          "DC.date.issued",
          "DC.date",
          "dcterms.created",
          "dcterms.date",
          "date");
  private static final Pattern COMPACT = Pattern.compile("^(\\d{4})[-/]?(\\d{2})[-/]?(\\d{2})");
  private static final Pattern IN_PATH =
      Pattern.compile("/(20\\d{2})[-/](\\d{1,2})[-/](\\d{1,2})/");
  private static final Pattern SITE_SUFFIX = Pattern.compile("\\s+(?:[|·•»–—-]|::)\\s+");
  private static final Pattern BY =
      Pattern.compile(
          "^(?:(?:text|words|story|report)\\s*:|(?:(?:written|reported)\\s+)?by[:\\s]|(?:von|por|par)[:\\s])\\s*",
          Pattern.CASE_INSENSITIVE);
  private static final int FIRST_YEAR = 1970;
  private static final int SOURCE_LENGTH = 120;
  private static final int AUTHOR_WORDS = 20;
  private static final int HEADLINE_WORDS = 4;

  static Metadata of(Document document, URI read) {
    JsonLd described = JsonLd.of(document);
    String address = canonical(document, read);
    String site = meta(document, "og:site_name").orElse(null);
    String publisher =
        Optional.ofNullable(site)
            .or(described::publisher)
            .or(() -> meta(document, "publisher"))
            .or(() -> meta(document, "application-name"))
            .or(() -> host(address))
            .map(name -> SITE_SUFFIX.split(name.replaceFirst("^@", ""), 2)[0])
            .orElse(null);
    return new Metadata(
        address,
        title(document, described, publisher),
        author(document, described),
        publisher,
        published(document, described, address),
        language(document, described));
  }

  /** Adds what is known from elsewhere: its publisher goes before the page's, the rest after. */
  Metadata with(Hints hints) {
    return new Metadata(
        address,
        title != null ? title : hints.title(),
        author != null ? author : hints.author(),
        hints.publisher() != null ? hints.publisher() : publisher,
        published != null ? published : hints.published(),
        language != null ? language : hints.language());
  }

  /** What a part of a page tells of itself: the heading aside, its date and byline. */
  static Metadata ofPart(Element part, Metadata page) {
    Optional<SourceLine> line = sourceLine(part);
    LocalDate date =
        part.select("time[datetime]").stream()
            .flatMap(time -> date(time.attr("datetime")).stream())
            .findFirst()
            .or(() -> line.map(SourceLine::date))
            .or(() -> dateIn(part.select("time, [class*=date], [class*=time], [class*=meta]")))
            .orElse(null);
    String author = byline(part).or(() -> line.map(SourceLine::author)).orElse(null);
    return new Metadata(page.address(), null, author, page.publisher(), date, page.language());
  }

  private static Optional<SourceLine> sourceLine(Element part) {
    return part.select("p, div, span, small").stream()
        .flatMap(element -> BriefText.of(element, SOURCE_LENGTH).stream())
        .flatMap(text -> SourceLine.parse(PlainText.normalised(text)).stream())
        .findFirst();
  }

  // ---- address

  private static String canonical(Document document, URI read) {
    Element link = document.selectFirst("link[rel=canonical][href]");
    return Stream.of(Optional.ofNullable(link).map(e -> e.absUrl("href")), meta(document, "og:url"))
        .flatMap(Optional::stream)
        .filter(candidate -> isCanonical(candidate, read))
        .findFirst()
        .orElse(read.toString());
  }

  /** A front page as the canonical address of another page is a mistake of the site. */
  private static boolean isCanonical(String candidate, URI read) {
    try {
      URI address = new URI(candidate);
      boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
      boolean front = isFront(address) && !isFront(read);
      return web && address.getHost() != null && !front;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static boolean isFront(URI address) {
    String path = address.getPath();
    return (path == null || path.isEmpty() || path.equals("/")) && address.getQuery() == null;
  }

  private static Optional<String> host(String address) {
    String host = URI.create(address.replace(" ", "%20")).getHost();
    return Optional.ofNullable(host).map(name -> name.replaceFirst("^www\\.", ""));
  }

  // ---- title

  private static @Nullable String title(
      Document document, JsonLd described, @Nullable String site) {
    Optional<String> shown = shownTitle(document);
    List<String> told =
        Stream.of(
                meta(document, "og:title"),
                described.headline(),
                meta(document, "twitter:title"),
                loneHeading(document),
                Optional.of(document.title()))
            .flatMap(Optional::stream)
            .map(title -> withoutSite(title, site))
            .filter(title -> !title.isBlank())
            .toList();
    // the headline on the page, where what the page says of itself bears it out
    return shown
        .filter(title -> told.isEmpty() || told.stream().anyMatch(other -> agree(title, other)))
        .or(() -> told.stream().findFirst())
        .or(() -> shown)
        .orElse(null);
  }

  private static Optional<String> shownTitle(Document document) {
    return Stream.of("[itemprop=headline]", "article h1", "main h1", "h1")
        .flatMap(query -> document.select(query).stream())
        .map(element -> PlainText.normalised(element.text()))
        .filter(text -> Block.words(text) >= 2)
        .findFirst();
  }

  /** On a page without a main heading a lone heading of the next rank is its headline. */
  private static Optional<String> loneHeading(Document document) {
    List<Element> headings = document.select("h1, h2");
    return headings.size() != 1 || headings.get(0).nameIs("h1")
        ? Optional.empty()
        : Optional.of(PlainText.normalised(headings.get(0).text()))
            .filter(text -> Block.words(text) >= HEADLINE_WORDS);
  }

  private static boolean agree(String one, String other) {
    String a = Splitter.key(one);
    String b = Splitter.key(other);
    return a.contains(b) || b.contains(a);
  }

  private static String withoutSite(String title, @Nullable String site) {
    String text = PlainText.normalised(title);
    Matcher matcher = SITE_SUFFIX.matcher(text);
    int cut = -1;
    while (matcher.find()) {
      String last = Splitter.key(text.substring(matcher.end()));
      boolean named =
          site != null
              && !last.isEmpty()
              && (Splitter.key(site).replace(" ", "").contains(last.replace(" ", ""))
                  || last.contains(Splitter.key(site)));
      boolean brief =
          Block.words(last) <= 3 && Block.words(text.substring(0, matcher.start())) >= 4;
      if (cut < 0 && (named || brief)) {
        cut = matcher.start();
      }
    }
    return cut < 0 ? text : text.substring(0, cut);
  }

  // ---- author

  private static @Nullable String author(Document document, JsonLd described) {
    return Stream.of(
            described.author(),
            meta(document, "author"),
            meta(document, "article:author"),
            meta(document, "parsely-author"),
            meta(document, "byl"),
            byline(document))
        .flatMap(Optional::stream)
        .map(name -> BY.matcher(name).replaceFirst(""))
        .filter(Metadata::isName)
        .findFirst()
        .orElse(null);
  }

  private static Optional<String> byline(Element element) {
    return Stream.of(
            "[itemprop=author] [itemprop=name]",
            "[itemprop=author]",
            "[rel=author]",
            "[class~=(?i)(^|[-_ ])(byline|author)([-_ ]|name|$)]")
        .flatMap(query -> element.select(query).stream())
        .filter(each -> each.closest("form, label, [class*=comment], [id*=comment]") == null)
        .map(each -> each.hasAttr("content") ? each.attr("content") : each.text())
        .map(text -> BY.matcher(PlainText.normalised(text)).replaceFirst(""))
        .filter(Metadata::isName)
        .findFirst();
  }

  private static boolean isName(String text) {
    int words = Block.words(text);
    return words > 0
        && words <= AUTHOR_WORDS
        && Character.isUpperCase(text.codePointAt(0))
        && !text.contains("://")
        && !text.contains("@")
        && Dates.first(text).isEmpty();
  }

  // ---- date

  private static @Nullable LocalDate published(
      Document document, JsonLd described, String address) {
    return DATES.stream()
        .flatMap(name -> meta(document, name).stream())
        .flatMap(text -> date(text).stream())
        .findFirst()
        .or(() -> described.published().flatMap(Metadata::date))
        .or(
            () ->
                document.select("[itemprop=datePublished], time[pubdate]").stream()
                    .flatMap(
                        each -> date(each.attr("datetime")).or(() -> date(each.text())).stream())
                    .findFirst())
        .or(() -> dateInPath(address))
        .or(() -> onlyTime(document))
        .or(() -> dateIn(document.select("[class*=date], [class*=byline], [class*=meta]")))
        .orElse(null);
  }

  private static Optional<LocalDate> onlyTime(Document document) {
    return Stream.of("header time[datetime]", "article time[datetime]", "main time[datetime]")
        .flatMap(query -> document.select(query).stream())
        .flatMap(time -> date(time.attr("datetime")).stream())
        .findFirst();
  }

  private static Optional<LocalDate> dateIn(List<Element> elements) {
    return elements.stream()
        .flatMap(element -> BriefText.of(element, SOURCE_LENGTH).stream())
        .flatMap(text -> Dates.first(text).stream())
        .map(Dates.Found::date)
        .findFirst();
  }

  private static Optional<LocalDate> date(String text) {
    Matcher compact = COMPACT.matcher(text.strip());
    return compact.find()
        ? date(compact)
        : Dates.first(text.replace('-', ' ')).map(Dates.Found::date);
  }

  private static Optional<LocalDate> dateInPath(String address) {
    Matcher matcher = IN_PATH.matcher(address);
    return matcher.find() ? date(matcher) : Optional.empty();
  }

  private static Optional<LocalDate> date(Matcher parts) {
    try {
      LocalDate date =
          LocalDate.of(
              Integer.parseInt(parts.group(1)),
              Integer.parseInt(parts.group(2)),
              Integer.parseInt(parts.group(3)));
      // publishing systems write the first day of their calendar where they know none
      return Optional.of(date).filter(known -> known.getYear() > FIRST_YEAR);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  // ---- language

  private static @Nullable String language(Document document, JsonLd described) {
    Element root = document.selectFirst("html");
    return Stream.of(
            Optional.ofNullable(root).map(html -> html.attr("lang")),
            Optional.ofNullable(root).map(html -> html.attr("xml:lang")),
            described.language(),
            meta(document, "og:locale"),
            meta(document, "content-language"))
        .flatMap(Optional::stream)
        .map(tag -> Locale.forLanguageTag(tag.strip().replace('_', '-')).toLanguageTag())
        .filter(tag -> !tag.equals("und"))
        .findFirst()
        .orElse(null);
  }

  private static Optional<String> meta(Document document, String name) {
    for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
      Element element = document.selectFirst("meta[%s=%s][content]".formatted(attribute, name));
      if (element != null && !element.attr("content").isBlank()) {
        return Optional.of(PlainText.normalised(element.attr("content")));
      }
    }
    return Optional.empty();
  }
}
