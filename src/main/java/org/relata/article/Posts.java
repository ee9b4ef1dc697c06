package org.relata.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The posts of a page that shows several in full, such as a tag page: elements alike, each with its
 * own headline. Teasers are none, as they say too little; nor are the sections of one article, as
 * their headings lead nowhere and bear no date.
 */
final class Posts {
  private static final int MIN_RUNNING = 350;
  private static final double MIN_SHARE = 0.6;
  private static final double MAX_SHARE = 0.9;
  private static final String HEADING = "h1, h2, h3, h4";

  /** An element with its headline and what it tells of itself, read before clutter goes. */
  private record Post(Element element, String title, @Nullable String address, Metadata metadata) {}

  private final List<Post> candidates;
  private final Document document;

  private Posts(Document document, List<Post> candidates) {
    this.document = document;
    this.candidates = candidates;
  }

  /** Finds what could be posts; to be called while bylines and dates still stand. */
  static Posts of(Document document, Metadata page) {
    Map<String, List<Element>> alike = new LinkedHashMap<>();
    for (Element element : document.body().select("article, div, section, li")) {
      if (element.selectFirst(HEADING) != null) {
        alike.computeIfAbsent(likeness(element), key -> new ArrayList<>()).add(element);
      }
    }
    List<Post> best = List.of();
    for (List<Element> elements : alike.values()) {
      if (elements.size() > 1) {
        List<Post> posts =
            elements.stream().flatMap(element -> post(element, page).stream()).toList();
        if (posts.size() > 1 && length(posts) > length(best)) {
          best = posts;
        }
      }
    }
    return new Posts(document, best);
  }

  private static int length(List<Post> posts) {
    return posts.stream().mapToInt(post -> post.element().text().length()).sum();
  }

  /** Posts are children of one element and bear the same tag and first class. */
  private static String likeness(Element element) {
    Element parent = element.parent();
    String first = element.className().strip().split("\\s+", 2)[0];
    return System.identityHashCode(parent)
        + " "
        + element.tagName()
        + (element.nameIs("article") ? "" : "." + first.replaceAll("\\d+", ""));
  }

  private static Optional<Post> post(Element element, Metadata page) {
    Element heading = element.selectFirst(HEADING);
    if (heading == null || Block.words(heading.text()) < 2) {
      return Optional.empty();
    }
    Element link = heading.selectFirst("a[href]");
    if (link == null && heading.parent() != null && heading.parent().nameIs("a")) {
      link = heading.parent();
    }
    Metadata own = Metadata.ofPart(element, page);
    if (link == null && own.published() == null && !element.nameIs("article")) {
      return Optional.empty();
    }
    String target = link == null ? "" : link.absUrl("href");
    return Optional.of(
        new Post(
            element,
            PlainText.normalised(heading.text()),
            target.startsWith("http") ? withoutFragment(target) : null,
            own));
  }

  private static String withoutFragment(String address) {
    int hash = address.indexOf('#');
    return hash < 0 ? address : address.substring(0, hash);
  }

  /** Returns the posts that stand there in full; fewer than two if the page shows one article. */
  List<Draft> full(Prose prose) {
    List<Post> full =
        candidates.stream()
            .filter(post -> prose.in(post.element()).running() >= MIN_RUNNING)
            .toList();
    int all = prose.in(document.body()).running();
    int sum = full.stream().mapToInt(post -> prose.in(post.element()).running()).sum();
    int most = full.stream().mapToInt(post -> prose.in(post.element()).running()).max().orElse(0);
    if (full.size() < 2 || sum < MIN_SHARE * all || most > MAX_SHARE * sum) {
      return List.of();
    }
    return full.stream().map(Posts::draft).toList();
  }

  private static Draft draft(Post post) {
    List<Block> blocks = MainText.blocks(post.element(), post.title());
    return new Draft(post.title(), null, null, null, post.address(), blocks)
        .orElse(post.metadata());
  }
}
