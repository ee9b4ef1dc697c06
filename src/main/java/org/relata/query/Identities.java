package org.relata.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.neo4j.driver.Record;
import org.relata.query.Identity.Candidate;
import org.relata.query.Identity.Kind;
import org.relata.query.Identity.Reason;
import org.relata.query.Identity.Words;
import org.relata.resolve.Judgement;
import org.relata.resolve.Judgements;
import org.relata.schema.EntityType;

/** Explains which names an entity has and why, and finds others that might be the same. */
final class Identities {
  private static final int MOST_WORDS = 500;
  private static final int WORDS_SHOWN = 10;
  private static final int MOST_TEXTS = 12;
  private static final int LOOKALIKES = 50;
  private static final int NEIGHBOURS = 100;
  private static final int MOST_CANDIDATES = 10;
  private static final double OF_OTHER_TYPE = 0.85;
  private static final double BY_NAME = 0.8;

  private final GraphReader reader;
  private final Relations relations;
  private final Names names;
  private final KnownNames known;

  Identities(GraphReader reader, Relations relations, Names names, KnownNames known) {
    this.reader = reader;
    this.relations = relations;
    this.names = names;
    this.known = known;
  }

  /** An entity and all it is called. */
  private record Called(EntitySummary entity, List<String> names) {
    static Called of(Record row) {
      List<String> names = new ArrayList<>();
      names.add(row.get("entity").get("name").asString());
      names.addAll(Rows.aliases(row.get("entity")));
      return new Called(Rows.entity(row.get("entity")), names);
    }

    /** What people decided about any of the names. */
    List<Judgement> judged(Judgements judgements) {
      EntityType type = EntityType.ofLabel(entity.type());
      return names.stream()
          .flatMap(name -> judgements.about(name, type).stream())
          .distinct()
          .toList();
    }
  }

  Identity of(String reference, Judgements judgements) {
    String id = names.resolve(reference).id();
    Called called =
        reader.list(Cypher.ENTITY_BY_ID, List.of(), Map.of("id", id), Called::of).get(0);
    List<Judgement> judged = called.judged(judgements);
    return new Identity(
        called.entity(),
        reader.list(
            Cypher.ENTITY_NAMES, List.of(), Map.of("id", id), row -> name(row, called, judged)),
        words(id, called),
        judged.stream().map(JudgementSummary::of).toList(),
        candidates(called, judged, judgements));
  }

  private Identity.Name name(Record row, Called called, List<Judgement> judged) {
    String name = row.get("name").asString();
    List<Reason> evidence =
        row.get("ticker").asBoolean()
            ? List.of(new Reason(Kind.TICKER, "stands beside a name as exchange and symbol"))
            : evidence(name, called, judged);
    return new Identity.Name(
        name, row.get("articles").asLong(), evidence, evidence.get(0).kind().score);
  }

  private List<Reason> evidence(String name, Called called, List<Judgement> judged) {
    Set<Reason> evidence = new LinkedHashSet<>();
    String plain = Likeness.plain(name);
    for (Judgement judgement : judged) {
      if (judgement.names().stream().anyMatch(one -> Likeness.plain(one.text()).equals(plain))) {
        evidence.add(new Reason(Kind.JUDGEMENT, Identity.words(judgement)));
      }
    }
    for (String other : called.names()) {
      String file = known.file(other, name);
      if (file != null) {
        evidence.add(new Reason(Kind.TABLE, "listed for " + other + " in " + file));
      }
    }
    for (String other : called.names()) {
      Likeness likeness = other.equals(name) ? null : Likeness.of(name, other);
      if (likeness != null) {
        evidence.add(new Reason(likeness.kind(), likeness.reason()));
      }
    }
    if (evidence.isEmpty()) {
      String text =
          name.equals(called.entity().name())
              ? "articles call it so"
              : "an article uses it for " + called.entity().name();
      evidence.add(new Reason(Kind.ARTICLE, text));
    }
    return evidence.stream().sorted(Comparator.comparing(Reason::kind)).limit(3).toList();
  }

