package org.relata.refresh;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.relata.graph.Graph;
import org.relata.graph.GraphAddress;

/** A run in a process of its own, to be killed. */
final class RefreshProcess {
  /** Printed once the graph is open and the work begins. */
  static final String BEGUN = "begun";

  private RefreshProcess() {}

  /**
   * Works on the graph of the environment.
   *
   * @param args name of the {@link CrashWork}, and the folder of its pages
   */
  public static void main(String[] args) {
    try (Graph graph = Graph.open(null)) {
      System.out.println(BEGUN);
      CrashWork.valueOf(args[0]).run(new Newsstand(graph, Path.of(args[1])));
    }
  }

  static Process start(GraphAddress graph, CrashWork work, Path folder) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx300m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", classPath(), RefreshProcess.class.getName()));
    command.addAll(List.of(work.name(), folder.toString()));
    // nobody reads what it says at length of a server that goes away
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder
        .environment()
        .putAll(
            Map.of(
                "NEO4J_URI", graph.uri(),
                "NEO4J_USERNAME", graph.username(),
                "NEO4J_PASSWORD", String.valueOf(graph.password())));
    return builder.start();
  }

  /** The build gives its class path in parts of its own; a child gets it whole. */
  private static String classPath() {
    String surefire = System.getProperty("surefire.test.class.path", "");
    String own = System.getProperty("java.class.path");
    return surefire.isEmpty() ? own : surefire + File.pathSeparator + own;
  }
}
