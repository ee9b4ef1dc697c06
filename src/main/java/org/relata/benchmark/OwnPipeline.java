package org.relata.benchmark;

import org.relata.article.Article;
import org.relata.resolve.Reading;
import org.relata.resolve.Resolver;
import org.relata.schema.Knowledge;

/** The extraction. */
final class OwnPipeline implements Pipeline {
  private final Resolver resolver = Resolver.read(Knowledge.bundled());

  OwnPipeline() {
    resolver.prepare();
  }

  @Override
  public long read(Article article) {
    Reading reading = resolver.read(article);
    resolver.resolve(reading);
    return reading.sentences().stream().mapToLong(sentence -> sentence.tokens().size()).sum();
  }
}
