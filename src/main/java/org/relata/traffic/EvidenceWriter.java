package org.relata.traffic;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.relata.schema.Modality;
import org.relata.traffic.RandomGraph.Drawn;

/** Writes facts with what they rest on, as reading articles would have left them. */
final class EvidenceWriter {
  private static final int STATEMENTS_AN_ARTICLE = 20;
  private static final int PUBLISHERS = 300;
  private static final int MOST_STATEMENTS = 8;
  private static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 1);
  private static final int DAYS = 1200;

  private final GraphFiles files;
  private final Population population;
  private final Random random;
  private final int articles;
  private long[] mentions = new long[1 << 16];
  private int mentioned;
  private long statements;
  private long facts;

  EvidenceWriter(GraphFiles files, Population population, int edges, Random random) {
    this.files = files;
    this.population = population;
    this.random = random;
    articles = Math.max(1, edges / STATEMENTS_AN_ARTICLE);
  }

  /** Writes a fact that some sentences state and a few may deny. */
  void supported(Drawn fact) {
    String id = Ids.of("fact", facts++);
    Support support = new Support();
    String quote = "";
    int first = random.nextInt(articles);
    int article = first;
    do {
      Modality modality = support.isEmpty() ? Modality.ASSERTED : anyModality();
      double confidence = 0.4 + random.nextInt(600) / 1000.0;
      String text = state(fact, id, modality, confidence, article);
      quote = quote.isEmpty() ? text : quote;
      support.add(modality, confidence, article);
      article = random.nextInt(articles);
    } while (support.size() < MOST_STATEMENTS && random.nextInt(5) == 0);
    files
        .facts()
        .writeRecord(
            population.id(fact.subject()),
            population.id(fact.object()),
            fact.relation().name(),
            id,
            Double.toString(support.confidence()),
            Integer.toString(support.supporting),
            Integer.toString(support.articles.size()),
            Integer.toString(support.bestOfPublisher.size()),
            Integer.toString(support.denied),
            Integer.toString(support.hedged),
            Integer.toString(support.planned),
            support.firstSeen.toString(),
            support.lastSeen.toString(),
            quote,
            address(first));
  }

  /** Writes a fact of which a sentence says that it is not so: it has no edge. */
  void denied(Drawn fact) {
    state(fact, Ids.of("fact", facts++), Modality.NEGATED, 0.8, random.nextInt(articles));
  }

  private Modality anyModality() {
    int share = random.nextInt(20);
    return share < 12
        ? Modality.ASSERTED
        : share < 15
            ? Modality.REPORTED
            : share < 17 ? Modality.PLANNED : share < 18 ? Modality.POSSIBLE : Modality.NEGATED;
  }

  /** Writes a statement with its sentence, and returns the sentence. */
  private String state(
      Drawn fact, String factId, Modality modality, double confidence, int article) {
    String statement = Ids.of("statement", statements);
    String sentence = Ids.of("sentence", statements);
    statements++;
    String subject = population.name(fact.subject());
    String object = population.name(fact.object());
    String relation = fact.relation().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String text = "%s %s %s, as was told on %s.".formatted(subject, relation, object, day(article));
    long start = 200L * random.nextInt(30);
    files
        .sentences()
        .writeRecord(
            sentence, text, Long.toString(start), Long.toString(start + text.length()), "Sentence");
    files
        .statements()
        .writeRecord(
            statement,
            fact.relation().name(),
            modality.label(),
            "false",
            Double.toString(confidence),
            "traffic",
            factId,
            "Statement");
    files.places().writeRecord(statement, sentence, "STATED_IN");
    files.places().writeRecord(sentence, Ids.of("article", article), "PART_OF_ARTICLE");
    argument(statement, fact.subject(), "SUBJECT", start);
    argument(statement, fact.object(), "OBJECT", start + subject.length() + relation.length() + 2L);
    mention(article, fact.subject());
    mention(article, fact.object());
    return text;
  }

  private void argument(String statement, int entity, String role, long start) {
    String name = population.name(entity);
    files
        .arguments()
        .writeRecord(
            statement,
            population.id(entity),
            role,
            name,
            Long.toString(start),
            Long.toString(start + name.length()));
  }

  private void mention(int article, int entity) {
    if (mentioned == mentions.length) {
      mentions = Arrays.copyOf(mentions, 2 * mentioned);
    }
    mentions[mentioned++] = ((long) article << 32) | entity;
  }

  /** Writes the articles, and whom each mentions, once. */
  void finish() {
    for (int article = 0; article < articles; article++) {
      String id = Ids.of("article", article);
      files
          .articles()
          .writeRecord(
              id,
              address(article),
              "Report " + article + " of " + day(article),
              publisher(article),
              day(article).toString(),
              "en",
              id,
              id,
              "traffic",
              "Article");
    }
    Arrays.sort(mentions, 0, mentioned);
    for (int i = 0; i < mentioned; i++) {
      if (i == 0 || mentions[i] != mentions[i - 1]) {
        int entity = (int) mentions[i];
        files
            .mentions()
            .writeRecord(
                Ids.of("article", mentions[i] >>> 32),
                population.id(entity),
                "MENTIONS",
                population.name(entity));
      }
    }
  }

  private static LocalDate day(int article) {
    return FIRST_DAY.plusDays(Long.remainderUnsigned(Ids.mix(article), DAYS));
  }

  private static String publisher(int article) {
    return "Outlet " + article % PUBLISHERS;
  }

  private static String address(int article) {
    return "https://outlet-" + article % PUBLISHERS + ".example/report/" + article;
  }

  /** What the statements of one fact add up to. */
  private static final class Support {
    private final Map<String, Double> bestOfPublisher = new HashMap<>();
    private final Set<Integer> articles = new HashSet<>();
    private int supporting;
    private int denied;
    private int hedged;
    private int planned;
    private LocalDate firstSeen = LocalDate.MAX;
    private LocalDate lastSeen = LocalDate.MIN;

    boolean isEmpty() {
      return supporting == 0;
    }

    int size() {
      return supporting + denied;
    }

    void add(Modality modality, double confidence, int article) {
      if (modality == Modality.NEGATED) {
        denied++;
        return;
      }
      supporting++;
      hedged += modality == Modality.REPORTED || modality == Modality.POSSIBLE ? 1 : 0;
      planned += modality == Modality.PLANNED ? 1 : 0;
      articles.add(article);
      bestOfPublisher.merge(publisher(article), confidence, Math::max);
      LocalDate day = day(article);
      firstSeen = day.isBefore(firstSeen) ? day : firstSeen;
      lastSeen = day.isAfter(lastSeen) ? day : lastSeen;
    }

    double confidence() {
      double none = 1;
      for (double confidence : bestOfPublisher.values()) {
        none *= 1 - confidence;
      }
      return Math.round((1 - none) * 10_000) / 10_000.0;
    }
  }
}
