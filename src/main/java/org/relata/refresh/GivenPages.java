package org.relata.refresh;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.relata.graph.PageRecord;
import org.relata.page.PageResult;

/** The pages that a source gave, or may hold although they could not be read this time. */
final class GivenPages {
  private final String source;
  private final Set<String> ids = new HashSet<>();

  /** What could not be read: a page's address, or a folder's, under which anything may be. */
  private final List<String> unreadable = new ArrayList<>();

  GivenPages(String source) {
    this.source = source;
  }

  void add(PageResult result) {
    if (result instanceof PageResult.Read read) {
      ids.add(PageRecord.id(source, read.page().address().toString()));
    } else if (result instanceof PageResult.Unreadable failed) {
      // what is behind a feed that cannot be read has not vanished
      unreadable.add(failed.hidesOthers() ? "" : address(failed.document()));
    }
  }

  /**
   * Tells whether the source gave a page or may hold it: only what it surely lacks has vanished.
   */
  boolean mayHold(String page, String address) {
    return ids.contains(page) || unreadable.stream().anyMatch(address::startsWith);
  }

  /** An empty address stands for everything. */
  private static String address(String document) {
    if (document.startsWith("http://") || document.startsWith("https://")) {
      return document;
    }
    try {
      String uri = Path.of(document).toAbsolutePath().normalize().toUri().toString();
      return uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
    } catch (InvalidPathException e) {
      return "";
    }
  }
}
