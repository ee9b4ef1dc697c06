package org.relata.traffic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.relata.schema.EntityType;

/** Makes up names that nobody has. */
final class CoinedNames {
  private static final String FILE = "words.txt";

  private final Map<String, List<String>> words = new HashMap<>();

  CoinedNames() {
    try (InputStream file = CoinedNames.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("the program lacks its file " + FILE);
      }
      new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> List.of(line.strip().split(" ")))
          .forEach(line -> words.put(line.get(0), line.subList(1, line.size())));
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  /** Returns a name for an entity of a type, in two to four words. */
  String name(EntityType type, Random random) {
    List<String> parts = new ArrayList<>();
    parts.add(word(random));
    if (random.nextInt(3) == 0) {
      parts.add(word(random));
    }
    List<String> last = words.getOrDefault(type.label(), List.of());
    if (!last.isEmpty()) {
      parts.add(last.get(random.nextInt(last.size())));
    }
    return String.join(" ", parts);
  }

  /** Returns a word with a capital, of two to four syllables. */
  String word(Random random) {
    StringBuilder word = new StringBuilder();
    int syllables = 2 + random.nextInt(3);
    for (int i = 0; i < syllables; i++) {
      word.append(any("syllables", random));
    }
    if (random.nextBoolean()) {
      word.append(any("endings", random));
    }
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private String any(String kind, Random random) {
    List<String> choice = words.getOrDefault(kind, List.of());
    return choice.get(random.nextInt(choice.size()));
  }
}
