package org.relata.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relata.resolve.Judgement;
import org.relata.schema.EntityType;

/**
 * What a person decided about names.
 *
 * @param id identifier of what was decided, whoever did and when
 * @param words it in words, such as {@code same: SMIC, Semiconductor Manufacturing International}
 * @param kind {@code same}, {@code different}, {@code alias}, {@code type} or {@code hidden}
 * @param names of what; {@code Product:Gemini} means only the entity of that type
 * @param type what it is; only of {@code type}
 * @param author who decided, if known
 * @param time when, as ISO 8601, if known
 * @param note why, if told
 */
public record JudgementSummary(
    String id,
    String words,
    String kind,
    List<String> names,
    @Nullable String type,
    @Nullable String author,
    @Nullable String time,
    @Nullable String note) {
  /** Copies the list. */
  public JudgementSummary {
    names = List.copyOf(names);
  }

  /** Returns a judgement as answers show it. */
  public static JudgementSummary of(Judgement judgement) {
    EntityType type = judgement.type();
    return new JudgementSummary(
        judgement.id(),
        judgement.words(),
        judgement.kind().label(),
        judgement.names().stream().map(Judgement.Name::toString).toList(),
        type == null ? null : type.label(),
        judgement.author(),
        judgement.time(),
        judgement.note());
  }
}
