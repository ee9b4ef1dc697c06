package org.relata.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriter;

/** What answers may load and do in a browser, and who may keep them. */
final class PagePolicy implements HeaderWriter {
  private static final String POLICY = "Content-Security-Policy";

  /** Own files only, nothing within the page's text. */
  private static final String STRICT =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  /** The dossier and the documentation of the API bring styles in their text. */
  private static final String WITH_STYLES =
      STRICT.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

  @Override
  public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
    String path = request.getRequestURI();
    boolean styled = path.endsWith("/dossier.html") || path.startsWith("/api/swagger-ui/");
    response.setHeader(POLICY, styled ? WITH_STYLES : STRICT);
    if (path.startsWith(Entities.ROOT + "/")
        && !response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
      // what one key may see is for no other's eyes; an entity tag still saves the sending
      response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }
  }
}
