package org.relata.refresh;

import java.util.Random;

/** Pages made up from a seed, with statements, changed texts of one address, and copies. */
final class GeneratedPages {
  private static final String[] NAMES = {
    "Orion", "Vega", "Lyra", "Cygnus", "Aquila", "Draco", "Hydra", "Pavo", "Norma", "Carina"
  };
  private static final String[] RELATIONS = {"SUPPLIES", "OWNS", "PARTNERS_WITH", "SUES"};

  private final Random random;

  GeneratedPages(long seed) {
    random = new Random(seed);
  }

  /**
   * Writes some; every seventh names the address of the one before as its own, and every fifth
   * prints what the one before prints, and a line more.
   */
  void write(Newsstand stand, int count) {
    String text = "";
    for (int i = 0; i < count; i++) {
      int address = i % 7 == 6 ? i - 1 : i;
      text = i % 5 == 4 ? text + "</p><p>" + sentence() : statements();
      stand.page("page-" + i, "story-" + address, "2026-03-%02d".formatted(day()), text);
    }
  }

  private int day() {
    return 1 + random.nextInt(28);
  }

  private String statements() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      text.append(i == 0 ? "" : "</p><p>").append(sentence());
    }
    return text.toString();
  }

  /** Makes a sentence that states one relation. */
  String sentence() {
    int subject = random.nextInt(NAMES.length);
    int object = (subject + 1 + random.nextInt(NAMES.length - 1)) % NAMES.length;
    return "%s %s %s as the captain of ship %d told reporters at pier %d."
        .formatted(
            NAMES[subject],
            RELATIONS[random.nextInt(RELATIONS.length)],
            NAMES[object],
            random.nextInt(1000),
            random.nextInt(100));
  }
}
