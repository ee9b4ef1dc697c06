package org.relata.resolve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relata.resolve.Judgement.Kind;
import org.relata.schema.EntityType;
import org.relata.schema.YamlObject;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** A text of judgements; adding and removing leaves the rest of the text as people wrote it. */
final class JudgementFile {
  private static final Set<String> KEYS = Set.of("kind", "names", "type", "author", "time", "note");
  private static final String BEGINNING = "judgements:";
  private static final long LARGEST = 3_000_000;

  /**
   * A judgement and where it stands.
   *
   * @param place file and line, for messages
   * @param first its first line, from 0
   * @param end the line after its last
   */
  record Entry(Judgement judgement, String place, int first, int end) {}

  private final String file;
  private final String text;
  private final List<Entry> entries;

  private JudgementFile(String file, String text) {
    this.file = file;
    this.text = text;
    this.entries = text.isBlank() ? List.of() : read();
  }

  static JudgementFile of(String file, String text) {
    return new JudgementFile(file, text);
  }

  static JudgementFile read(Path path) {
    try {
      if (Files.size(path) > LARGEST) {
        throw new JudgementsException(path + ": it is too large for a list of judgements");
      }
      return of(String.valueOf(path.getFileName()), Files.readString(path));
    } catch (NoSuchFileException e) {
      throw new JudgementsException(
          path + ": there is no such file; name one with --judgements, or judge something");
    } catch (IOException e) {
      throw new JudgementsException(
          path + ": it cannot be read as UTF-8 text (" + e.getMessage() + ")");
    }
  }

  List<Entry> entries() {
    return entries;
  }

  String text() {
    return text;
  }

  private List<Entry> read() {
    YamlObject<JudgementsException> root =
        new YamlObject<>(
            file,
            YamlObject.parse(
                file, text, "a list of judgements", BEGINNING, JudgementsException::new),
            "a file of judgements",
            Set.of("judgements"),
            JudgementsException::new);
    List<Entry> read = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    for (Node item : root.items("judgements", "[]")) {
      try {
        read.add(entry(item));
      } catch (JudgementsException e) {
        faults.add(String.valueOf(e.getMessage()));
      }
    }
    if (!faults.isEmpty()) {
      throw new JudgementsException(String.join("\n", faults));
    }
    return List.copyOf(read);
  }

  private Entry entry(Node item) {
    YamlObject<JudgementsException> yaml =
        new YamlObject<>(file, item, "a judgement", KEYS, JudgementsException::new);
    Kind kind = kind(yaml);
    yaml.items("names", "[…]");
    List<Judgement.Name> names = yaml.texts("names", Judgement.Name::of);
    EntityType type = type(yaml);
    String time = time(yaml);
    int first = item.getStartMark().map(Mark::getLine).orElse(0);
    int end = item.getEndMark().map(Mark::getLine).orElse(first);
    try {
      return new Entry(
          new Judgement(kind, names, type, yaml.text("author"), time, yaml.text("note")),
          file + ":" + (first + 1),
          first,
          end);
    } catch (IllegalArgumentException e) {
      throw yaml.fault(item, String.valueOf(e.getMessage()));
    }
  }

  private static Kind kind(YamlObject<JudgementsException> yaml) {
    try {
      return Kind.ofLabel(yaml.text("kind", "same"));
    } catch (IllegalArgumentException e) {
      throw yaml.fault("kind", String.valueOf(e.getMessage()));
    }
  }

  private static @Nullable EntityType type(YamlObject<JudgementsException> yaml) {
    String label = yaml.text("type");
    try {
      return label == null ? null : EntityType.ofLabel(label);
    } catch (IllegalArgumentException e) {
      throw yaml.fault("type", String.valueOf(e.getMessage()));
    }
  }

  private static @Nullable String time(YamlObject<JudgementsException> yaml) {
    String time = yaml.text("time");
    try {
      return time == null ? null : OffsetDateTime.parse(time).toInstant().toString();
    } catch (DateTimeException e) {
      throw yaml.fault("time", "'" + time + "' is no time; write \"2026-01-31T09:30:00Z\"");
    }
  }

