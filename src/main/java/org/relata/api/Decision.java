package org.relata.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relata.query.InvalidQueryException;
import org.relata.resolve.Judgement;
import org.relata.schema.EntityType;

/**
 * What somebody decides about names.
 *
 * @param kind {@code same} (all names are of one entity, called by the first), {@code different}
 *     (no two are of one), {@code alias} (the other names mean the first wherever they stand, and
 *     it is found by them), {@code type} (what they mean is of the {@code type}) or {@code hidden}
 *     (what they mean is left out, with all that is stated of it)
 * @param names of what, as articles or answers have them, at most {@value #MOST_NAMES}; case and
 *     punctuation do not matter; {@code Product:Gemini} means only the entity of that type
 * @param type what it is, such as {@code Organization}; only of {@code type}
 * @param note why, at most {@value #LONGEST_NOTE} characters
 */
record Decision(
    @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String kind,
    @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable List<@Nullable String> names,
    @Nullable String type,
    @Nullable String note) {
  /** Most names of one judgement. */
  public static final int MOST_NAMES = 50;

  /** Most characters of a name. */
  public static final int LONGEST_NAME = 200;

  /** Most characters of a note. */
  public static final int LONGEST_NOTE = 1000;

  /**
   * Returns it as a judgement.
   *
   * @throws InvalidQueryException if a part is missing, too large or means nothing
   */
  Judgement by(String author, String time) {
    Judgement.Kind known = kindOf(given("kind", kind));
    List<Judgement.Name> names = namesOf(this.names);
    EntityType wanted = typeOf(type);
    String why = noteOf(note);
    try {
      return new Judgement(known, names, wanted, author.isBlank() ? null : author, time, why);
    } catch (IllegalArgumentException e) {
      throw new InvalidQueryException("names", String.valueOf(e.getMessage()));
    }
  }

  private static <T> T given(String parameter, @Nullable T value) {
    if (value == null) {
      throw new InvalidQueryException(parameter, "is missing");
    }
    return value;
  }

  private static Judgement.Kind kindOf(String label) {
    try {
      return Judgement.Kind.ofLabel(label);
    } catch (IllegalArgumentException e) {
      throw new InvalidQueryException("kind", String.valueOf(e.getMessage()));
    }
  }

  private static List<Judgement.Name> namesOf(@Nullable List<@Nullable String> texts) {
    List<Judgement.Name> names = new ArrayList<>();
    for (String text : given("names", texts)) {
      if (given("names", text).length() > LONGEST_NAME) {
        throw new InvalidQueryException(
            "names", "one has %d characters; %d at most".formatted(text.length(), LONGEST_NAME));
      }
      try {
        names.add(Judgement.Name.of(text));
      } catch (IllegalArgumentException e) {
        throw new InvalidQueryException("names", String.valueOf(e.getMessage()));
      }
    }
    if (names.size() > MOST_NAMES) {
      throw new InvalidQueryException(
          "names", "there are %d; %d at most".formatted(names.size(), MOST_NAMES));
    }
    return names;
  }

  private static @Nullable EntityType typeOf(@Nullable String label) {
    try {
      return label == null || label.isBlank() ? null : EntityType.ofLabel(label);
    } catch (IllegalArgumentException e) {
      throw new InvalidQueryException("type", String.valueOf(e.getMessage()));
    }
  }

  private static @Nullable String noteOf(@Nullable String note) {
    if (note != null && note.length() > LONGEST_NOTE) {
      throw new InvalidQueryException(
          "note", "has %d characters; %d at most".formatted(note.length(), LONGEST_NOTE));
    }
    return note == null || note.isBlank() ? null : note.strip();
  }
}
