package org.relata.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.relata.article.Article;
import org.relata.article.ArticleException;
import org.relata.article.ArticleReader;
import org.relata.mention.Mention;
import org.relata.page.PageReader;
import org.relata.page.PageResult;
import org.relata.resolve.Reading;
import org.relata.resolve.Resolver;
import org.relata.sentence.Sentence;

/** Runs the extraction over texts and hands on what it finds. */
final class TextReading {
  private final Path folder;
  private final Resolver resolver;
  private final Tally tally;
  private final PageReader pages = new PageReader();
  private final ArticleReader articles = new ArticleReader();
  private final List<String> unread = new ArrayList<>();

  TextReading(Path folder, Resolver resolver, Tally tally) {
    this.folder = folder;
    this.resolver = resolver;
    this.tally = tally;
  }

  List<String> unread() {
    return unread;
  }

  void read(String document) {
    try (Stream<PageResult> results = pages.read(folder.resolve(document + ".txt").toString())) {
      results.forEach(result -> read(document, result));
    }
  }

  private void read(String document, PageResult result) {
    if (result instanceof PageResult.Unreadable unreadable) {
      unread.add(unreadable.document() + ": " + unreadable.reason());
    } else if (result instanceof PageResult.Read page) {
      try {
        articles.read(page.page()).forEach(article -> read(document, article));
      } catch (ArticleException e) {
        unread.add(String.valueOf(e.getMessage()));
      }
    }
  }

  private void read(String document, Article article) {
    Reading reading = resolver.read(article);
    resolver.resolve(reading).statements().stream()
        .map(
            statement ->
                new Prediction(
                    document,
                    statement.subject().entity().name(),
                    statement.relation().name(),
                    statement.object().entity().name(),
                    statement.modality(),
                    statement.evidence().text(),
                    statement.confidence()))
        .forEach(tally::add);
    for (Sentence sentence : reading.sentences()) {
      for (Mention mention : reading.mentions().bySentence().get(sentence.index())) {
        tally.mention(document, sentence.text(), mention.name(), mention.type());
      }
    }
  }
}
