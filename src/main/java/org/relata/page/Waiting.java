package org.relata.page;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Time as seen by what waits for servers. */
interface Waiting {
  /** The machine's time. */
  Waiting REAL =
      new Waiting() {
        @Override
        public long nanos() {
          return System.nanoTime();
        }

        @Override
        public void pause(Duration time) throws InterruptedException {
          TimeUnit.NANOSECONDS.sleep(time.toNanos());
        }
      };

  /** Returns nanoseconds since some moment. */
  long nanos();

  /** Waits. */
  void pause(Duration time) throws InterruptedException;
}
