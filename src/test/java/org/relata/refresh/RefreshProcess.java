package org.relata.refresh;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.relata.graph.Graph;
import org.relata.graph.VanishedPolicy;

/** A refresh of a folder in a process of its own, to be killed. */
final class RefreshProcess {
  /** Printed once the graph is open and articles begin to be written. */
  static final String BEGUN = "begun";

  private RefreshProcess() {}

  /**
   * Reads the folder into the graph of the environment.
   *
   * @param args the folder, and the data directory of relata's own server unless {@code NEO4J_URI}
   *     names one
   */
  public static void main(String[] args) {
    try (Graph graph = Graph.open(args.length > 1 ? Path.of(args[1]) : null)) {
      graph.migrate();
      System.out.println(BEGUN);
      new Newsstand(graph, Path.of(args[0])).read(VanishedPolicy.MARK);
    }
  }

  static Process start(Map<String, String> environment, Object... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx300m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.add(
        "-Drelata.neo4j.lib="
            + Path.of(System.getProperty("relata.neo4j.lib", "target/neo4j/lib")).toAbsolutePath());
    command.addAll(List.of("-cp", classPath(), RefreshProcess.class.getName()));
    for (Object arg : args) {
      command.add(arg.toString());
    }
    // nobody reads what it says at length of a server that goes away
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(environment);
    return builder.start();
  }

  /** The build gives its class path in parts of its own; a child gets it whole. */
  private static String classPath() {
    String surefire = System.getProperty("surefire.test.class.path", "");
    String own = System.getProperty("java.class.path");
    return surefire.isEmpty() ? own : surefire + File.pathSeparator + own;
  }
}
