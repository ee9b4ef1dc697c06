package org.relata.graph;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads from a server's console why it did not start. */
final class ServerLog {
  private static final Pattern CAUSE =
      Pattern.compile("(?:Caused by: |ERROR +|Error: |Exception in thread \\S+ )(.*)");
  private static final int LONGEST = 300;

  private ServerLog() {}

  /** Returns the innermost cause that the log names, or its last line. */
  static String reason(Path log) {
    String reason = "it left no message";
    for (String line : lines(log)) {
      Matcher cause = CAUSE.matcher(line);
      if (cause.find()) {
        reason = cause.group(1);
      }
    }
    return reason.length() <= LONGEST ? reason : reason.substring(0, LONGEST) + "…";
  }

  /** Tells whether another program took the port between our look and the server's start. */
  static boolean saysPortTaken(Path log) {
    return lines(log).stream().anyMatch(line -> line.contains("Address already in use"));
  }

  private static List<String> lines(Path log) {
    try {
      return Files.readString(log, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }
}