  private List<Words> words(String id, Called called) {
    Set<String> plain = new HashSet<>();
    called.names().forEach(name -> plain.add(Likeness.plain(name)));
    return reader
        .list(
            Cypher.ENTITY_WORDS,
            List.of(),
            Map.of("id", id, "limit", MOST_WORDS),
            row -> new Words(row.get("words").asString(), row.get("times").asLong()))
        .stream()
        .filter(words -> !plain.contains(Likeness.plain(words.words())))
        .limit(WORDS_SHOWN)
        .toList();
  }

  private List<Candidate> candidates(Called called, List<Judgement> judged, Judgements judgements) {
    List<Judgement> apart =
        judged.stream().filter(one -> one.kind() == Judgement.Kind.DIFFERENT).toList();
    List<Candidate> alike =
        reader
            .list(
                Cypher.ENTITY_LOOKALIKES,
                relations.names(),
                Map.of(
                    "id",
                    called.entity().id(),
                    "texts",
                    texts(called),
                    "limit",
                    LOOKALIKES,
                    "neighbours",
                    NEIGHBOURS),
                Called::of)
            .stream()
            .filter(other -> other.judged(judgements).stream().noneMatch(apart::contains))
            .map(other -> candidate(called, other))
            .flatMap(Optional::stream)
            .sorted(BEST_FIRST)
            .limit(2 * MOST_CANDIDATES)
            .toList();
    return withShared(called.entity().id(), alike).stream()
        .sorted(BEST_FIRST)
        .limit(MOST_CANDIDATES)
        .toList();
  }

  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingDouble(Candidate::score)
          .reversed()
          .thenComparing(candidate -> candidate.entity().id());

  /** What to look for in the index: each name, each longer word of it, its initials. */
  private static List<String> texts(Called called) {
    Set<String> texts = new LinkedHashSet<>();
    for (String name : called.names()) {
      texts.add(SearchText.toLucene(name, null));
      String plain = Likeness.plain(name);
      texts.add(SearchText.toLucene(Likeness.initials(plain), null));
      for (String word : plain.split(" ")) {
        if (word.length() > 3) {
          texts.add(SearchText.toLucene(word, null));
        }
      }
    }
    return texts.stream().filter(text -> !text.isEmpty()).limit(MOST_TEXTS).toList();
  }

  private static Optional<Candidate> candidate(Called called, Called other) {
    Likeness best = null;
    for (String one : called.names()) {
      for (String name : other.names()) {
        Likeness likeness = Likeness.of(one, name);
        if (likeness != null && (best == null || likeness.score() > best.score())) {
          best = likeness;
        }
      }
    }
    if (best == null) {
      return Optional.empty();
    }
    List<String> reasons = new ArrayList<>(List.of(best.reason()));
    double score = BY_NAME * best.score();
    if (!called.entity().type().equals(other.entity().type())) {
      score *= OF_OTHER_TYPE;
      reasons.add("but it is taken for a " + other.entity().type());
    }
    return Optional.of(new Candidate(other.entity(), score, reasons));
  }

  private List<Candidate> withShared(String id, List<Candidate> alike) {
    if (alike.isEmpty()) {
      return alike;
    }
    List<String> others = alike.stream().map(one -> one.entity().id()).toList();
    Map<String, Long> shared =
        reader
            .list(
                Cypher.ENTITY_SHARED,
                relations.names(),
                Map.of("id", id, "others", others),
                row -> Map.entry(row.get("id").asString(), row.get("shared").asLong()))
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return alike.stream().map(one -> one(one, shared.getOrDefault(one.entity().id(), 0L))).toList();
  }

  private static Candidate one(Candidate alike, long shared) {
    List<String> reasons = new ArrayList<>(alike.reasons());
    if (shared > 0) {
      reasons.add("%d neighbour%s in common".formatted(shared, shared == 1 ? "" : "s"));
    }
    double score = alike.score() + (1 - BY_NAME) * shared / (shared + 2.0);
    return new Candidate(alike.entity(), Math.round(score * 1000) / 1000.0, reasons);
  }
}
