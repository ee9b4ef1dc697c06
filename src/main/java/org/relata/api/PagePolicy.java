package org.relata.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.relata.query.Dossier;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriter;

/** What answers may load and do in a browser, and who may keep them. */
final class PagePolicy implements HeaderWriter {
  private static final String POLICY = "Content-Security-Policy";

  /**
   * Own files only, and nothing within the page's text but the dossier's style: a dossier that the
   * explorer opened with a key is under the explorer's policy.
   */
  private static final String STRICT = policy("'sha256-" + sha256(Dossier.style()) + "'");

  /** The documentation of the API brings styles in its text. */
  private static final String WITH_STYLES = policy("'unsafe-inline'");

  @Override
  public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
    String path = request.getRequestURI();
    response.setHeader(POLICY, path.startsWith("/api/swagger-ui/") ? WITH_STYLES : STRICT);
    if (path.startsWith(Entities.ROOT + "/")
        && !response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
      // what one key may see is for no other's eyes; an entity tag still saves the sending
      response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }
  }

  private static String policy(String styles) {
    return "default-src 'none'; script-src 'self'; style-src 'self' "
        + styles
        + "; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self';"
        + " frame-ancestors 'none'";
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder()
          .encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
