package org.relata.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The day that a question is about. */
final class AsOfOption {
  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "As of this day, such as 2025-12-31: what was known from articles published until then.")
  private @Nullable LocalDate day;

  /** Returns the day; null for now. */
  @Nullable LocalDate day() {
    return day;
  }
}
