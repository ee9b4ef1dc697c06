package org.relata.page;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/** Unpacks what was packed for its way, without more of it than the limits allow. */
final class Unpacking {
  /** What servers are told that can be unpacked. */
  static final String ACCEPTED = "gzip, br";

  private Unpacking() {}

  /**
   * Reads a body whole.
   *
   * @param encoding the name in {@code Content-Encoding}
   * @throws IOException if it is broken, too large, or packed in a way that is not known
   */
  static byte[] read(InputStream packed, String encoding, ReadLimits limits) throws IOException {
    try (InputStream in = open(packed, encoding)) {
      byte[] bytes = in.readNBytes((int) limits.maxBytes() + 1);
      if (bytes.length > limits.maxBytes()) {
        throw new IOException(limits.tooLarge());
      }
      return bytes;
    } catch (IllegalStateException e) {
      // what the decoder of Brotli throws for some broken input
      throw new IOException("its compression is broken: " + e.getMessage(), e);
    }
  }

  private static InputStream open(InputStream packed, String encoding) throws IOException {
    return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
      case "", "identity" -> packed;
      case "gzip", "x-gzip" -> new GZIPInputStream(packed);
      case "deflate" -> new InflaterInputStream(packed);
      case "br" -> new BrotliInputStream(packed);
      default ->
          throw new IOException("it is encoded as " + encoding + ", which was not asked for");
    };
  }
}
