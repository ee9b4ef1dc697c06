package org.relata.cli;

/** Every exit code of the program; the README's table is held against it by a test. */
enum ExitCode {
  /** Done. */
  OK(0, "done"),
  /** An error of relata's own, reported as such. */
  INTERNAL(1, "an error of relata's own; please report it"),
  /** Wrong options or arguments. */
  USAGE(2, "wrong options or arguments"),
  /** Nothing in the graph answers, or the name is ambiguous. */
  NOT_FOUND(3, "nothing found, or the name is ambiguous"),
  /** Some inputs could not be read; the others were done. */
  PARTIAL(4, "done, but some inputs failed"),
  /** No input could be read. */
  NO_INPUT(5, "no input could be read"),
  /** Neo4j or the service cannot be reached, started or logged in to. */
  UNAVAILABLE(6, "Neo4j cannot be reached, started or logged in to"),
  /** Another run is writing to the graph. */
  LOCKED(7, "another run is writing to the graph"),
  /** Nothing in the graph had to change, and the user wants to know. */
  UNCHANGED(8, "nothing to do; only with `--exit-code`, otherwise 0");

  final int code;
  final String meaning;

  ExitCode(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }
}
