package org.relata.page;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a server answered.
 *
 * @param status HTTP status
 * @param headers first value of each, by name in lower case
 * @param body unpacked, empty unless the status is 200
 */
@SuppressWarnings("ArrayRecordComponent") // answers are never compared
record WebAnswer(int status, Map<String, String> headers, byte[] body) {
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?([^\\s;\"']+)", Pattern.CASE_INSENSITIVE);

  WebAnswer {
    headers = Map.copyOf(headers);
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  boolean isRedirect() {
    return switch (status) {
      case 301, 302, 303, 307, 308 -> header("Location").isPresent();
      default -> false;
    };
  }

  @Nullable String mediaType() {
    return header("Content-Type").map(WebAnswer::mediaType).orElse(null);
  }

  @Nullable String charset() {
    return header("Content-Type").map(WebAnswer::charset).orElse(null);
  }

  static String mediaType(String contentType) {
    int semicolon = contentType.indexOf(';');
    return (semicolon < 0 ? contentType : contentType.substring(0, semicolon))
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  static @Nullable String charset(String contentType) {
    Matcher matcher = CHARSET.matcher(contentType);
    return matcher.find() ? matcher.group(1) : null;
  }
}
