package org.relata.query;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a graph piece by piece: first all entities, then all facts. Closing it ends the text. */
interface ExportSink extends AutoCloseable {
  void entity(EntitySummary entity, List<String> aliases) throws IOException;

  /**
   * Takes a fact.
   *
   * @param quote its best sentence
   * @param url address of the sentence's article
   */
  void fact(Fact fact, @Nullable String quote, @Nullable String url) throws IOException;

  @Override
  void close() throws IOException;
}
