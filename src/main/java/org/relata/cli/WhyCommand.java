package org.relata.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.relata.query.Identity;
import org.relata.query.JudgementSummary;
import org.relata.query.Queries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Tells why an entity is one, and what might be the same. */
@Command(
    name = "why",
    mixinStandardHelpOptions = true,
    description = {
      "Tells which names an entity has and on what evidence, and which others might be the same.",
      "None of these is merged: decide with 'relata judge'."
    })
final class WhyCommand extends Question<Identity> {
  @Parameters(paramLabel = "NAME", description = "Identifier, name, alias or ticker.")
  private String name = "";

  @Override
  Identity ask(Queries queries) {
    return queries.judgedBy(program().judgements()::now).identity(name);
  }

  @Override
  void print(Identity answer, PrintWriter out) {
    out.println(answer.entity().name() + " (" + answer.entity().type() + ")");
    for (JudgementSummary judgement : answer.judgements()) {
      String author = judgement.author() == null ? "" : " (" + judgement.author() + ")";
      out.println("  judged      " + judgement.words() + author);
    }
    out.println();
    Table names = new Table("NAME", "ARTICLES", "SCORE", "EVIDENCE");
    for (Identity.Name one : answer.names()) {
      String evidence =
          one.evidence().stream().map(WhyCommand::words).collect(Collectors.joining("; "));
      names.add(one.name(), one.articles(), score(one.score()), evidence);
    }
    names.print(out, "");
    if (!answer.words().isEmpty()) {
      Table words = new Table("ALSO TAKEN FOR IT", "TIMES");
      answer.words().forEach(one -> words.add(one.words(), one.times()));
      out.println();
      words.print(out, "");
    }
    if (!answer.candidates().isEmpty()) {
      Table candidates = new Table("MIGHT BE THE SAME", "TYPE", "SCORE", "REASONS");
      for (Identity.Candidate one : answer.candidates()) {
        candidates.add(
            one.entity().name(),
            one.entity().type(),
            score(one.score()),
            String.join("; ", one.reasons()));
      }
      out.println();
      candidates.print(out, "");
    }
  }

  private static String words(Identity.Reason reason) {
    String kind = reason.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return kind + ": " + reason.text();
  }

  private static String score(double score) {
    return String.format(Locale.ROOT, "%.2f", score);
  }

  @Override
  boolean isEmpty(Identity answer) {
    return false;
  }
}
