package org.relata.graph;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The folder an embedded server keeps everything in, readable by its owner alone. */
final class DataDirectory {
  private static final Set<PosixFilePermission> OWNER_FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> OWNER_FILE =
      PosixFilePermissions.fromString("rw-------");

  /** What an empty store and the first transactions take; below it Neo4j dies half-way. */
  private static final long NEEDED_BYTES = 100L << 20;

  private static final Duration LOCK_PATIENCE = Duration.ofMinutes(3);

  private final Path path;

  DataDirectory(Path path) {
    this.path = path.toAbsolutePath().normalize();
  }

  /**
   * Chooses the folder: the user's option, else {@code RELATA_DATA}, else {@code relata} in the
   * user's data home.
   */
  static DataDirectory choose(@Nullable Path option, Map<String, String> environment) {
    if (option != null) {
      return new DataDirectory(option);
    }
    String chosen = environment.getOrDefault("RELATA_DATA", "");
    if (!chosen.isBlank()) {
      return new DataDirectory(Path.of(chosen));
    }
    String dataHome = environment.getOrDefault("XDG_DATA_HOME", "");
    return new DataDirectory(
        dataHome.isBlank()
            ? Path.of(System.getProperty("user.home"), ".local", "share", "relata")
            : Path.of(dataHome, "relata"));
  }

  Path path() {
    return path;
  }

  /** The home directory of the server. */
  Path home() {
    return path.resolve("neo4j");
  }

  Path stateFile() {
    return home().resolve("server.properties");
  }

  /** The ports of the last start, so that addresses stay what users have noted. */
  Path portsFile() {
    return home().resolve("ports.properties");
  }

  Path lifeLock() {
    return home().resolve("life.lock");
  }

  /** There once the server that was started last listens on its ports. */
  Path startedMark() {
    return home().resolve("run").resolve("started");
  }

  Path passwordFile() {
    return home().resolve("password");
  }

  Path consoleLog() {
    return home().resolve("logs").resolve("console.log");
  }

  /**
   * Makes the folders.
   *
   * @throws GraphException if they cannot be made or written, or the disk is full
   */
  void create() {
    try {
      createPrivate(path);
      createPrivate(home());
      for (String folder : new String[] {"conf", "data/dbms", "logs", "run", "plugins", "import"}) {
        Files.createDirectories(home().resolve(folder));
      }
      Files.delete(Files.createTempFile(home(), "writable", ""));
    } catch (IOException e) {
      throw unusable("cannot be written (" + e + ")", e);
    }
    checkSpace();
  }

  private void checkSpace() {
    try {
      FileStore store = Files.getFileStore(home());
      long free = store.getUsableSpace();
      if (free < NEEDED_BYTES) {
        throw unusable(
            "has " + (free >> 20) + " MB left, Neo4j needs " + (NEEDED_BYTES >> 20) + " MB", null);
      }
    } catch (IOException e) {
      throw unusable("cannot be examined (" + e + ")", e);
    }
  }

  private GraphException unusable(String reason, @Nullable Exception cause) {
    String message =
        "data directory "
            + path
            + " "
            + reason
            + "; free it or choose another with --data DIR or RELATA_DATA";
    return cause == null ? new GraphException(message) : new GraphException(message, cause);
  }

  /**
   * Returns the server's password, made up at the first call.
   *
   * @throws GraphException if the file is unreadable, or missing beside a store that has one
   */
  String password() {
    Path file = passwordFile();
    try {
      if (Files.exists(file)) {
        return Files.readString(file).strip();
      }
      if (Files.exists(home().resolve("data").resolve("databases"))) {
        throw new GraphException(
            "the password file "
                + file
                + " of an existing graph is missing; put it back, or remove "
                + home()
                + " to begin with an empty graph");
      }
      byte[] random = new byte[18];
      new SecureRandom().nextBytes(random);
      String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
      writePrivate(file, password + System.lineSeparator());
      return password;
    } catch (IOException e) {
      throw unusable("holds a password file that cannot be used (" + e + ")", e);
    }
  }

  /** Writes a file that only its owner can read, from its first byte on. */
  void writePrivate(Path file, String text) throws IOException {
    if (!Files.exists(file)) {
      if (posix(file)) {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_FILE));
      } else {
        Files.createFile(file);
      }
    }
    Files.writeString(file, text);
  }

  private static void createPrivate(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    if (folder.getParent() != null) {
      Files.createDirectories(folder.getParent());
    }
    if (posix(folder)) {
      Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWNER_FOLDER));
    } else {
      Files.createDirectory(folder);
    }
  }

  private static boolean posix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /** Tells whether a server process of this folder is alive, whatever its state. */
  boolean serverLives() {
    try (FileChannel channel =
        FileChannel.open(lifeLock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      try (FileLock lock = channel.tryLock()) {
        return lock == null;
      } catch (OverlappingFileLockException sameProcess) {
        return false;
      }
    } catch (IOException e) {
      throw unusable("holds a lock file that cannot be used (" + e + ")", e);
    }
  }

  /** Does something while no other process is starting a server here. */
  <T> T startingAlone(Supplier<T> work) {
    try (FileChannel channel =
        FileChannel.open(
            home().resolve("start.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      long deadline = System.nanoTime() + LOCK_PATIENCE.toNanos();
      while (!locked(channel)) {
        if (System.nanoTime() > deadline) {
          throw new GraphException(
              "another relata has been starting Neo4j in "
                  + home()
                  + " for "
                  + LOCK_PATIENCE.toSeconds()
                  + " s; end it and try again");
        }
        Pause.briefly();
      }
      return work.get();
    } catch (IOException e) {
      throw unusable("cannot be locked (" + e + ")", e);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException sameProcess) {
      return false;
    }
  }
}
