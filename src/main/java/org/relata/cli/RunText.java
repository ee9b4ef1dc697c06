package org.relata.cli;

import java.util.Locale;
import org.relata.graph.Changes;
import org.relata.refresh.RefreshReport;

/** Tells what a run did, the same way when it ends and later. */
final class RunText {
  private RunText() {}

  /** Tells it in one line. */
  static String of(RefreshReport report) {
    return String.format(
        Locale.ROOT,
        "%d new, %d changed, %d the same, %d gone, %d failed; %s",
        report.created(),
        report.changed(),
        report.same(),
        report.gone(),
        report.failures().size(),
        of(report.changes()));
  }

  static String of(Changes changes) {
    return String.format(
        Locale.ROOT,
        "statements +%d -%d, edges +%d -%d",
        changes.statementsAdded(),
        changes.statementsRemoved(),
        changes.edgesAdded(),
        changes.edgesRemoved());
  }
}
