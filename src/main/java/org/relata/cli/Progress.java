package org.relata.cli;

import java.io.PrintWriter;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.relata.refresh.Outcome;
import org.relata.refresh.RefreshListener;

/** Shows how a refresh goes on: a bar on a terminal, a line an article otherwise. */
final class Progress implements RefreshListener, AutoCloseable {
  private final PrintWriter err;
  private final @Nullable ProgressBar bar;
  private long found;

  private Progress(PrintWriter err, @Nullable ProgressBar bar) {
    this.err = err;
    this.bar = bar;
  }

  /**
   * Begins.
   *
   * @param err where lines go; the bar goes to standard error where the launcher script has found
   *     it to be a terminal, which Java cannot tell alike in all its versions
   */
  static Progress on(PrintWriter err) {
    return new Progress(err, Boolean.getBoolean("relata.terminal") ? bar() : null);
  }

  private static ProgressBar bar() {
    return new ProgressBarBuilder()
        .setTaskName("articles")
        .setInitialMax(0)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(200)
        .build();
  }

  @Override
  public void found(int articles) {
    found += articles;
    if (bar != null) {
      bar.maxHint(found);
    }
  }

  @Override
  public void done(Outcome outcome) {
    if (bar != null) {
      bar.step();
    } else if (outcome.kind() != Outcome.Kind.FAILED) {
      err.println(
          outcome.kind().name().toLowerCase(Locale.ROOT)
              + "  "
              + outcome.document()
              + "  "
              + outcome.title());
    }
    if (outcome.kind() == Outcome.Kind.FAILED) {
      err.println("relata: " + outcome.document() + ": " + outcome.reason());
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
