package org.relata.cli;

import java.io.PrintWriter;
import org.relata.query.Dossier;
import org.relata.query.Queries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes what is to be known of an entity. */
@Command(
    name = "dossier",
    mixinStandardHelpOptions = true,
    description = "Writes what is to be known of an entity, as Markdown or HTML, every line cited.")
final class DossierCommand extends Question<Dossier> {
  @Parameters(paramLabel = "NAME", description = "Identifier, name, alias or ticker.")
  private String name = "";

  @Option(names = "--html", description = "Write a page for browsers and printers.")
  private boolean html;

  @Mixin private AsOfOption asOf = new AsOfOption();

  @Override
  Dossier ask(Queries queries) {
    return queries.dossier(name, asOf.day());
  }

  @Override
  void print(Dossier answer, PrintWriter out) {
    out.print(html ? answer.html() : answer.markdown());
    out.flush();
  }

  @Override
  boolean isEmpty(Dossier answer) {
    return false;
  }
}
