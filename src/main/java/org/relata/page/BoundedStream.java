package org.relata.page;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Breaks off where a packed stream holds more than the limit. */
final class BoundedStream extends FilterInputStream {
  private final ReadLimits limits;
  private long read;

  BoundedStream(InputStream in, ReadLimits limits) {
    super(in);
    this.limits = limits;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    count(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = super.read(bytes, offset, length);
    count(Math.max(0, count));
    return count;
  }

  private void count(int bytes) throws IOException {
    read += bytes;
    if (read > limits.maxBytes()) {
      throw new IOException(limits.tooLarge());
    }
  }

  /** Leaves the stream beneath open: its reader reads to the end to close, however far that is. */
  @Override
  public void close() {}

  @Override
  public boolean markSupported() {
    return false;
  }
}
