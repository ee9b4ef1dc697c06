package org.relata.graph;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Main class of the embedded server's own JVM, whose class path is Neo4j's jars and this one class.
 *
 * <p>It ends when its standard input closes, which the operating system does for a parent that was
 * killed, so that no server is left behind; and it holds a file lock as long as it lives, which the
 * operating system releases whichever way it dies. No nested classes: only this file is copied to
 * the child's class path.
 */
final class ServerProcess {
  /** System property: the file whose lock tells that the server lives. */
  static final String LIFE_LOCK = "relata.life.lock";

  /** System property: the file that tells where the server listens, deleted when it goes. */
  static final String STATE = "relata.state";

  /** System property: the file that is made when all that listens does. */
  static final String STARTED = "relata.started";

  /** Kept so that the lock is not released by garbage collection. */
  @SuppressWarnings("UnusedVariable") // being reachable is its use
  private static @Nullable FileLock life;

  private ServerProcess() {}

  /** Starts Neo4j Community with its own arguments. */
  public static void main(String[] arguments) throws Exception {
    Thread watch = new Thread(ServerProcess::endWithParent, "relata-parent");
    watch.setDaemon(true);
    watch.start();
    FileChannel channel =
        FileChannel.open(
            Path.of(System.getProperty(LIFE_LOCK)),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE);
    life = channel.lock();
    Runtime.getRuntime().addShutdownHook(new Thread(ServerProcess::forgetState, "relata-state"));
    Class.forName("org.neo4j.server.CommunityEntryPoint")
        .getMethod("main", String[].class)
        .invoke(null, (Object) arguments);
    Files.createFile(Path.of(System.getProperty(STARTED)));
  }

  private static void endWithParent() {
    try {
      while (System.in.read() >= 0) {
        // the parent writes nothing; only the end counts
      }
    } catch (IOException closed) {
      // as good as the end
    }
    System.exit(0);
  }

  private static void forgetState() {
    try {
      Files.deleteIfExists(Path.of(System.getProperty(STATE)));
    } catch (IOException left) {
      // the released lock tells the same
    }
  }
}
