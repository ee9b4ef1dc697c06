package org.relata.resolve;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A process of its own that judges, as a command beside a running service does. */
final class JudgingProcess {
  private JudgingProcess() {}

  /**
   * Hides some names, one judgement each, once somebody tells it to by a line.
   *
   * @param args the file of judgements, how many names, and what they begin with
   */
  public static void main(String[] args) throws IOException {
    System.out.println("ready");
    if (System.in.read() < 0) {
      return;
    }
    for (int i = 0; i < Integer.parseInt(args[1]); i++) {
      new SharedJudgements(Path.of(args[0]), false)
          .add(
              new Judgement(
                  Judgement.Kind.HIDDEN,
                  List.of(Judgement.Name.of(args[2] + " " + i)),
                  null,
                  null,
                  null,
                  null));
    }
  }

  static Process start(Path file, int count, String name) throws IOException {
    // the build gives its class path in parts of its own; a child gets it whole
    String surefire = System.getProperty("surefire.test.class.path", "");
    String own = System.getProperty("java.class.path");
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx200m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            surefire.isEmpty() ? own : surefire + File.pathSeparator + own,
            JudgingProcess.class.getName(),
            file.toString(),
            Integer.toString(count),
            name)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
