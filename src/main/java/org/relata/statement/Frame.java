package org.relata.statement;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relata.schema.EntityType;
import org.relata.schema.Modality;
import org.relata.schema.RelationType;

/**
 * A line of the frames file: words that state a relation, and where its arguments stand.
 *
 * @param relation what is stated
 * @param kind what the words are
 * @param words lemmas or phrases; {@code @leads} and the like for a class of words
 * @param from slots of the subject, tried in order
 * @param to slots of the object, tried in order
 * @param fromTypes types that the subject must have beyond the signature; empty for no more
 * @param toTypes types that the object must have beyond the signature; empty for no more
 * @param effect modality that the words bring along
 * @param past whether the words say that it has ended
 * @param weight from 0 to 1, how sure the words are
 * @param example a sentence that the frame reads, its subject in brackets, its object in braces
 * @param options all options as written
 */
record Frame(
    RelationType relation,
    Kind kind,
    Set<String> words,
    List<String> from,
    List<String> to,
    Set<EntityType> fromTypes,
    Set<EntityType> toTypes,
    Modality effect,
    boolean past,
    double weight,
    String example,
    Map<String, String> options) {
  enum Kind {
    /** A verb, or an adjective after a form of "be". */
    VERB,
    /** A noun that denotes one of the arguments: supplier, subsidiary, chief executive. */
    ROLE,
    /** A noun that denotes what goes on: acquisition, sanctions, talks. */
    EVENT,
    /** A name of a type that has the other argument beside it: Huawei's Kirin 9030. */
    NAME,
    /** The second part of a hyphenated word whose first part is a name: Huawei-backed. */
    HYPHEN;

    static Kind ofLabel(String label) {
      for (Kind kind : values()) {
        if (kind.name().equalsIgnoreCase(label)) {
          return kind;
        }
      }
      throw new IllegalArgumentException(
          "no kind '" + label + "'; there are verb, role, event, name, hyphen");
    }
  }

  boolean admits(EntityType subject, EntityType object) {
    return relation.admits(subject, object)
        && (fromTypes.isEmpty() || fromTypes.contains(subject))
        && (toTypes.isEmpty() || toTypes.contains(object));
  }

  /** Tells whether some object would do with a subject of this type. */
  boolean admitsSubject(EntityType subject) {
    return Arrays.stream(EntityType.values()).anyMatch(object -> admits(subject, object));
  }

  /** Tells whether some subject would do with an object of this type. */
  boolean admitsObject(EntityType object) {
    return Arrays.stream(EntityType.values()).anyMatch(subject -> admits(subject, object));
  }

  String rule(String word) {
    return relation.name() + "/" + kind.name().toLowerCase(java.util.Locale.ROOT) + ":" + word;
  }
}
