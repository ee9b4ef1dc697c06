package org.relata.graph;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes the store of a server that never ran, with the importer that comes with Neo4j. */
final class OfflineImport {
  private static final String DATABASE = "neo4j";
  private static final int TOLD_OF_A_FAILURE = 2000;

  private OfflineImport() {}

  /**
   * Makes the store.
   *
   * @throws GraphException if the importer fails, with the end of what it says
   */
  static void run(DataDirectory data, GraphTables tables) {
    data.create();
    data.password(); // before there is a store: one without its password is refused
    try {
      ProcessBuilder builder = new ProcessBuilder(command(tables)).redirectErrorStream(true);
      builder.environment().put("NEO4J_HOME", data.home().toString());
      builder.environment().put("NEO4J_CONF", data.home().resolve("conf").toString());
      Process importer = builder.start();
      importer.getOutputStream().close();
      String said =
          new String(importer.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      if (importer.waitFor() != 0) {
        throw new GraphException(
            "Neo4j's importer failed: "
                + said.substring(Math.max(0, said.length() - TOLD_OF_A_FAILURE)));
      }
    } catch (IOException e) {
      throw new GraphException("cannot run Neo4j's importer: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GraphException("interrupted while Neo4j's importer ran", e);
    }
  }

  private static List<String> command(GraphTables tables) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx1g", "-XX:+UseSerialGC"));
    command.addAll(Neo4jServer.openedPackages());
    command.addAll(List.of("-cp", Neo4jServer.libraries() + File.separator + "*"));
    command.addAll(List.of("org.neo4j.cli.AdminTool", "database", "import", "full", DATABASE));
    tables.nodes().forEach(file -> command.add("--nodes=" + file));
    tables.relationships().forEach(file -> command.add("--relationships=" + file));
    return command;
  }
}