  /** Returns the file with one more judgement at its end. */
  JudgementFile with(Judgement judgement) {
    StringBuilder more = new StringBuilder();
    String plain = entries.isEmpty() ? BEGINNING + "\n" : text;
    if (entries.isEmpty()) {
      text.lines().filter(line -> line.startsWith("#")).forEach(line -> more.append(line + "\n"));
    }
    more.append(plain).append(plain.endsWith("\n") ? "" : "\n").append(lines(judgement));
    if (more.toString().getBytes(StandardCharsets.UTF_8).length > LARGEST) {
      throw new JudgementsException(file + ": it is full; take judgements out before adding more");
    }
    List<Judgement> expected = new ArrayList<>(judgements());
    expected.add(judgement);
    return checked(more.toString(), expected);
  }

  /** Returns the file without some judgements. */
  JudgementFile without(Predicate<Judgement> gone) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    List<Judgement> expected = new ArrayList<>();
    for (int i = entries.size() - 1; i >= 0; i--) {
      Entry entry = entries.get(i);
      if (gone.test(entry.judgement())) {
        lines.subList(entry.first(), Math.min(lines.size(), end(entry, lines))).clear();
      } else {
        expected.add(0, entry.judgement());
      }
    }
    if (expected.isEmpty()) {
      lines.replaceAll(line -> line.strip().equals(BEGINNING) ? BEGINNING + " []" : line);
    }
    return checked(String.join("\n", lines) + "\n", expected);
  }

  /** Comments and empty lines after a judgement stay, for they may be about the next. */
  private static int end(Entry entry, List<String> lines) {
    int end = Math.min(Math.max(entry.end(), entry.first() + 1), lines.size());
    while (end > entry.first() + 1
        && (lines.get(end - 1).isBlank() || lines.get(end - 1).strip().startsWith("#"))) {
      end--;
    }
    return end;
  }

  private JudgementFile checked(String changed, List<Judgement> expected) {
    String edit = "it is laid out in another way than relata writes; edit it by hand";
    try {
      JudgementFile made = of(file, changed);
      if (made.judgements().equals(expected)) {
        return made;
      }
    } catch (JudgementsException e) {
      throw new JudgementsException(file + ": " + edit + " (" + e.getMessage() + ")");
    }
    throw new JudgementsException(file + ": " + edit);
  }

  List<Judgement> judgements() {
    return entries.stream().map(Entry::judgement).toList();
  }

  private String lines(Judgement judgement) {
    String indent = indent();
    StringBuilder lines = new StringBuilder();
    lines.append(indent).append("- kind: ").append(judgement.kind().label()).append('\n');
    String names =
        judgement.names().stream()
            .map(name -> quoted(name.toString()))
            .collect(Collectors.joining(", "));
    key(lines, indent, "names", "[" + names + "]");
    EntityType type = judgement.type();
    key(lines, indent, "type", type == null ? null : type.label());
    key(lines, indent, "author", quoted(judgement.author()));
    key(lines, indent, "time", quoted(judgement.time()));
    key(lines, indent, "note", quoted(judgement.note()));
    return lines.toString();
  }

  /** As deep as the last one in the file. */
  private String indent() {
    if (entries.isEmpty()) {
      return "  ";
    }
    String line = text.lines().toList().get(entries.get(entries.size() - 1).first());
    return line.substring(0, Math.max(0, line.indexOf('-')));
  }

  private static void key(StringBuilder lines, String indent, String key, @Nullable String value) {
    if (value != null) {
      lines.append(indent).append("  ").append(key).append(": ").append(value).append('\n');
    }
  }

  private static @Nullable String quoted(@Nullable String text) {
    if (text == null) {
      return null;
    }
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (!isPlain(text, i)) {
        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }

  /** Tells whether a character may stand in YAML as it is, and means itself there. */
  private static boolean isPlain(String text, int index) {
    char c = text.charAt(index);
    if (Character.isHighSurrogate(c)) {
      return index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
    }
    return !Character.isISOControl(c)
        && c != '\u2028'
        && c != '\u2029'
        && c != '\ufeff'
        && c < '\ufffe';
  }
}
