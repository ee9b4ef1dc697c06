package org.relata.cli;

import java.io.PrintWriter;
import org.relata.query.Evidence;
import org.relata.query.Queries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lists all that supports or denies a fact. */
@Command(
    name = "evidence",
    mixinStandardHelpOptions = true,
    description = "Lists every sentence that supports or denies a fact, supporting ones first.")
final class EvidenceCommand extends Question<Evidence> {
  @Parameters(
      paramLabel = "ID",
      description = "The fact's identifier, as answers with --json give it.")
  private String id = "";

  @Mixin private AsOfOption asOf = new AsOfOption();

  @Override
  Evidence ask(Queries queries) {
    return queries.evidence(id, asOf.day());
  }

  @Override
  void print(Evidence answer, PrintWriter out) {
    out.println(FactText.line(answer.fact()));
    FactText.printQuotes(answer.fact(), out, "    ");
    if (!answer.complete()) {
      out.println("only the best " + Queries.MAX_STATEMENTS + " sentences are shown");
    }
  }

  @Override
  boolean isEmpty(Evidence answer) {
    return false;
  }
}
