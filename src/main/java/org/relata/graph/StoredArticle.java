package org.relata.graph;

/**
 * What the graph remembers of an article that was written to it.
 *
 * @param contentHash the article's hash then
 * @param extractor the version of the extraction whose statements are stored
 */
public record StoredArticle(String contentHash, String extractor) {}
