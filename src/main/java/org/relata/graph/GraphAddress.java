package org.relata.graph;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a graph is and how to log in to it.
 *
 * @param uri the Bolt address, such as {@code bolt://127.0.0.1:7687}
 * @param username who logs in
 * @param password the password, or null where the server asks for none
 * @param browser the address of Neo4j Browser, if known
 * @param data the data directory of the embedded server, or null for a server of the user's
 * @param startedHere whether this process started the server and will stop it
 */
public record GraphAddress(
    String uri,
    String username,
    @Nullable String password,
    @Nullable String browser,
    @Nullable Path data,
    boolean startedHere) {
  /** Tells whether relata runs the server itself. */
  public boolean embedded() {
    return data != null;
  }

  /**
   * Returns the file that the embedded server's password is in; null for a server of the user's.
   */
  public @Nullable Path passwordFile() {
    return data == null ? null : new DataDirectory(data).passwordFile();
  }

  /** Leaves the password out, so that it cannot reach a log. */
  @Override
  public String toString() {
    return username + "@" + uri;
  }
}
