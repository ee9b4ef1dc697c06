package org.relata.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.relata.page.PageReader;
import org.relata.page.PageResult;
import org.relata.source.Preview;
import org.relata.source.Source;
import org.relata.source.Sources;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists what refresh would read of each source. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Checks the file of sources and lists what refresh would read of each; writes nothing.",
      "Feeds, sitemaps and listings are read for that, the pages that they lead to are not."
    })
final class SourcesCheckCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--pages",
      paramLabel = "N",
      defaultValue = "3",
      description = "How many pages of each source are named. Default: ${DEFAULT-VALUE}.")
  private int most;

  @Mixin private SourceOptions listed = new SourceOptions();

  @Mixin private ReadOptions options = new ReadOptions();

  @Override
  public Integer call() {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    PageReader pages = options.reader();
    List<Source> sources = listed.chosen();
    int count = 0;
    int failures = 0;
    for (Source source : sources) {
      Preview preview = Sources.preview(source, pages, Math.max(0, most));
      print(source, preview, line.getOut());
      for (PageResult.Unreadable lost : preview.failures()) {
        line.getErr()
            .println("relata: %s: %s: %s".formatted(source.name(), lost.document(), lost.reason()));
      }
      count += preview.count();
      failures += preview.failures().size();
    }
    if (count == 0) {
      throw new CommandException(ExitCode.NO_INPUT, "no page in any source");
    }
    return (failures == 0 ? ExitCode.OK : ExitCode.PARTIAL).code;
  }

  private static void print(Source source, Preview preview, PrintWriter out) {
    out.println(
        "%s: %s, %d page%s"
            .formatted(
                source.name(),
                source.kind().label(),
                preview.count(),
                preview.count() == 1 ? "" : "s"));
    preview.addresses().forEach(address -> out.println("    " + address));
    int more = preview.count() - preview.addresses().size();
    if (more > 0) {
      out.println("    and " + more + " more");
    }
  }
}
