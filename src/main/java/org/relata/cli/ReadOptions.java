package org.relata.cli;

import java.time.Duration;
import org.relata.page.PageReader;
import org.relata.page.ReadLimits;
import org.relata.page.WebManners;
import picocli.CommandLine.Option;

/** How much of a source is read: options of the commands that read sources. */
final class ReadOptions {
  /** What the usual heap can hold as a document. */
  private static final int MOST_MEGABYTES = 100;

  @Option(
      names = "--max-size",
      paramLabel = "MB",
      defaultValue = "20",
      description =
          "Largest page read, in megabytes, 1 to "
              + MOST_MEGABYTES
              + ". Default: ${DEFAULT-VALUE}.")
  private int maxMegabytes;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = "How long an address may take to answer. Default: ${DEFAULT-VALUE}.")
  private int timeoutSeconds;

  @Option(
      names = "--allow-local",
      description = "Read addresses that lead into the local network, too.")
  private boolean allowLocal;

  /**
   * Returns a reader that keeps to what the user chose.
   *
   * @throws CommandException if that cannot be
   */
  PageReader reader() {
    return new PageReader(limits(), WebManners.DEFAULT.withAllowLocal(allowLocal));
  }

  /**
   * Returns the limits that the user chose.
   *
   * @throws CommandException if they are none
   */
  private ReadLimits limits() {
    if (maxMegabytes < 1 || maxMegabytes > MOST_MEGABYTES || timeoutSeconds < 1) {
      throw new CommandException(
          ExitCode.USAGE,
          "--max-size takes 1 to %d and --timeout at least 1, not %d and %d"
              .formatted(MOST_MEGABYTES, maxMegabytes, timeoutSeconds));
    }
    return ReadLimits.DEFAULT
        .withMaxBytes(maxMegabytes * 1_000_000L)
        .withReadTimeout(Duration.ofSeconds(timeoutSeconds));
  }
}
