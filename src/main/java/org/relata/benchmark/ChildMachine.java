package org.relata.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs {@link Worker} in a virtual machine of its own. */
final class ChildMachine {
  private static final String LAUNCHER =
      "org.springframework.boot.loader.launch.PropertiesLauncher";

  private final String heap;

  /** Gives machines this much heap, such as {@code 3g}. */
  ChildMachine(String heap) {
    this.heap = heap;
  }

  /**
   * Runs the worker and returns what it prints.
   *
   * @param models a jar added to the class path, or none
   */
  String run(@Nullable Path models, List<String> arguments) {
    try {
      Process process =
          new ProcessBuilder(command(models, arguments))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      Thread stop = new Thread(process::destroyForcibly);
      Runtime.getRuntime().addShutdownHook(stop);
      process.getOutputStream().close();
      String output =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      int code = process.waitFor();
      Runtime.getRuntime().removeShutdownHook(stop);
      if (code != 0) {
        throw new BenchmarkException(
            "measuring " + arguments.get(0) + " ended with code " + code + "; see above");
      }
      return output.substring(output.lastIndexOf('\n') + 1);
    } catch (IOException e) {
      throw new BenchmarkException("cannot start a virtual machine: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchmarkException("interrupted while measuring " + arguments.get(0), e);
    }
  }

  private List<String> command(@Nullable Path models, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx" + heap, "-Xss4m", "-XX:+UseSerialGC"));
    String classPath = System.getProperty("java.class.path");
    if (isPacked()) {
      command.add("-Dloader.main=" + Worker.class.getName());
      if (models != null) {
        command.add("-Dloader.path=" + models);
      }
      command.addAll(List.of("-cp", classPath, LAUNCHER));
    } else {
      String withModels = models == null ? classPath : classPath + File.pathSeparator + models;
      command.addAll(List.of("-cp", withModels, Worker.class.getName()));
    }
    command.addAll(arguments);
    return command;
  }

  /** Tells whether relata runs from its jar, in which the classes are not where Java looks. */
  private static boolean isPacked() {
    return ClassLoader.getSystemResource(LAUNCHER.replace('.', '/') + ".class") != null;
  }
}
