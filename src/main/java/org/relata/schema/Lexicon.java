package org.relata.schema;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words that say what a name or a noun is: descriptors ({@code chipmaker} is an organization),
 * parts of names ({@code Corp}, {@code Ministry}), and the titles of persons.
 */
public final class Lexicon {
  private static final String WORDS = "org-words.tsv";
  private static final String TITLES = "titles.tsv";
  private static final String GIVEN_NAMES = "gazetteer/given-names.txt";
  private static final String COMMON = "words.txt";

  private final Map<String, EntityType> descriptors = new HashMap<>();
  private final Set<String> ofOrganizations = new HashSet<>();
  private final Map<EntityType, Set<String>> headwords = new HashMap<>();
  private final Set<String> suffixes = new HashSet<>();
  private final Set<String> openers = new HashSet<>();
  private final Map<String, Title> titles = new HashMap<>();
  private final Set<String> common = new HashSet<>();
  private final Set<String> givenNames = new HashSet<>();

  /**
   * A person's title.
   *
   * @param phrase in lower case
   * @param relation what it makes of the person and the body, or none
   * @param body the body that the title names itself, such as {@code Commerce Department}
   */
  public record Title(String phrase, Optional<String> relation, Optional<String> body) {}

  private Lexicon() {}

  /**
   * Reads the word lists.
   *
   * @throws OntologyException if a line cannot be understood
   */
  public static Lexicon read(Knowledge knowledge) {
    Lexicon lexicon = new Lexicon();
    knowledge.table(WORDS).forEach(lexicon::addWord);
    knowledge.table(TITLES).forEach(lexicon::addTitle);
    knowledge.table(COMMON).forEach(row -> lexicon.common.add(row.field(0)));
    knowledge.table(GIVEN_NAMES).forEach(row -> lexicon.givenNames.add(row.field(0)));
    return lexicon;
  }

  private void addWord(Knowledge.Row row) {
    String word = row.field(0);
    String kind = row.field(1);
    if (kind.equals("suffix")) {
      suffixes.add(word);
    } else if (kind.equals("opener")) {
      openers.add(word);
    } else if (kind.endsWith("headword")) {
      headwords.computeIfAbsent(typeOf(row, kind), type -> new HashSet<>()).add(word);
    } else if (kind.endsWith("descriptor")) {
      EntityType type = typeOf(row, kind);
      descriptors.put(word.toLowerCase(Locale.ROOT), type);
      if (type == EntityType.ORGANIZATION) {
        ofOrganizations.add(word.toLowerCase(Locale.ROOT));
      }
    } else {
      throw row.problem("no kind '" + kind + "'; there are suffix, opener, headword, …-descriptor");
    }
  }

  private static EntityType typeOf(Knowledge.Row row, String kind) {
    String type = kind.contains("-") ? kind.substring(0, kind.indexOf('-')) : "organization";
    try {
      return EntityType.ofLabel(type);
    } catch (IllegalArgumentException e) {
      throw row.problem(String.valueOf(e.getMessage()));
    }
  }

  private void addTitle(Knowledge.Row row) {
    String relation = row.field(1);
    String phrase = row.field(0).toLowerCase(Locale.ROOT);
    titles.put(
        phrase,
        new Title(
            phrase,
            relation.isEmpty() || relation.equals("none")
                ? Optional.empty()
                : Optional.of(relation),
            Optional.of(row.field(3)).filter(body -> !body.isEmpty())));
  }

  /** Returns what a common noun denotes, if the lists say. */
  public Optional<EntityType> descriptor(String lemma) {
    return Optional.ofNullable(find(descriptors, lemma.toLowerCase(Locale.ROOT)));
  }

  /**
   * Tells whether a common noun may denote an organization, whatever else it may denote: {@code
   * carrier}, {@code producer}.
   */
  public boolean mayBeOrganization(String lemma) {
    return ofOrganizations.contains(lemma.toLowerCase(Locale.ROOT));
  }

  private static @Nullable EntityType find(Map<String, EntityType> words, String word) {
    EntityType type = words.get(word);
    return type == null && word.endsWith("s")
        ? words.get(word.substring(0, word.length() - 1))
        : type;
  }

  /** Tells whether a word is a person's given name. */
  public boolean isGivenName(String word) {
    return givenNames.contains(word);
  }

  /** Tells whether names of organizations begin with a word: {@code Grupo}, {@code Banco}. */
  public boolean isOpener(String word) {
    return openers.contains(word);
  }

  /** Tells whether a word ends the full name of a company, such as {@code Corp}. */
  public boolean isSuffix(String word) {
    return suffixes.contains(word) || suffixes.contains(word + ".");
  }

  /** Returns the type of names that have this word as their head, such as {@code Ministry}. */
  public Optional<EntityType> headword(String word) {
    return headwords.entrySet().stream()
        .filter(entry -> entry.getValue().contains(word))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Returns the title of a phrase, in any case. */
  public Optional<Title> title(String phrase) {
    String lower = phrase.toLowerCase(Locale.ROOT);
    Title title = titles.get(lower);
    if (title == null && lower.endsWith("s")) {
      title = titles.get(lower.substring(0, lower.length() - 1));
    }
    return Optional.ofNullable(title);
  }

  /** Tells whether a word in lower case is an ordinary one, or the plural of one. */
  public boolean isCommon(String lower) {
    return common.contains(lower)
        || (lower.endsWith("s") && common.contains(lower.substring(0, lower.length() - 1)));
  }
}
