package org.relata.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.relata.refresh.Outcome;
import org.relata.refresh.RefreshListener;
import tools.jackson.databind.json.JsonMapper;

/** Shows how a run goes on: a bar on a terminal, a line an article otherwise, or JSON events. */
final class Progress implements RefreshListener, AutoCloseable {
  private final PrintWriter err;
  private final @Nullable ProgressBar bar;
  private final boolean json;
  private long found;
  private long done;

  private Progress(PrintWriter err, @Nullable ProgressBar bar, boolean json) {
    this.err = err;
    this.bar = bar;
    this.json = json;
  }

  /**
   * Begins.
   *
   * @param err where lines go; the bar goes to standard error where the launcher script has found
   *     it to be a terminal, which Java cannot tell alike in all its versions
   * @param json whether to write an event of JSON a line instead of both
   */
  static Progress on(PrintWriter err, boolean json) {
    boolean terminal = !json && Boolean.getBoolean("relata.terminal");
    return new Progress(err, terminal ? bar() : null, json);
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
    done++;
    if (json) {
      err.println(event(outcome));
      return;
    }
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

  /** Tells what the user should know of the run as a whole. */
  void warn(String message) {
    if (json) {
      Map<String, String> event = new LinkedHashMap<>();
      event.put("event", "warning");
      event.put("reason", message);
      err.println(JsonMapper.shared().writeValueAsString(event));
    } else {
      err.println("relata: warning: " + message);
    }
  }

  private String event(Outcome outcome) {
    Map<String, @Nullable Object> event = new LinkedHashMap<>();
    event.put("event", outcome.kind().name().toLowerCase(Locale.ROOT));
    event.put("document", outcome.document());
    event.put("title", outcome.title());
    event.put("reason", outcome.reason());
    event.put("done", done);
    event.put("found", found);
    return JsonMapper.shared().writeValueAsString(event);
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
