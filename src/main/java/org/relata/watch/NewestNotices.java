package org.relata.watch;

import java.util.List;
import org.relata.graph.Notice;

/**
 * The newest that watches have to tell.
 *
 * @param notices what changed of what is watched, the newest first
 * @param complete whether there is nothing older
 */
public record NewestNotices(List<Notice> notices, boolean complete) {
  /** Copies the list. */
  public NewestNotices {
    notices = List.copyOf(notices);
  }
}
