package org.relata.benchmark;

import org.relata.article.Article;

/** Reads articles, with models loaded. */
interface Pipeline {
  /** Reads an article and returns how many tokens it has. */
  long read(Article article);
}
