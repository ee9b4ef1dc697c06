package org.relata.refresh;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.relata.graph.VanishedPolicy;
import org.relata.graph.WordExtraction;

/** Runs that are ended amid their work, and what pages and graph hold before them. */
enum CrashWork {
  /** All pages are new. */
  REFRESH {
    @Override
    void run(Newsstand stand) {
      read(stand, VanishedPolicy.MARK);
    }
  },

  /** Some pages are changed and some gone, with what they stated. */
  CHANGES {
    @Override
    void prepare(Newsstand stand, int pages) {
      super.prepare(stand, pages);
      read(stand, VanishedPolicy.WITHDRAW);
      GeneratedPages others = new GeneratedPages(8);
      for (int i = 0; i < pages; i += 3) {
        stand.page("page-" + i, "2026-03-09", others.sentence());
      }
      for (int i = 1; i < pages; i += 5) {
        stand.delete("page-" + i);
      }
    }

    @Override
    void run(Newsstand stand) {
      read(stand, VanishedPolicy.WITHDRAW);
    }
  },

  /** Another extraction takes some statements back. */
  REBUILD {
    @Override
    void prepare(Newsstand stand, int pages) {
      super.prepare(stand, pages);
      read(stand, VanishedPolicy.MARK);
    }

    @Override
    void run(Newsstand stand) {
      WordExtraction next =
          new WordExtraction("rules-1").later("rules-2", paragraph -> !paragraph.contains("SUES"));
      patient(stand.by(next)).rebuild(false, stand.listener());
    }
  },

  /** Half of the articles are forgotten for their age. */
  FORGET_OLD {
    @Override
    void prepare(Newsstand stand, int pages) {
      super.prepare(stand, pages);
      read(stand, VanishedPolicy.MARK);
    }

    @Override
    void run(Newsstand stand) {
      forget(stand, new Forget(List.of(), null, LocalDate.of(2026, 3, 15)));
    }
  },

  /** One of two sources is forgotten; some pages are of both. */
  FORGET_SOURCE {
    @Override
    void prepare(Newsstand stand, int pages) {
      super.prepare(stand, pages);
      read(stand, VanishedPolicy.MARK);
      stand.read(
          VanishedPolicy.MARK,
          IntStream.range(0, pages)
              .filter(page -> page % 4 == 0)
              .mapToObj(page -> "page-" + page + ".html")
              .toArray(String[]::new));
    }

    @Override
    void run(Newsstand stand) {
      forget(stand, new Forget(List.of(), stand.path("").toString(), null));
    }
  };

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String RULES = "rules-1";

  /** Writes the pages and brings an empty graph to where the run begins. */
  void prepare(Newsstand stand, int pages) {
    new GeneratedPages(7).write(stand, pages);
  }

  /** Does the work, or the rest of it. */
  abstract void run(Newsstand stand);

  private static void read(Newsstand stand, VanishedPolicy policy) {
    patient(stand.by(RULES)).run(List.of(stand.path("").toString()), policy, stand.listener());
  }

  private static void forget(Newsstand stand, Forget what) {
    patient(stand.by(RULES)).forget(what, stand.listener());
  }

  private static Refresh patient(Refresh refresh) {
    return refresh.waiting(PATIENCE);
  }
}
