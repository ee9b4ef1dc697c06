package org.relata.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector.SelectorParseException;
import org.jspecify.annotations.Nullable;
import org.relata.page.WebManners;
import org.relata.schema.YamlObject;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a file of sources; what it takes is what the JSON schema beside it describes. */
final class SourceFile {
  private static final Set<String> KEYS =
      Set.of(
          "name",
          "kind",
          "at",
          "publisher",
          "language",
          "selector",
          "include",
          "exclude",
          "limit",
          "schedule",
          "delay",
          "allowLocal",
          "vanished");
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,63}");
  private static final Pattern TIME = Pattern.compile("(\\d{1,4})(ms|s|m|h|d)");
  private static final Duration LONGEST_DELAY = Duration.ofHours(1);
  private static final int MOST_PAGES = 1_000_000;
  private static final String LINKS = "a[href]";
  private static final long LARGEST = 5_000_000;

  private final Path path;
  private final String file;
  private final Set<String> names = new HashSet<>();

  private SourceFile(Path path) {
    this.path = path.toAbsolutePath().normalize();
    this.file = path.getFileName().toString();
  }

  static List<Source> read(Path path) {
    return new SourceFile(path).sources(text(path));
  }

  /** Reads the sources of a text as if it stood in a file. */
  static List<Source> read(Path path, String text) {
    return new SourceFile(path).sources(text);
  }

  private static String text(Path path) {
    try {
      if (Files.size(path) > LARGEST) {
        throw new SourcesException(path + ": it is too large for a list of sources");
      }
      return Files.readString(path);
    } catch (NoSuchFileException e) {
      throw new SourcesException(path + ": there is no such file; name one with --sources");
    } catch (IOException e) {
      throw new SourcesException(
          path + ": it cannot be read as UTF-8 text (" + e.getMessage() + ")");
    }
  }

  private List<Source> sources(String text) {
    YamlObject<SourcesException> root =
        new YamlObject<>(
            file,
            YamlObject.parse(file, text, "a list of sources", "sources:", SourcesException::new),
            "a file of sources",
            Set.of("sources"),
            SourcesException::new);
    List<Source> sources = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    List<Node> items = root.items("sources", "a list of sources");
    if (items.isEmpty()) {
      throw root.fault("sources", "the list is empty; add '- name: …'");
    }
    for (Node item : items) {
      try {
        sources.add(source(new YamlObject<>(file, item, "a source", KEYS, SourcesException::new)));
      } catch (SourcesException e) {
        faults.add(e.getMessage());
      }
    }
    if (!faults.isEmpty()) {
      throw new SourcesException(String.join("\n", faults));
    }
    return sources;
  }

  private Source source(YamlObject<SourcesException> yaml) {
    String name = yaml.text("name", "the-herald");
    if (!NAME.matcher(name).matches()) {
      throw yaml.fault("name", "use letters, digits, spaces and . _ -, at most 64 of them");
    }
    if (!names.add(name)) {
      throw yaml.fault("name", "there are two sources '" + name + "'; give each its own name");
    }
    SourceKind kind = kind(yaml);
    return new Source(
        name,
        kind,
        at(yaml, kind),
        yaml.text("publisher"),
        language(yaml),
        selector(yaml, kind),
        yaml.texts("include", Source.Pattern::new),
        yaml.texts("exclude", Source.Pattern::new),
        yaml.number("limit", 1, MOST_PAGES),
        time(yaml, "schedule"),
        manners(yaml),
        vanished(yaml, kind));
  }

  private static SourceKind kind(YamlObject<SourcesException> yaml) {
    String label = yaml.text("kind", "feed");
    return SourceKind.ofLabel(label)
        .orElseThrow(() -> oneOf(yaml, "kind", label, SourceKind.labels()));
  }

  private static SourcesException oneOf(
      YamlObject<SourcesException> yaml, String key, String value, List<String> values) {
    return yaml.fault(key, "'%s' is not known; use %s".formatted(value, String.join(", ", values)));
  }

  private String at(YamlObject<SourcesException> yaml, SourceKind kind) {
    String at = yaml.text("at", "https://…");
    if (!kind.place().allows(at)) {
      throw yaml.fault(
          "at", "a source of kind %s is at %s".formatted(kind.label(), kind.place().words()));
    }
    if (Source.isWeb(at)) {
      return at;
    }
    try {
      return path.resolveSibling(at).normalize().toString();
    } catch (InvalidPathException e) {
      throw yaml.fault("at", "'" + at + "' is no path: " + e.getReason());
    }
  }

  private static @Nullable String language(YamlObject<SourcesException> yaml) {
    String tag = yaml.text("language");
    try {
      return tag == null ? null : new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
    } catch (IllformedLocaleException e) {
      throw yaml.fault("language", "'" + tag + "' is no language; write en, de, zh-Hant or so");
    }
  }

  private static String selector(YamlObject<SourcesException> yaml, SourceKind kind) {
    String selector = yaml.text("selector");
    if (selector == null) {
      return LINKS;
    }
    if (kind != SourceKind.LISTING) {
      throw yaml.fault("selector", "only a source of kind listing has one; remove it");
    }
    try {
      QueryParser.parse(selector);
      return selector;
    } catch (SelectorParseException | IllegalArgumentException e) {
      throw yaml.fault("selector", "it is no CSS selector: " + e.getMessage());
    }
  }

  private static WebManners manners(YamlObject<SourcesException> yaml) {
    Duration delay = time(yaml, "delay");
    if (delay != null && delay.compareTo(LONGEST_DELAY) > 0) {
      throw yaml.fault("delay", "it is longer than 1h");
    }
    WebManners manners = WebManners.DEFAULT.withAllowLocal(yaml.flag("allowLocal"));
    return delay == null ? manners : manners.withDelay(delay);
  }

  private static @Nullable Duration time(YamlObject<SourcesException> yaml, String key) {
    String text = yaml.text(key);
    if (text == null) {
      return null;
    }
    Matcher matcher = TIME.matcher(text);
    if (!matcher.matches()) {
      throw yaml.fault(key, "'" + text + "' is no time; write 500ms, 2s, 30m, 6h or 1d");
    }
    long number = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "ms" -> Duration.ofMillis(number);
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }

  /**
   * Feeds and listings only ever give their latest, and others no more than their limit, so what
   * they no longer give has not vanished.
   */
  private static Vanished vanished(YamlObject<SourcesException> yaml, SourceKind kind) {
    String label = yaml.text("vanished");
    if (label == null) {
      boolean latest = kind == SourceKind.FEED || kind == SourceKind.LISTING || yaml.has("limit");
      return latest ? Vanished.KEEP : Vanished.MARK;
    }
    return Vanished.ofLabel(label)
        .orElseThrow(() -> oneOf(yaml, "vanished", label, Vanished.labels()));
  }
}
