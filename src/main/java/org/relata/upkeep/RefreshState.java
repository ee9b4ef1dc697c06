package org.relata.upkeep;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relata.graph.Run;

/**
 * A refresh, rebuild or removal, as far as it has come.
 *
 * @param id its identifier, which the record of the run in the graph has too
 * @param kind {@code refresh}, {@code rebuild} or {@code forget}
 * @param state {@code starting} (what reads articles is being loaded), {@code running}, {@code
 *     done}, {@code failed} (it gave up, see the error) or {@code interrupted} (it was ended before
 *     its time; the next one completes it)
 * @param sources names of what is read
 * @param started when it began
 * @param finished when it ended, if it has and could tell
 * @param found articles found until now; only of a refresh or rebuild of this service
 * @param articles what became of them until now
 * @param changes what it changed of what the graph says, once it has ended
 * @param failures the first of what failed, each with its reason
 * @param error why the refresh as a whole failed, if it did
 */
public record RefreshState(
    String id,
    String kind,
    String state,
    List<String> sources,
    Instant started,
    @Nullable Instant finished,
    @Nullable Integer found,
    ArticleCounts articles,
    GraphChanges changes,
    List<String> failures,
    @Nullable String error) {
  static final String STARTING = "starting";
  static final String RUNNING = Run.Ending.RUNNING.label();
  static final String DONE = Run.Ending.DONE.label();
  static final String FAILED = Run.Ending.FAILED.label();
  static final String INTERRUPTED = Run.Ending.INTERRUPTED.label();
  private static final Set<String> STATES = Set.of(STARTING, RUNNING, DONE, FAILED, INTERRUPTED);

  /** Checks the state and copies the lists. */
  public RefreshState {
    if (!STATES.contains(state)) {
      throw new IllegalArgumentException("'" + state + "' is no state; " + STATES + " are");
    }
    sources = List.copyOf(sources);
    failures = List.copyOf(failures);
  }

  /**
   * What became of articles.
   *
   * @param created the graph did not have them
   * @param changed written anew
   * @param same left alone
   * @param gone no source holds them any more, and they were marked or withdrawn
   * @param failed could not be read, extracted or written; pages without articles among them
   */
  public record ArticleCounts(int created, int changed, int same, int gone, int failed) {
    static ArticleCounts of(Run.Articles articles) {
      return new ArticleCounts(
          articles.created(),
          articles.changed(),
          articles.same(),
          articles.gone(),
          articles.failed());
    }
  }

  /**
   * What became of statements and facts.
   *
   * @param statementsAdded statements that were not there
   * @param statementsRemoved statements that are not there any more
   * @param factsAdded facts that were not there
   * @param factsRemoved facts that are not there any more
   */
  public record GraphChanges(
      long statementsAdded, long statementsRemoved, long factsAdded, long factsRemoved) {
    static GraphChanges of(org.relata.graph.Changes changes) {
      return new GraphChanges(
          changes.statementsAdded(),
          changes.statementsRemoved(),
          changes.edgesAdded(),
          changes.edgesRemoved());
    }
  }

  static RefreshState of(Run run) {
    return new RefreshState(
        run.id(),
        run.kind().label(),
        run.ending().label(),
        run.sources(),
        run.started(),
        run.finished(),
        null,
        ArticleCounts.of(run.articles()),
        GraphChanges.of(run.changes()),
        run.failures(),
        run.error());
  }

  /** Tells whether nothing more will come of it. */
  public boolean ended() {
    return !state.equals(STARTING) && !state.equals(RUNNING);
  }
}
