package org.relata.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.relata.article.Article;
import org.relata.page.PageReader;
import org.relata.resolve.Extraction;
import org.relata.resolve.ResolvedArticle;
import org.relata.resolve.ResolvedStatement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Shows what articles state. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = "Shows the statements found in articles; needs no database.")
final class ExtractCommand implements Callable<Integer> {
  enum Format {
    JSONL,
    TABLE
  }

  @ParentCommand private @Nullable Relata relata;
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "SOURCE",
      arity = "1..*",
      description = "Files, folders or http(s) addresses of HTML or plain text.")
  private List<String> sources = new ArrayList<>();

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "jsonl (one statement a line) or table. Default: ${DEFAULT-VALUE}.")
  private Format format = Format.TABLE;

  @Mixin private ReadOptions options = new ReadOptions();

  private final JsonMapper json = new JsonMapper();

  @Override
  public Integer call() {
    PageReader pages = options.reader();
    Extraction extraction = Objects.requireNonNull(relata).extraction();
    ArticleReading reading =
        new ArticleReading(
            articles -> articles.forEach(article -> print(extraction.extract(article))),
            Objects.requireNonNull(spec).commandLine().getErr());
    return reading.read(sources, pages).code;
  }

  private PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }

  private void print(ResolvedArticle article) {
    for (ResolvedStatement statement : article.statements()) {
      out()
          .println(
              format == Format.JSONL
                  ? json.writeValueAsString(StatementLine.of(article.article(), statement))
                  : row(statement));
    }
  }

  private static String row(ResolvedStatement statement) {
    return "%-28s %-14s %-28s %-9s %.2f"
        .formatted(
            statement.subject().entity().name(),
            statement.relation().name(),
            statement.object().entity().name(),
            statement.modality().label(),
            statement.confidence());
  }

  /** The public form of a statement, one object a line. */
  static final class StatementLine {
    private StatementLine() {}

    static Map<String, Object> of(Article article, ResolvedStatement statement) {
      Map<String, Object> about = new LinkedHashMap<>();
      about.put("id", article.id());
      about.put("title", article.title());
      about.put("published", article.published() == null ? null : article.published().toString());
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("document", article.document());
      line.put("article", about);
      line.put("subject", argument(statement.subject()));
      line.put("relation", statement.relation().name());
      line.put("object", argument(statement.object()));
      line.put("modality", statement.modality().label());
      line.put("past", statement.past());
      line.put("confidence", Math.round(statement.confidence() * 1000) / 1000.0);
      line.put("rule", statement.rule());
      Map<String, Object> evidence = new LinkedHashMap<>();
      evidence.put("text", statement.evidence().text());
      evidence.put("start", statement.evidence().span().start());
      evidence.put("end", statement.evidence().span().end());
      line.put("evidence", evidence);
      return line;
    }

    private static Map<String, Object> argument(ResolvedStatement.Argument argument) {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("id", argument.entity().id());
      map.put("name", argument.entity().name());
      map.put("type", argument.entity().type().label());
      map.put("mention", argument.mention());
      map.put("start", argument.span().start());
      map.put("end", argument.span().end());
      return map;
    }
  }
}
