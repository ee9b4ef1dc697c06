package org.relata.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.relata.graph.Graph;
import org.relata.page.PageReader;
import org.relata.page.WebPost;
import org.relata.query.Queries;
import org.relata.source.Sources;
import org.relata.source.SourcesException;
import org.relata.upkeep.Upkeep;
import org.relata.watch.Watches;
import org.springframework.boot.convert.DurationStyle;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What the service may refresh from, and how often: options of the commands that start it. */
final class UpkeepOptions {
  private static final Path DEFAULT_FILE = Path.of("sources.yaml");
  private static final Duration SENDING = Duration.ofSeconds(1);
  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofDays(31);

  @Option(
      names = "--sources",
      paramLabel = "FILE",
      description = {
        "A file of sources that the service may be asked to refresh from.",
        "Default: sources.yaml in the current folder, if it is there."
      })
  private @Nullable Path file;

  @Option(
      names = "--every",
      paramLabel = "TIME",
      converter = Times.class,
      description =
          "Refresh from all these sources now and then each time after so long, such as 30m, 6h or"
              + " 1d; 1m to 31d. One that is due while another runs is left out.")
  private @Nullable Duration every;

  @Option(
      names = "--local-webhooks",
      description = "Send what watches have to tell also to addresses in the local network.")
  private boolean localWebhooks;

  /** Times as files of sources have them, and those of ISO 8601. */
  static final class Times implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
      try {
        Duration time = DurationStyle.detectAndParse(text);
        if (time.compareTo(SHORTEST) >= 0 && time.compareTo(LONGEST) <= 0) {
          return time;
        }
      } catch (IllegalArgumentException e) {
        // told below
      }
      throw new TypeConversionException(
          "'" + text + "' is no time from 1m to 31d; write 30m, 6h, 1d or so");
    }
  }

  /**
   * Looks whether the sources can be used.
   *
   * @throws CommandException if not, with the remedy
   */
  void check() {
    Path chosen = chosen();
    if (chosen == null && every != null) {
      throw new CommandException(
          ExitCode.USAGE,
          "--every needs sources to refresh from; there is no %s in %s, so name a file with --sources"
              .formatted(DEFAULT_FILE, Path.of("").toAbsolutePath()));
    }
    if (chosen != null) {
      try {
        Sources.read(chosen);
      } catch (SourcesException e) {
        throw new CommandException(ExitCode.USAGE, String.valueOf(e.getMessage()));
      }
    }
  }

  private @Nullable Path chosen() {
    return file == null && Files.exists(DEFAULT_FILE) ? DEFAULT_FILE : file;
  }

  /** Prepares to refresh a graph; nothing begins before {@link #schedule}. */
  Upkeep over(Graph graph, Relata relata) {
    PageReader pages =
        new PageReader().keeping(relata.dataDirectory().resolve(RefreshCommand.PAGES));
    return new Upkeep(graph, relata::extraction, pages, chosen(), Clock.systemUTC());
  }

  /** Prepares to tell of changes, and begins to send what there is to send. */
  Watches watches(Graph graph, Queries queries) {
    Watches watches =
        new Watches(graph, queries, new WebPost(localWebhooks)::send, Clock.systemUTC());
    watches.every(SENDING);
    return watches;
  }

  /** Begins the schedule, if the user wants one. */
  void schedule(Upkeep upkeep) {
    Duration period = every;
    if (period != null) {
      upkeep.every(period);
    }
  }

  /** Tells in words what is done. */
  String words() {
    Path chosen = chosen();
    if (chosen == null) {
      return "on request, of submitted articles";
    }
    Duration period = every;
    return (period == null ? "on request" : "every " + inWords(period)) + ", from " + chosen;
  }

  private static String inWords(Duration period) {
    boolean hours = period.equals(Duration.ofHours(period.toHours()));
    return hours ? period.toHours() + "h" : period.toMinutes() + "m";
  }
}
