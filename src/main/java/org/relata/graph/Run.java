package org.relata.graph;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The record of what changed the graph: a refresh, a rebuild, a removal.
 *
 * @param id made up for each run
 * @param kind what was done
 * @param started when it began
 * @param finished when it ended, or null while it runs or where it never told
 * @param ending how it ended
 * @param sources what was read, or what was to be removed
 * @param extractor the version of the extraction
 * @param articles what became of articles
 * @param changes what it changed of what the graph says
 * @param failures the first of what failed, each with its reason
 * @param error why the run as a whole failed, or null where it did not
 */
public record Run(
    String id,
    Kind kind,
    Instant started,
    @Nullable Instant finished,
    Ending ending,
    List<String> sources,
    String extractor,
    Articles articles,
    Changes changes,
    List<String> failures,
    @Nullable String error) {
  /** What can be done. */
  public enum Kind {
    /** Sources were read. */
    REFRESH,
    /** Stored articles were extracted anew. */
    REBUILD,
    /** Articles were removed. */
    FORGET;

    /** Returns the word for it. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How a run can end. */
  public enum Ending {
    /** It has not. */
    RUNNING,
    /** It came to its end. */
    DONE,
    /** It gave up, see its error. */
    FAILED,
    /** It was killed, or lost the graph, and told no end. */
    INTERRUPTED;

    /** Returns the word for it. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What became of articles.
   *
   * @param created the graph did not have them
   * @param changed written anew
   * @param same left alone
   * @param gone no source holds them any more, and they were marked, withdrawn or removed
   * @param failed could not be read, extracted or written; pages without articles among them
   */
  public record Articles(int created, int changed, int same, int gone, int failed) {
    /** None yet. */
    public static final Articles NONE = new Articles(0, 0, 0, 0, 0);
  }

  /** Copies the lists. */
  public Run {
    sources = List.copyOf(sources);
    failures = List.copyOf(failures);
  }

  /** Returns how long it took, or null where its end is not known. */
  public @Nullable Duration duration() {
    return finished == null ? null : Duration.between(started, finished);
  }
}
