package org.relata.article;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;
import org.relata.page.Page;

/**
 * Turns a page's bytes into text. A byte order mark decides, then what decodes without error of:
 * UTF-8 where it is unmistakable, the transport's word, the page's own, and what the bytes look
 * like.
 */
final class Decoder {
  private static final int SNIFF = 4096;
  private static final Pattern META =
      Pattern.compile(
          "<meta[^>]+charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)|<\\?xml[^>]+encoding=[\"']([\\w.:-]+)",
          Pattern.CASE_INSENSITIVE);
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private Decoder() {}

  static String text(Page page) {
    byte[] bytes = page.bytes();
    if (bytes.length == 0) {
      throw new ArticleException(page.document(), "it is empty");
    }
    Optional<String> marked = byMark(bytes);
    if (marked.isPresent()) {
      return marked.get();
    }
    if (isBinary(bytes)) {
      throw new ArticleException(
          page.document(), "it is binary, not text; give HTML or plain text");
    }
    return multibyteUtf8(bytes)
        .or(() -> byName(page.charset(), bytes))
        .or(() -> byName(declared(bytes), bytes))
        .or(() -> strictly(StandardCharsets.UTF_8, bytes))
        .or(() -> byName(guess(bytes), bytes))
        .orElseGet(() -> new String(bytes, lenient(page, bytes)));
  }

  /** Text beyond ASCII that decodes as UTF-8 is UTF-8, whatever a misconfigured server says. */
  private static Optional<String> multibyteUtf8(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return strictly(StandardCharsets.UTF_8, bytes);
      }
    }
    return Optional.empty();
  }

  /** What a browser would do with bytes that suit no declared encoding. */
  private static Charset lenient(Page page, byte[] bytes) {
    for (String name : new String[] {page.charset(), declared(bytes)}) {
      Charset charset = charset(name);
      if (charset != null && mostlyDecodes(charset, bytes)) {
        return charset;
      }
    }
    return mostlyDecodes(StandardCharsets.UTF_8, bytes) ? StandardCharsets.UTF_8 : WINDOWS_1252;
  }

  private static boolean mostlyDecodes(Charset charset, byte[] bytes) {
    long wrong = new String(bytes, charset).chars().filter(c -> c == '\ufffd').count();
    return wrong * 1000 < bytes.length;
  }

  private static Optional<String> byMark(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8));
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return Optional.of(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE));
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return Optional.of(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE));
    }
    return Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** Text has no zero bytes and next to no control characters. */
  private static boolean isBinary(byte[] bytes) {
    int looked = Math.min(bytes.length, 4 * SNIFF);
    int control = 0;
    for (int i = 0; i < looked; i++) {
      int b = bytes[i] & 0xFF;
      if (b == 0) {
        return true;
      }
      // tab to carriage return, and escape, which some Japanese encodings use
      if (b < 0x20 && !(b >= 0x09 && b <= 0x0D) && b != 0x1B) {
        control++;
      }
    }
    return control * 50 > looked;
  }

  private static Optional<String> byName(@Nullable String name, byte[] bytes) {
    Charset charset = charset(name);
    return charset == null ? Optional.empty() : strictly(charset, bytes);
  }

  private static @Nullable Charset charset(@Nullable String name) {
    if (name == null) {
      return null;
    }
    try {
      Charset charset = Charset.forName(name);
      // as browsers do: the punctuation of Windows is far more common than Latin-1's controls
      return charset.equals(StandardCharsets.ISO_8859_1)
              || charset.equals(StandardCharsets.US_ASCII)
          ? WINDOWS_1252
          : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  private static Optional<String> strictly(Charset charset, byte[] bytes) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static @Nullable String declared(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, SNIFF), StandardCharsets.ISO_8859_1);
    Matcher matcher = META.matcher(head);
    if (!matcher.find()) {
      return null;
    }
    return matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
  }

  private static @Nullable String guess(byte[] bytes) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes);
    detector.dataEnd();
    return detector.getDetectedCharset();
  }
}
