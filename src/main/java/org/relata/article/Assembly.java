package org.relata.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes articles of drafts: their text, and what identifies them. */
final class Assembly {
  private static final String PARAGRAPH_BREAK = "\n\n";
  private static final int ID_DIGITS = 32;
  private static final int TITLE_LENGTH = 80;

  private final String document;
  private final String address;
  private final String language;

  Assembly(String document, String address, String language) {
    this.document = document;
    this.address = address;
    this.language = language;
  }

  /** Makes the articles of a page; drafts that say nothing are left out. */
  List<Article> articles(List<Draft> drafts) {
    List<Article> articles = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    Set<String> addresses = new HashSet<>();
    for (Draft draft : drafts) {
      if (draft.title() != null || !draft.body().isEmpty()) {
        boolean alone =
            drafts.size() == 1 || (draft.address() != null && addresses.add(draft.address()));
        String position = alone ? "" : position(draft, seen);
        articles.add(article(draft, position));
      }
    }
    return articles;
  }

  /** An article of several is found again by its headline, wherever on the page it moves. */
  private static String position(Draft draft, Map<String, Integer> seen) {
    String slug = Splitter.key(title(draft)).replace(' ', '-');
    int count = seen.merge(slug, 1, Integer::sum);
    return count == 1 ? slug : slug + "-" + count;
  }

  private Article article(Draft draft, String position) {
    StringBuilder text = new StringBuilder();
    if (draft.title() != null) {
      text.append(draft.title()).append(draft.body().isEmpty() ? "" : PARAGRAPH_BREAK);
    }
    int bodyStart = text.length();
    text.append(String.join(PARAGRAPH_BREAK, draft.body().stream().map(Block::text).toList()));
    String title = title(draft);
    String own = draft.address() == null ? address : draft.address();
    return new Article(
        sha256(own + "#" + position).substring(0, ID_DIGITS),
        document,
        own,
        title,
        draft.author(),
        draft.publisher(),
        draft.published(),
        language,
        text.toString(),
        bodyStart,
        sha256(
            String.join(
                "\u0000",
                text,
                title,
                "" + draft.author(),
                "" + draft.published(),
                "" + draft.publisher(),
                language)));
  }

  /** A text without a headline is known by its first words. */
  private static String title(Draft draft) {
    if (draft.title() != null) {
      return draft.title();
    }
    String first = draft.body().get(0).text();
    if (first.length() <= TITLE_LENGTH) {
      return first;
    }
    int space = first.lastIndexOf(' ', TITLE_LENGTH);
    return first.substring(0, space > 0 ? space : TITLE_LENGTH) + "…";
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
