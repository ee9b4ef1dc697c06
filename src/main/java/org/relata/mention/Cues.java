package org.relata.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.relata.schema.EntityType;
import org.relata.schema.Knowledge;
import org.relata.sentence.Token;

/** What the words right before and after a name say of its kind: one buys companies. */
final class Cues {
  private static final String FILE = "name-cues.txt";

  private final Map<String, Vote> before = new HashMap<>();
  private final Map<String, Vote> after = new HashMap<>();

  private record Vote(EntityType type, double weight) {}

  private Cues() {}

  static Cues read(Knowledge knowledge) {
    Cues cues = new Cues();
    knowledge.table(FILE, "\\|").forEach(cues::add);
    return cues;
  }

  private void add(Knowledge.Row row) {
    Map<String, Vote> side =
        switch (row.field(0)) {
          case "before" -> before;
          case "after" -> after;
          default -> throw row.problem("no side '" + row.field(0) + "'; there are before, after");
        };
    try {
      Vote vote = new Vote(EntityType.ofLabel(row.field(2)), Double.parseDouble(row.field(3)));
      row.parts(1, ",").forEach(words -> side.put(words, vote));
    } catch (IllegalArgumentException e) {
      throw row.problem(String.valueOf(e.getMessage()));
    }
  }

  /** Votes for a name by the words beside it. */
  void vote(Candidate candidate, NameGroup group) {
    List<Token> tokens = candidate.sentence().tokens();
    int last = candidate.first() - 1;
    while (last > 0 && tokens.get(last).isTagged("DT")) {
      last--;
    }
    if (last >= 0) {
      cast(before.get(tokens.get(last).lemma()), group);
    }
    if (last >= 1) {
      cast(before.get(tokens.get(last - 1).lemma() + " " + tokens.get(last).lemma()), group);
    }
    int next = candidate.end();
    if (next < tokens.size() && tokens.get(next).isTagged("VB")) {
      cast(after.get(tokens.get(next).lemma()), group);
    }
  }

  private static void cast(@Nullable Vote vote, NameGroup group) {
    if (vote != null) {
      group.vote(vote.type(), vote.weight());
    }
  }
}
