package org.relata.graph;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/**
 * Where an embedded server listens, as its starter wrote it down for other processes.
 *
 * @param pid the server's process
 * @param ports where it listens
 */
record ServerState(long pid, Ports ports) {
  /**
   * The two ports on the loopback interface.
   *
   * @param bolt for drivers
   * @param http for Neo4j Browser
   */
  record Ports(int bolt, int http) {}

  /** Reads the file; one that is missing or that nobody of ours wrote is none. */
  static Optional<ServerState> read(Path file) {
    try {
      Properties entries = new Properties();
      entries.load(new StringReader(Files.readString(file)));
      return Optional.of(
          new ServerState(
              Long.parseLong(entries.getProperty("pid", "")),
              new Ports(
                  Integer.parseInt(entries.getProperty("bolt", "")),
                  Integer.parseInt(entries.getProperty("http", "")))));
    } catch (NoSuchFileException | NumberFormatException none) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** Writes the file at once, so that a reader sees all of it or nothing. */
  void write(Path file) throws IOException {
    Properties entries = new Properties();
    entries.setProperty("pid", Long.toString(pid));
    entries.setProperty("bolt", Integer.toString(ports.bolt()));
    entries.setProperty("http", Integer.toString(ports.http()));
    StringWriter text = new StringWriter();
    entries.store(text, "where relata's Neo4j listens");
    Path draft = file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid());
    Files.writeString(draft, text.toString());
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
