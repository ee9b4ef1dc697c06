package org.relata;

import org.relata.cli.Relata;

/** Starts relata: everything is a command. */
public final class Application {
  private Application() {}

  /** Runs the command line and exits with its code. */
  public static void main(String[] args) {
    int code = Relata.run(args);
    if (code != 0) {
      System.exit(code);
    }
  }
}
