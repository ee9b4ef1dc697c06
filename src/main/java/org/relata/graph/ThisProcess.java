package org.relata.graph;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What tells a process of a machine from all others, so that one which was killed is known to be
 * dead at once.
 *
 * @param host the machine's name
 * @param boot the machine's run since it was switched on; empty where the system does not tell
 * @param pid the process
 * @param started when it did, in milliseconds of the epoch; 0 if unknown
 */
record ThisProcess(String host, String boot, long pid, long started) {
  private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");

  /** A system's idea of when a process started moves a little when its clock is set. */
  private static final Duration CLOCK_STEP = Duration.ofSeconds(10);

  static ThisProcess current() {
    ProcessHandle self = ProcessHandle.current();
    return new ThisProcess(hostName(), bootId(), self.pid(), startOf(self));
  }

  /** Tells whether another process ran on this machine, as it is on now, and runs no more. */
  boolean knowsDead(ThisProcess other) {
    if (boot.isEmpty() || !boot.equals(other.boot) || !host.equals(other.host)) {
      return false;
    }
    Optional<ProcessHandle> process = ProcessHandle.of(other.pid).filter(ProcessHandle::isAlive);
    return process
        .map(ThisProcess::startOf)
        .map(now -> Math.abs(now - other.started) > CLOCK_STEP.toMillis())
        .orElse(true);
  }

  private static long startOf(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }

  private static String bootId() {
    try {
      return Files.isReadable(BOOT) ? Files.readString(BOOT).strip() : "";
    } catch (IOException e) {
      return "";
    }
  }
}
