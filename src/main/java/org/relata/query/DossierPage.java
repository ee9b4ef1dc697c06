package org.relata.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Sets CommonMark as a page of HTML. */
final class DossierPage {
  private static final String FRAME = "dossier.html";
  private static final String STYLE = "<style>";

  /** The text has no markup but its own; should articles smuggle some in, it is shown as text. */
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

  private DossierPage() {}

  static String of(String title, String markdown) {
    return frame()
        .replace("{{title}}", inert(title))
        .replace("{{body}}", RENDERER.render(Parser.builder().build().parse(markdown)));
  }

  /** Returns the text of the page's style, the same for all. */
  static String style() {
    String frame = frame();
    return frame.substring(frame.indexOf(STYLE) + STYLE.length(), frame.indexOf("</style>"));
  }

  private static String inert(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String frame() {
    try (InputStream in = DossierPage.class.getResourceAsStream(FRAME)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + FRAME);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(FRAME, e);
    }
  }
}
