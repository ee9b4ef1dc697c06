package org.relata.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.relata.article.Article;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Shows the articles that pages hold. */
@Command(
    name = "article",
    mixinStandardHelpOptions = true,
    description = "Shows the articles found in pages; needs no database.")
final class ArticleCommand implements Callable<Integer> {
  enum Format {
    TEXT,
    JSON
  }

  private static final Pattern EXTENSIONS =
      Pattern.compile("(?i)(\\.(html?|xhtml|txt|md|eml))?(\\.gz)?$");
  private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{N}._-]+");

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "SOURCE",
      arity = "1..*",
      description = "Files, folders or http(s) addresses of HTML or plain text.")
  private List<String> sources = new ArrayList<>();

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "text or json (one object a line). Default: ${DEFAULT-VALUE}.")
  private Format format = Format.TEXT;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write the main text of each page, without headlines, to DIR/<name>.txt.")
  private @Nullable Path out;

  @Mixin private ReadOptions options = new ReadOptions();

  @Override
  public Integer call() {
    ArticleReading reading = new ArticleReading(this::show, commandSpec().commandLine().getErr());
    return reading.read(sources, options.reader()).code;
  }

  private void show(List<Article> articles) {
    if (out != null) {
      write(out, articles);
    } else {
      articles.forEach(format == Format.JSON ? this::printJson : this::printText);
    }
  }

  private void printText(Article article) {
    PrintWriter printer = commandSpec().commandLine().getOut();
    printer.println("=== " + article.title());
    String facts =
        Stream.of(article.published(), article.publisher(), article.author(), article.language())
            .filter(java.util.Objects::nonNull)
            .map(Object::toString)
            .collect(Collectors.joining(" | "));
    printer.println(facts);
    printer.println(article.document() + "  " + article.id());
    printer.println();
    if (!article.body().isBlank()) {
      printer.println(article.body());
      printer.println();
    }
  }

  private void printJson(Article article) {
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("document", article.document());
    line.put("id", article.id());
    line.put("address", article.address());
    line.put("title", article.title());
    line.put("author", article.author());
    line.put("publisher", article.publisher());
    line.put("published", article.published() == null ? null : article.published().toString());
    line.put("language", article.language());
    line.put("bodyStart", article.bodyStart());
    line.put("contentHash", article.contentHash());
    line.put("text", article.text());
    commandSpec().commandLine().getOut().println(JsonMapper.shared().writeValueAsString(line));
  }

  private static void write(Path folder, List<Article> articles) {
    String document = articles.get(0).document();
    String stem = EXTENSIONS.matcher(document).replaceFirst("");
    Path file = folder.resolve(UNSAFE.matcher(stem).replaceAll("_") + ".txt");
    try {
      Files.createDirectories(folder);
      Files.writeString(
          file,
          articles.size() == 1
              ? articles.get(0).body() + "\n"
              : articles.stream().map(Article::text).collect(Collectors.joining("\n\n")) + "\n",
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new CommandException(
          ExitCode.USAGE,
          "cannot write " + file + " (" + e.getMessage() + "); choose another --out");
    }
  }

  private CommandSpec commandSpec() {
    return java.util.Objects.requireNonNull(spec);
  }
}
