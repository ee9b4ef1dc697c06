package org.relata.evaluation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.relata.article.ArticleException;
import org.relata.article.ArticleReader;
import org.relata.page.PageReader;
import org.relata.page.PageResult;
import org.relata.resolve.Reading;
import org.relata.resolve.Resolver;

/** Runs the extraction over texts and hands on what it reads in them. */
final class TextReading {
  private final List<Path> folders;
  private final Resolver resolver;
  private final Handler handler;
  private final PageReader pages = new PageReader();
  private final ArticleReader articles = new ArticleReader();
  private final List<String> unread = new ArrayList<>();

  /** Is given what was read. */
  interface Handler {
    void take(String document, Reading reading);
  }

  TextReading(List<Path> folders, Resolver resolver, Handler handler) {
    this.folders = folders;
    this.resolver = resolver;
    this.handler = handler;
  }

  List<String> unread() {
    return unread;
  }

  /** Reads a document from the first folder that has it. */
  void read(String document) {
    String name = document + ".txt";
    Path folder =
        folders.stream()
            .filter(path -> Files.exists(path.resolve(name)))
            .findFirst()
            .orElse(folders.get(0));
    try (Stream<PageResult> results = pages.read(folder.resolve(name).toString())) {
      results.forEach(result -> read(document, result));
    }
  }

  private void read(String document, PageResult result) {
    if (result instanceof PageResult.Unreadable unreadable) {
      unread.add(unreadable.document() + ": " + unreadable.reason());
    } else if (result instanceof PageResult.Read page) {
      try {
        articles
            .read(page.page())
            .forEach(article -> handler.take(document, resolver.read(article)));
      } catch (ArticleException e) {
        unread.add(String.valueOf(e.getMessage()));
      }
    }
  }
}
