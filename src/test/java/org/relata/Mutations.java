package org.relata;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;

/**
 * Broken inputs for tests: samples with pieces cut out, repeated, moved, exchanged for others of
 * the same trade, and bytes flipped.
 */
public final class Mutations {
  private static final Path FOUND = Path.of("src/test/resources/fuzz");

  /** Of a processor's time, for a busy machine has others to wait for. */
  private static final Duration LONGEST = Duration.ofSeconds(10);

  /** Of any time, for what waits for ever. */
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

  private static final Duration LOOK = Duration.ofMillis(500);
  private static final int LARGEST = 200_000;

  /** Where inputs that fail a test are left, to be kept with the others. */
  private static final Path FAILED = Path.of("target/fuzz");

  private Mutations() {}

  /** An input; its bytes would fill a report. */
  @SuppressWarnings("ArrayRecordComponent") // inputs are never compared
  public record Input(byte[] bytes) {
    @Override
    public String toString() {
      return bytes.length + " bytes";
    }
  }

  /** What an input is given to. */
  @FunctionalInterface
  public interface Trial {
    /** Reads the input; throws what should not be thrown. */
    void run() throws Exception;
  }

  /**
   * Tries an input, and leaves it in a file if it fails or takes too long.
   *
   * @param what names what it is given to
   */
  public static void attempt(String what, byte[] input, Trial trial) {
    try {
      inTime(trial);
    } catch (ExecutionException e) {
      leave(what, input);
      throw new AssertionError(what + " of " + input.length + " bytes", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static void inTime(Trial trial) throws ExecutionException, InterruptedException {
    FutureTask<Boolean> task =
        new FutureTask<>(
            () -> {
              trial.run();
              return true;
            });
    Thread thread = new Thread(task, "attempt");
    thread.setDaemon(true);
    thread.start();
    for (long begun = System.nanoTime(); ; ) {
      try {
        task.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        return;
      } catch (TimeoutException e) {
        long used = ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId());
        if (used > LONGEST.toNanos() || System.nanoTime() - begun > LONGEST_WAIT.toNanos()) {
          AssertionError late = new AssertionError("it does not come to an end");
          late.setStackTrace(thread.getStackTrace());
          thread.interrupt();
          throw new ExecutionException(late);
        }
      }
    }
  }

  private static void leave(String what, byte[] input) {
    try {
      Files.createDirectories(FAILED);
      Files.write(Files.createTempFile(FAILED, what + "-", ".bin"), input);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns inputs like some samples.
   *
   * @param samples right inputs
   * @param words what the trade's parsers look for
   */
  public static Arbitrary<Input> of(List<String> samples, List<String> words) {
    return Arbitraries.longs()
        .withDistribution(RandomDistribution.uniform())
        .withoutEdgeCases()
        .map(seed -> of(new Random(seed), samples, words));
  }

  /** Returns an input like some samples. */
  public static Input of(Random random, List<String> samples, List<String> words) {
    byte[] bytes = pick(random, samples).getBytes(StandardCharsets.UTF_8);
    int changes = 1 + random.nextInt(6);
    for (int i = 0; i < changes; i++) {
      bytes = changed(bytes, random, samples, words);
    }
    return new Input(bytes);
  }

  /** Returns inputs that once were too much, by the name of what they were given to. */
  public static List<byte[]> found(String what) {
    try (Stream<Path> files = Files.list(FOUND.resolve(what))) {
      return files.sorted().map(Mutations::bytes).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] changed(
      byte[] bytes, Random random, List<String> samples, List<String> words) {
    int from = random.nextInt(bytes.length + 1);
    int to = Math.min(bytes.length, from + random.nextInt(1 + bytes.length / 4));
    byte[] piece = Arrays.copyOfRange(bytes, from, to);
    return switch (random.nextInt(7)) {
      case 0 -> joined(bytes, from, to, new byte[0]);
      case 1 -> joined(bytes, from, to, repeated(piece, 1 + random.nextInt(300)));
      case 2 -> joined(bytes, from, from, pick(random, words).getBytes(StandardCharsets.UTF_8));
      case 3 ->
          joined(
              bytes,
              from,
              from,
              repeated(
                  pick(random, words).getBytes(StandardCharsets.UTF_8), random.nextInt(3_000)));
      case 4 -> flipped(bytes, random);
      case 5 -> {
        byte[] other = pick(random, samples).getBytes(StandardCharsets.UTF_8);
        int start = random.nextInt(other.length);
        yield joined(bytes, from, to, Arrays.copyOfRange(other, start, other.length));
      }
      default -> Arrays.copyOf(bytes, from);
    };
  }

  private static String pick(Random random, List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }

  private static byte[] repeated(byte[] piece, int times) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < times && out.size() < LARGEST; i++) {
      out.writeBytes(piece);
    }
    return out.toByteArray();
  }

  private static byte[] joined(byte[] bytes, int from, int to, byte[] between) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, from);
    out.writeBytes(between);
    out.write(bytes, to, bytes.length - to);
    return Arrays.copyOf(out.toByteArray(), Math.min(out.size(), LARGEST));
  }

  private static byte[] flipped(byte[] bytes, Random random) {
    byte[] flipped = bytes.clone();
    for (int i = 0; i < 10 && flipped.length > 0; i++) {
      flipped[random.nextInt(flipped.length)] = (byte) random.nextInt(256);
    }
    return flipped;
  }
}
