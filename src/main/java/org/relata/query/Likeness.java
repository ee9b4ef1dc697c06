package org.relata.query;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How alike two names are.
 *
 * @param score from 0 to 1
 * @param kind in which way
 * @param reason the same in words
 */
record Likeness(double score, Identity.Kind kind, String reason) {
  private static final int SHORTEST_ACRONYM = 2;
  private static final int SHORTEST_WORD = 3;
  private static final int SHORTEST_MISSPELT = 5;
  private static final double LEAST_LIKE = 0.75;
  private static final double PART = 0.6;
  private static final Set<String> LEGAL_FORMS =
      Set.of(
          "inc",
          "corp",
          "corporation",
          "co",
          "company",
          "ltd",
          "limited",
          "plc",
          "llc",
          "ag",
          "sa",
          "nv",
          "gmbh",
          "se",
          "group",
          "holding",
          "holdings",
          "spa",
          "ab",
          "asa",
          "bv");

  /** Returns in what way two names are alike, or null if they are not. */
  static @Nullable Likeness of(String one, String other) {
    String a = plain(one);
    String b = plain(other);
    if (a.isEmpty() || b.isEmpty()) {
      return null;
    }
    if (a.equals(b)) {
      return new Likeness(
          1, Identity.Kind.SPELLING, "'%s' and '%s' are spelt alike".formatted(one, other));
    }
    if (withoutForm(a).equals(withoutForm(b))) {
      return new Likeness(
          0.95, Identity.Kind.SUFFIX, "'%s' and '%s' differ by a legal form".formatted(one, other));
    }
    if (isAcronym(one, b) || isAcronym(other, a)) {
      boolean first = isAcronym(one, b);
      return new Likeness(
          0.85,
          Identity.Kind.ACRONYM,
          "'%s' are the initials of '%s'".formatted(first ? one : other, first ? other : one));
    }
    Likeness part = part(one, a, other, b);
    return part == null ? misspelt(one, a, other, b) : part;
  }

  private static @Nullable Likeness part(String one, String a, String other, String b) {
    boolean shorter = a.length() < b.length();
    List<String> few = List.of((shorter ? a : b).split(" "));
    List<String> many = List.of((shorter ? b : a).split(" "));
    boolean tells = few.stream().anyMatch(word -> word.length() >= SHORTEST_WORD);
    if (!tells || many.size() == few.size() || !many.containsAll(few)) {
      return null;
    }
    return new Likeness(
        PART + 0.3 * few.size() / many.size(),
        Identity.Kind.SHORT_FORM,
        "'%s' is part of '%s'".formatted(shorter ? one : other, shorter ? other : one));
  }

  private static @Nullable Likeness misspelt(String one, String a, String other, String b) {
    int longest = Math.max(a.length(), b.length());
    int edits = edits(a, b);
    double like = 1 - (double) edits / longest;
    if (Math.min(a.length(), b.length()) < SHORTEST_MISSPELT || like < LEAST_LIKE) {
      return null;
    }
    return new Likeness(
        0.95 * like,
        Identity.Kind.SPELLING,
        "'%s' and '%s' differ in %d of %d letters".formatted(one, other, edits, longest));
  }

  static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }

  private static String withoutForm(String plain) {
    int last = plain.lastIndexOf(' ');
    return last > 0 && LEGAL_FORMS.contains(plain.substring(last + 1))
        ? withoutForm(plain.substring(0, last))
        : plain;
  }

  private static boolean isAcronym(String name, String plain) {
    return name.length() >= SHORTEST_ACRONYM
        && name.chars().allMatch(Character::isUpperCase)
        && name.toLowerCase(Locale.ROOT).equals(initials(plain));
  }

  /** Returns the first letters of the words of a plain name; empty if there are less than two. */
  static String initials(String plain) {
    List<String> words = List.of(plain.split(" "));
    StringBuilder initials = new StringBuilder();
    words.stream().filter(word -> !word.isEmpty()).forEach(word -> initials.append(word.charAt(0)));
    return initials.length() < SHORTEST_ACRONYM ? "" : initials.toString();
  }

  /** Letters to add, remove or change to make one text the other. */
  private static int edits(String a, String b) {
    int[] above = new int[b.length() + 1];
    Arrays.setAll(above, i -> i);
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(changed, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return above[b.length()];
  }
}
