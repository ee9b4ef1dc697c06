package org.relata.resolve;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.relata.schema.EntityType;

/**
 * What a person decided about names, which wins over the rules.
 *
 * @param kind what was decided
 * @param names of what; the first is that of the entity, which {@link Kind#SAME} and {@link
 *     Kind#ALIAS} take the others for
 * @param type what it is; only of {@link Kind#TYPE}
 * @param author who decided, if known
 * @param time when, as ISO 8601, if known
 * @param note why, if told
 */
public record Judgement(
    Kind kind,
    List<Name> names,
    @Nullable EntityType type,
    @Nullable String author,
    @Nullable String time,
    @Nullable String note) {
  /** What can be decided. */
  public enum Kind {
    /** All names are of one entity, which is called by the first. */
    SAME(2),
    /** No two of the names are of one entity. */
    DIFFERENT(2),
    /** As same, and the words mean the entity wherever they stand; it is found by them. */
    ALIAS(2),
    /** What the names mean is of a type. */
    TYPE(1),
    /** What the names mean is left out with all that is stated of it. */
    HIDDEN(1);

    private final int least;

    Kind(int least) {
      this.least = least;
    }

    /** Returns the name used in files. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the kind of a label.
     *
     * @throws IllegalArgumentException if there is none; the message lists those that exist
     */
    public static Kind ofLabel(String label) {
      return Stream.of(values())
          .filter(kind -> kind.label().equals(label))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "'%s' is not known; use %s"
                          .formatted(
                              label,
                              Stream.of(values())
                                  .map(Kind::label)
                                  .collect(Collectors.joining(", ")))));
    }
  }

  /**
   * A name, as rules find it.
   *
   * @param text the name; case, accents and punctuation do not matter
   * @param type only entities of this type; null for all
   */
  public record Name(String text, @Nullable EntityType type) {
    /** Checks that there is a letter or a digit. */
    public Name {
      if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
        throw new IllegalArgumentException(
            "'" + text + "' is no name; write it as 'relata entity' shows it");
      }
    }

    /** Reads a name that may have a type before it, such as {@code Product:Gemini}. */
    public static Name of(String text) {
      for (EntityType type : EntityType.values()) {
        if (text.startsWith(type.label() + ":")) {
          return new Name(text.substring(type.label().length() + 1).strip(), type);
        }
      }
      return new Name(text.strip(), null);
    }

    /** Returns what {@link #of} reads. */
    @Override
    public String toString() {
      return type == null ? text : type.label() + ":" + text;
    }

    /** Tells whether it is that of an entity. */
    boolean isOf(String plain, EntityType of) {
      return (type == null || type == of) && plain().equals(plain);
    }

    /** What of the text counts. */
    String plain() {
      return Identities.plain(text);
    }
  }

  /**
   * Checks how many names there are, and whether there is a type.
   *
   * @throws IllegalArgumentException if not, with the remedy
   */
  public Judgement {
    names = List.copyOf(names);
    if (names.size() < kind.least) {
      throw new IllegalArgumentException(
          "'%s' takes %s, not %d"
              .formatted(
                  kind.label(), kind.least == 1 ? "a name" : "at least two names", names.size()));
    }
    if (names.stream().map(name -> name.plain() + "|" + name.type()).distinct().count()
        < names.size()) {
      throw new IllegalArgumentException(
          "'%s' has one name twice, case and punctuation aside; remove one"
              .formatted(kind.label()));
    }
    if (kind == Kind.TYPE && type == null) {
      throw new IllegalArgumentException("'type' needs what the names are, such as Organization");
    }
    if (kind != Kind.TYPE && type != null) {
      throw new IllegalArgumentException(
          "only 'type' has a type of its own; write it before a name, such as %s:%s"
              .formatted(type.label(), names.get(0).text()));
    }
  }

  /** Returns an identifier of what was decided, whoever did and when: eight characters. */
  public String id() {
    return Identities.hash(effect()).substring(0, 8);
  }

  /** What counts of it, the same for judgements that do the same. */
  String effect() {
    String list =
        kind == Kind.SAME || kind == Kind.ALIAS
            ? names.stream().map(Name::toString).collect(Collectors.joining("|"))
            : names.stream().map(Name::toString).sorted().collect(Collectors.joining("|"));
    return kind.label() + "|" + (type == null ? "" : type.label()) + "|" + list;
  }

  /** Returns it in words, such as {@code same: A, B}. */
  public String words() {
    String list = names.stream().map(Name::toString).collect(Collectors.joining(", "));
    return kind.label() + ": " + list + (type == null ? "" : " → " + type.label());
  }
}
