package org.relata.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Date;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.address.MailboxList;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jspecify.annotations.Nullable;

/**
 * Takes the newsletter out of a mail: its HTML, or its text where it has none, with what the mail's
 * header tells. Attachments are left alone.
 */
final class Mail {
  /** The media type of mails. */
  static final String TYPE = "message/rfc822";

  private static final MimeConfig BOUNDS =
      MimeConfig.custom()
          .setMaxHeaderCount(2_000)
          .setMaxHeaderLen(100_000)
          .setMaxLineLen(1_000_000)
          .build();

  private static final Pattern MULTIPART =
      Pattern.compile("content-type:\\s*multipart/", Pattern.CASE_INSENSITIVE);
  private static final int MOST_MULTIPARTS = 200;

  private final Page file;
  private final Message message;

  private Mail(Page file, Message message) {
    this.file = file;
    this.message = message;
  }

  /**
   * Returns the page that a mail holds.
   *
   * @param file the mail as it was read
   * @throws IOException if it is no mail, or one without text; the message tells what to do
   */
  static Page page(Page file) throws IOException {
    refuseNests(file);
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(BOUNDS);
    try {
      return new Mail(file, builder.parseMessage(new ByteArrayInputStream(file.bytes()))).page();
    } catch (RuntimeException | StackOverflowError e) {
      // parts within parts without end exhaust the parser's stack
      throw new IOException("it is no mail that can be read: " + e, e);
    }
  }

  /** The parser reads every level of parts within parts through all levels above it. */
  private static void refuseNests(Page file) throws IOException {
    String text = new String(file.bytes(), StandardCharsets.ISO_8859_1);
    long found = MULTIPART.matcher(text).results().limit(MOST_MULTIPARTS + 1).count();
    if (found > MOST_MULTIPARTS) {
      throw new IOException(
          "it has more than %d parts within parts; save the letter alone"
              .formatted(MOST_MULTIPARTS));
    }
  }

  private Page page() throws IOException {
    List<Entity> texts = texts();
    Entity chosen =
        first(texts, "text/html")
            .or(() -> first(texts, "text/plain"))
            .orElseThrow(
                () -> new IOException("the mail holds neither HTML nor text; save it anew"));
    try (InputStream in = ((SingleBody) chosen.getBody()).getInputStream()) {
      return new Page(
          file.document(),
          file.address(),
          in.readAllBytes(),
          chosen.getMimeType(),
          chosen.getCharset(),
          file.fetched(),
          file.digest(),
          hints());
    }
  }

  /** The parts that are shown, in their order. */
  private List<Entity> texts() {
    List<Entity> texts = new ArrayList<>();
    Deque<Entity> open = new ArrayDeque<>(List.of(message));
    while (!open.isEmpty()) {
      Entity part = open.pop();
      if (part.getBody() instanceof Multipart parts) {
        List<Entity> inner = parts.getBodyParts();
        for (int i = inner.size() - 1; i >= 0; i--) {
          open.push(inner.get(i));
        }
      } else if (part.getBody() instanceof SingleBody
          && !"attachment".equalsIgnoreCase(part.getDispositionType())) {
        texts.add(part);
      }
    }
    return texts;
  }

  private static Optional<Entity> first(List<Entity> texts, String type) {
    return texts.stream().filter(part -> type.equalsIgnoreCase(part.getMimeType())).findFirst();
  }

  private Hints hints() {
    Date date = message.getDate();
    return new Hints(
        null,
        sender(message.getFrom()),
        text(message.getSubject()),
        null,
        date == null ? null : LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC),
        null);
  }

  private static @Nullable String sender(@Nullable MailboxList from) {
    return from == null || from.isEmpty() ? null : text(from.get(0).getName());
  }

  private static @Nullable String text(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
