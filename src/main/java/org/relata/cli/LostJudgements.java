package org.relata.cli;

import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import org.relata.graph.Graph;
import org.relata.resolve.Judgements;
import org.relata.resolve.SharedJudgements;

/** Notices that judgements which the graph was made with are not there any more. */
final class LostJudgements {
  private LostJudgements() {}

  /** Returns what the user should know before articles are extracted, if anything. */
  static Optional<String> warning(SharedJudgements judgements, Graph graph) {
    if (Files.exists(judgements.file())) {
      return Optional.empty();
    }
    long judged =
        graph.extractions().entrySet().stream()
            .filter(extraction -> Judgements.anyIn(extraction.getKey()))
            .mapToLong(Map.Entry::getValue)
            .sum();
    return judged == 0
        ? Optional.empty()
        : Optional.of(
            ("%d articles of the graph were extracted with judgements, and there is no %s: those"
                    + " that are extracted now lose what was judged; name the file with"
                    + " --judgements or RELATA_JUDGEMENTS and do it again")
                .formatted(judged, judgements.file().toAbsolutePath()));
  }
}
