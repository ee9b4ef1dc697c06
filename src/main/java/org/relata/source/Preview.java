package org.relata.source;

import java.util.List;
import org.relata.page.PageResult;

/**
 * What would be read of a source.
 *
 * @param addresses of the first pages
 * @param count of all pages
 * @param failures what cannot be read already
 */
public record Preview(List<String> addresses, int count, List<PageResult.Unreadable> failures) {
  /** Copies the lists. */
  public Preview {
    addresses = List.copyOf(addresses);
    failures = List.copyOf(failures);
  }
}
