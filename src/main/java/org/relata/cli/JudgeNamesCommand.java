package org.relata.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.relata.resolve.Judgement;
import org.relata.resolve.Judgement.Kind;
import org.relata.resolve.SharedJudgements;
import org.relata.schema.EntityType;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds a judgement to the file. */
abstract class JudgeNamesCommand implements Callable<Integer> {
  private final Kind kind;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "NAME",
      arity = "1..*",
      description = "Names; with a type before it, such as Product:Gemini, only of that type.")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--author",
      paramLabel = "NAME",
      description = "Who decides. Default: the user's name.")
  private String author = System.getProperty("user.name", "");

  @Option(names = "--note", paramLabel = "TEXT", description = "Why.")
  private @Nullable String note;

  private JudgeNamesCommand(Kind kind) {
    this.kind = kind;
  }

  /** Decides that names are of one entity. */
  @Command(
      name = "same",
      mixinStandardHelpOptions = true,
      description = "All names are of one entity, which is called by the first.")
  static final class Same extends JudgeNamesCommand {
    Same() {
      super(Kind.SAME);
    }
  }

  /** Decides that names are of different entities. */
  @Command(
      name = "different",
      mixinStandardHelpOptions = true,
      description = "No two of the names are of one entity.")
  static final class Different extends JudgeNamesCommand {
    Different() {
      super(Kind.DIFFERENT);
    }
  }

  /** Decides that words mean an entity. */
  @Command(
      name = "alias",
      mixinStandardHelpOptions = true,
      description = {
        "The other names mean the first wherever they stand, whatever the rules take them for,",
        "and it is found by them."
      })
  static final class Alias extends JudgeNamesCommand {
    Alias() {
      super(Kind.ALIAS);
    }
  }

  /** Decides what names are. */
  @Command(
      name = "type",
      mixinStandardHelpOptions = true,
      description = "What the names mean is of a type.")
  static final class Type extends JudgeNamesCommand {
    @Option(
        names = "--is",
        paramLabel = "TYPE",
        required = true,
        description = "What it is, such as Organization.")
    private String type = "";

    Type() {
      super(Kind.TYPE);
    }

    @Override
    EntityType type() {
      return EntityType.ofLabel(type);
    }
  }

  /** Decides that entities are left out. */
  @Command(
      name = "hide",
      mixinStandardHelpOptions = true,
      description = "What the names mean is left out, with all that is stated of it.")
  static final class Hide extends JudgeNamesCommand {
    Hide() {
      super(Kind.HIDDEN);
    }
  }

  @Nullable EntityType type() {
    return null;
  }

  @Override
  public Integer call() {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    PrintWriter out = line.getOut();
    SharedJudgements judgements = relata(line).judgements();
    Judgement judgement = judgement(line);
    if (judgements.add(judgement)) {
      out.println("%s  %s".formatted(judgement.id(), judgement.words()));
      out.println("written to %s; %s".formatted(judgements.file(), JudgeCommand.APPLY));
    } else {
      out.println("%s stands in %s already".formatted(judgement.words(), judgements.file()));
    }
    return ExitCode.OK.code;
  }

  private Judgement judgement(CommandLine line) {
    try {
      return new Judgement(
          kind,
          names.stream().map(Judgement.Name::of).toList(),
          type(),
          author.isBlank() ? null : author,
          Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
          note == null || note.isBlank() ? null : note);
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(line, String.valueOf(e.getMessage()));
    }
  }

  /** Returns the program that a command two levels below it belongs to. */
  static Relata relata(CommandLine line) {
    return (Relata) line.getParent().getParent().getCommand();
  }
}
