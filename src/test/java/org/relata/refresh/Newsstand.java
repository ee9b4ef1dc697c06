package org.relata.refresh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.relata.article.ArticleReader;
import org.relata.graph.Graph;
import org.relata.graph.VanishedPolicy;
import org.relata.graph.WordExtraction;
import org.relata.page.PageReader;
import org.relata.resolve.Extraction;

/** A folder of pages, and a refresh that reads it into a graph. */
final class Newsstand {
  private final Graph graph;
  private final Path folder;
  private final List<Outcome> outcomes = new ArrayList<>();
  private int found;

  Newsstand(Graph graph, Path folder) {
    this.graph = graph;
    this.folder = folder;
  }

  /** Two pages that state a fact each; see {@link #writeTwoPages}. */
  static Newsstand ofTwoPages(Graph graph, Path folder) {
    return new Newsstand(graph, folder).writeTwoPages();
  }

  Newsstand writeTwoPages() {
    return page("a", "Orion SUPPLIES Vega with lenses.")
        .page("b", "Vega OWNS Lyra since the spring.");
  }

  /** What became of articles, over all runs. */
  List<Outcome> outcomes() {
    return outcomes;
  }

  /** How many articles the runs announced. */
  int found() {
    return found;
  }

  /** Writes a page with one paragraph of its own. */
  Newsstand page(String name, String paragraph) {
    return page(name, "2026-03-01", paragraph);
  }

  /** Writes a page of a date, where null is none. */
  Newsstand page(String name, String date, String paragraph) {
    return page(name, name, date, paragraph);
  }

  /** Writes a page that names an address as its own. */
  Newsstand page(String name, String address, String date, String paragraph) {
    return write(
        name,
        """
        <html lang="en"><head><title>Story %1$s of the harbour</title>
        <link rel="canonical" href="https://quay.example/%2$s">
        <meta property="article:published_time" content="%3$sT08:00:00Z"></head><body><article>
        <h1>Story %1$s of the harbour</h1>
        <p>%4$s</p>
        <p>The harbour was quiet on that day, and nobody there had anything else to tell us about
        the matter, which had been in the papers for some weeks before.</p>
        </article></body></html>
        """
            .formatted(name.substring(name.indexOf('/') + 1), address, date, paragraph));
  }

  /** Writes a file with any content. */
  Newsstand write(String name, String content) {
    try {
      Path file = folder.resolve(name + ".html");
      Files.createDirectories(file.getParent());
      Files.writeString(file, content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes a page. */
  Newsstand delete(String name) {
    try {
      Files.delete(folder.resolve(name + ".html"));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  /** A refresh by rules of a version. */
  Refresh by(String rules) {
    return by(new WordExtraction(rules));
  }

  Refresh by(Extraction rules) {
    return new Refresh(graph, rules, new PageReader(), new ArticleReader(), Clock.systemUTC());
  }

  /** Reads the whole folder, or the given parts of it. */
  RefreshReport read(VanishedPolicy policy, String... parts) {
    List<String> sources = new ArrayList<>();
    for (String part : parts) {
      sources.add(folder.resolve(part).toString());
    }
    return by("rules-1")
        .run(sources.isEmpty() ? List.of(folder.toString()) : sources, policy, listener());
  }

  RefreshReport forget(Forget what) {
    return by("rules-1").forget(what, listener());
  }

  RefreshListener listener() {
    return new RefreshListener() {
      @Override
      public void found(int articles) {
        found += articles;
      }

      @Override
      public void done(Outcome outcome) {
        outcomes.add(outcome);
      }
    };
  }

  String dump() {
    StringBuilder out = new StringBuilder();
    graph.dump(out);
    return out.toString();
  }
}
