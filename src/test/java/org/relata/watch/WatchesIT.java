package org.relata.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.relata.graph.Stories.article;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.relata.graph.Graph;
import org.relata.graph.Neo4jTestServer;
import org.relata.graph.Notice;
import org.relata.graph.Notice.Standing;
import org.relata.query.FactRequest;
import org.relata.query.InvalidQueryException;
import org.relata.query.Queries;
import org.relata.query.TestRelations;
import org.relata.query.UnresolvedEntityException;
import org.relata.resolve.ResolvedArticle;
import org.relata.schema.Modality;
import tools.jackson.databind.json.JsonMapper;

/** What watches have to tell, and how it reaches those who want to hear of it. */
@ExtendWith(Neo4jTestServer.class)
class WatchesIT {
  private static final String HOOK = "https://hooks.example/secret-path";

  private final List<Message> sent = new ArrayList<>();
  private final MovingClock clock = new MovingClock();
  private int status = 200;
  private boolean reachable = true;
  private Graph graph;
  private Queries queries;
  private Watches watches;

  private record Message(URI address, String json, Map<String, String> headers) {
    List<String> kinds() {
      return JsonMapper.shared().readTree(json).get("notices").findValuesAsString("kind");
    }
  }

  private static final class MovingClock extends Clock {
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @BeforeEach
  void open(Graph graph) {
    this.graph = graph;
    this.queries = TestRelations.over(graph);
    this.watches = new Watches(graph, queries, this::send, clock);
    write("one", "Nova SUPPLIES Vega");
  }

  private int send(URI address, byte[] json, Map<String, String> headers) throws IOException {
    if (!reachable) {
      throw new IOException("no answer");
    }
    sent.add(new Message(address, new String(json, StandardCharsets.UTF_8), headers));
    return status;
  }

  private Courier courier() {
    return new Courier(graph, this::send, clock);
  }

  private void write(String name, String statement) {
    graph.write(article(name).says(statement).done(), "1");
  }

  private WatchState add(
      @Nullable String entity, @Nullable String with, @Nullable String relation) {
    return watches.add(request(entity, with, relation, null));
  }

  private WatchState hooked() {
    return watches.add(request("Nova", null, null, HOOK));
  }

  private static WatchRequest request(
      @Nullable String entity,
      @Nullable String with,
      @Nullable String relation,
      @Nullable String webhook) {
    return new WatchRequest(
        entity,
        with,
        relation == null ? null : Set.of(relation),
        null,
        null,
        null,
        null,
        null,
        null,
        webhook);
  }

  /** Watches facts of an entity, or of a relation, under some conditions. */
  private WatchState add(
      @Nullable String entity,
      Set<@Nullable String> relations,
      @Nullable String direction,
      @Nullable String modality,
      @Nullable Double minConfidence,
      @Nullable Integer minPublishers,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    return watches.add(
        new WatchRequest(
            entity,
            null,
            relations,
            direction,
            modality,
            minConfidence,
            minPublishers,
            from,
            to,
            null));
  }

  private List<String> told(WatchState watch) {
    return watches.notices(watch.id(), 0, 100).stream()
        .map(
            notice ->
                notice.kind()
                    + " "
                    + notice.subjectName()
                    + " "
                    + notice.relation()
                    + " "
                    + notice.objectName())
        .toList();
  }

  @Test
  void tellsWhatIsNewChangedAndVanishedOfAnEntity() {
    WatchState nova = add("Nova", null, null);
    assertThat(told(nova)).as("what was before").isEmpty();

    write("two", "Nova OWNS Atlas");
    write("three", "Vega OWNS Atlas");
    write("four", "Nova SUPPLIES Vega");
    graph.remove("two");
    assertThat(told(nova))
        .containsExactly(
            "new Nova OWNS Atlas", "changed Nova SUPPLIES Vega", "vanished Nova OWNS Atlas");
    List<Notice> notices = watches.notices(nova.id(), 0, 100);
    assertThat(notices).extracting(Notice::number).isSorted().doesNotHaveDuplicates();
    Notice changed = notices.get(1);
    assertThat(changed.before()).extracting(Standing::statements).isEqualTo(1L);
    assertThat(changed.after()).extracting(Standing::statements).isEqualTo(2L);
    assertThat(changed.quote()).startsWith("Nova SUPPLIES Vega");
    assertThat(notices.get(2).quote()).startsWith("Nova OWNS Atlas");
    assertThat(watches.notices(nova.id(), changed.number(), 100)).hasSize(1);
  }

  @Test
  void tellsNothingOfWhatStaysAsItIs() {
    WatchState nova = add("Nova", null, null);
    write("one", "Nova SUPPLIES Vega");
    assertThat(told(nova)).isEmpty();
  }

  @Test
  void watchesPairsInBothDirectionsAndRelations() {
    write("two", "Vega OWNS Atlas");
    WatchState pair = add("Vega", "Atlas", null);
    WatchState supply = add(null, null, "supplies");
    WatchState both = add("Nova", null, "OWNS");
    write("three", "Atlas SUPPLIES Vega");
    write("four", "Nova SUPPLIES Atlas");
    write("five", "Nova OWNS Vega");
    assertThat(told(pair)).containsExactly("new Atlas SUPPLIES Vega");
    assertThat(told(supply)).containsExactly("new Atlas SUPPLIES Vega", "new Nova SUPPLIES Atlas");
    assertThat(told(both)).containsExactly("new Nova OWNS Vega");
  }

  @Test
  void watchesSeveralRelationsInOneDirection() {
    WatchState out =
        add("Nova", Set.of("owns", "PARTNERS_WITH"), "out", null, null, null, null, null);
    WatchState in = add("Nova", Set.of(), "IN", null, null, null, null, null);
    write("two", "Nova OWNS Atlas");
    write("three", "Atlas OWNS Nova");
    write("four", "Atlas PARTNERS_WITH Nova");
    write("five", "Nova SUPPLIES Atlas");
    assertThat(told(out)).as("partners in both").hasSize(2).contains("new Nova OWNS Atlas");
    assertThat(told(out).get(1)).contains("PARTNERS_WITH");
    assertThat(told(in)).as("partners in both").hasSize(2).contains("new Atlas OWNS Nova");
    assertThat(out.relation()).containsExactly("OWNS", "PARTNERS_WITH");
    assertThat(watches.find(in.id()).orElseThrow().direction()).isEqualTo("in");
  }

  @Test
  void tellsWhenFactsComeToMeetAConditionAndWhenTheyCease() {
    WatchState sure = add("Nova", Set.of(), null, null, 0.95, null, null, null);
    WatchState known = add(null, Set.of("SUPPLIES"), null, null, null, 2, null, null);
    write("two", "Nova OWNS Atlas");
    assertThat(told(sure)).as("not sure enough").isEmpty();
    graph.write(article("three").by("Tide", 3).says("Nova SUPPLIES Vega").done(), "1");
    graph.write(article("four").by("Gull", 4).says("Nova SUPPLIES Vega").done(), "1");
    graph.remove(List.of("three", "four"));
    for (WatchState watch : List.of(sure, known)) {
      assertThat(told(watch))
          .containsExactly(
              "new Nova SUPPLIES Vega",
              "changed Nova SUPPLIES Vega",
              "vanished Nova SUPPLIES Vega");
      List<Notice> notices = watches.notices(watch.id(), 0, 100);
      assertThat(notices.get(0).before()).as("there already").isNotNull();
      assertThat(notices.get(2).after())
          .as("there still")
          .extracting(Standing::statements)
          .isEqualTo(1L);
    }
  }

  @Test
  void tellsOfModalitiesThatStatementsComeToHaveAndLose() {
    WatchState plans = add("Nova", Set.of(), null, "planned", null, null, null, null);
    WatchState denials = add("Nova", Set.of(), null, "negated", null, null, null, null);
    write("two", "Nova OWNS Atlas");
    graph.write(planned("three"), "1");
    graph.write(planned("three"), "1");
    assertThat(told(plans)).containsExactly("new Nova OWNS Atlas");
    graph.write(article("three").says("Nova OWNS Atlas", Modality.NEGATED, 0.8).done(), "1");
    assertThat(told(plans)).containsExactly("new Nova OWNS Atlas", "vanished Nova OWNS Atlas");
    assertThat(told(denials)).containsExactly("new Nova OWNS Atlas");
    graph.remove("three");
    assertThat(told(denials)).containsExactly("new Nova OWNS Atlas", "vanished Nova OWNS Atlas");
  }

  private static ResolvedArticle planned(String name) {
    return article(name).says("Nova OWNS Atlas", Modality.PLANNED, 0.8).done();
  }

  @Test
  void tellsOfDaysThatMoveIntoATimeThoughNothingElseChanges() {
    LocalDate day = LocalDate.of(2026, 3, 10);
    WatchState late = add("Nova", Set.of(), null, null, null, null, day, null);
    WatchState early = add("Nova", Set.of(), null, null, null, null, null, day.minusDays(1));
    graph.write(article("one").by("The Quay", 12).says("Nova SUPPLIES Vega").done(), "1");
    assertThat(told(late)).containsExactly("new Nova SUPPLIES Vega");
    assertThat(told(early)).containsExactly("vanished Nova SUPPLIES Vega");
  }

  @Test
  void watchesWhatTheSameQuestionIsAnsweredWith() {
    for (String direction : List.of("any", "out", "in")) {
      for (Modality modality : Modality.values()) {
        WatchState watch =
            add(
                "Nova",
                Set.of(),
                direction,
                modality.label(),
                0.5,
                1,
                LocalDate.of(2026, 3, 2),
                null);
        Map<String, Integer> among = new TreeMap<>();
        write("a" + direction + modality, "Nova OWNS Atlas");
        int day = 0;
        for (Modality stated : Modality.values()) {
          day++;
          String name = direction + modality + stated;
          graph.write(
              article(name)
                  .by("Paper " + stated, day)
                  .says("Nova SUPPLIES Atlas", stated, 0.6)
                  .says("Atlas PARTNERS_WITH Nova", stated, 0.4)
                  .says("Lyra OWNS Nova", stated, 0.7)
                  .done(),
              "1");
          count(watch, among);
        }
        graph.remove(
            List.of(direction + modality + Modality.ASSERTED, direction + modality + modality));
        count(watch, among);
        assertThat(among.keySet())
            .as(direction + " " + modality)
            .isEqualTo(answered(direction, modality));
        graph.remove(
            graph.find(null, LocalDate.of(2027, 1, 1)).stream()
                .filter(article -> !article.equals("one"))
                .toList());
        count(watch, among);
        assertThat(among).as("at the end").isEmpty();
        watches.remove(watch.id());
      }
    }
  }

  private final Map<String, Long> heard = new HashMap<>();

  /** Follows by its events alone which facts a watch is of. */
  private void count(WatchState watch, Map<String, Integer> among) {
    for (Notice notice : watches.notices(watch.id(), heard.getOrDefault(watch.id(), 0L), 1000)) {
      heard.put(watch.id(), notice.number());
      switch (notice.kind()) {
        case "new" -> assertThat(among.put(notice.fact(), 1)).as("new").isNull();
        case "vanished" -> assertThat(among.remove(notice.fact())).as("vanished").isNotNull();
        default -> assertThat(among).as("changed").containsKey(notice.fact());
      }
    }
  }

  private Set<String> answered(String direction, Modality modality) {
    return queries
        .facts(
            new FactRequest(
                "Nova",
                null,
                Set.of(),
                FactRequest.Direction.valueOf(direction.toUpperCase(Locale.ROOT)),
                modality,
                0.5,
                1,
                LocalDate.of(2026, 3, 2),
                null,
                null,
                100,
                null))
        .facts()
        .stream()
        .map(fact -> fact.id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void leavesNoTraceInWhatArticlesMade() {
    write("two", "Nova OWNS Atlas");
    StringBuilder without = new StringBuilder();
    graph.dump(without);
    graph.remove("two");
    add("Nova", null, null);
    write("two", "Nova OWNS Atlas");
    StringBuilder with = new StringBuilder();
    graph.dump(with);
    assertThat(with).hasToString(without.toString());
  }

  @Test
  void refusesWhatCannotBeWatched() {
    assertThatThrownBy(() -> add(null, "Nova", "OWNS")).isInstanceOf(InvalidQueryException.class);
    assertThatThrownBy(() -> add(null, null, "LIKES")).hasMessageContaining("SUPPLIES");
    assertThatThrownBy(() -> add("Nobody", null, null))
        .isInstanceOf(UnresolvedEntityException.class);
    assertThatThrownBy(() -> add(null, Set.of("OWNS"), "out", null, null, null, null, null))
        .hasMessageContaining("direction: it is seen from an entity");
    assertThatThrownBy(() -> add("Nova", Set.of(), "up", null, null, null, null, null))
        .hasMessageContaining("any, out and in are");
    assertThatThrownBy(() -> add("Nova", Set.of(), null, "sure", null, null, null, null))
        .hasMessageContaining("modality: no modality 'sure'");
    assertThatThrownBy(() -> add("Nova", Set.of(), null, null, 1.5, null, null, null))
        .hasMessageContaining("minConfidence: must be from 0.0 to 1.0");
    LocalDate day = LocalDate.of(2026, 1, 1);
    assertThatThrownBy(() -> add("Nova", Set.of(), null, null, null, null, day, day.minusDays(1)))
        .hasMessageContaining("is after 'to'");
    for (String hook :
        new String[] {"file:///x", "hooks.example", "https://me:pw@hooks.example/"}) {
      assertThatThrownBy(() -> watches.add(request("Nova", null, null, hook)))
          .hasMessageStartingWith("webhook: ")
          .hasMessageNotContaining("pw");
    }
    assertThat(watches.all()).isEmpty();
  }

  @Test
  void tellsTheSecretOnceAndTheAddressNever() {
    WatchState made = hooked();
    assertThat(made.secret()).hasSize(43);
    assertThat(watches.all()).singleElement().extracting(WatchState::secret).isNull();
    assertThat(made.webhook()).isEqualTo("https://hooks.example/…");
    for (Object logged : List.of(graph.watches().get(0), made, request("Nova", null, null, HOOK))) {
      assertThat(logged.toString()).doesNotContain("secret-path", made.secret());
    }
  }

  @Test
  void sendsSignedMessagesInOrder() {
    WatchState watch = hooked();
    Courier courier = courier();
    courier.round();
    assertThat(sent).as("nothing to tell").isEmpty();
    write("two", "Nova OWNS Atlas");
    write("three", "Nova SUPPLIES Vega");
    courier.round();
    courier.round();
    Message message = sent.get(0);
    assertThat(sent).hasSize(1);
    assertThat(message.address()).hasToString(HOOK);
    assertThat(message.kinds()).containsExactly("new", "changed");
    assertThat(message.headers().get("X-Relata-Signature"))
        .isEqualTo(
            "sha256="
                + Courier.signature(
                    String.valueOf(watch.secret()),
                    "1772366400",
                    message.json().getBytes(StandardCharsets.UTF_8)));
    assertThat(message.headers()).containsEntry("X-Relata-Timestamp", "1772366400");
  }

  @Test
  void signsAsOthersWould() {
    // printf '12.{}' | openssl dgst -sha256 -hmac key
    assertThat(Courier.signature("key", "12", new byte[] {'{', '}'}))
        .isEqualTo("043e30e1e15664dc97494d18e4110984bcbd2c4e6f3e19de9569dc1ea6d9b03e");
  }

  @Test
  void sendsAgainAfterPausesThatDoubleUntilItIsTaken() {
    WatchState watch = hooked();
    Courier courier = courier();
    write("two", "Nova OWNS Atlas");
    status = 500;
    courier.round();
    courier.round();
    assertThat(sent).as("not before a pause").hasSize(1);
    clock.pass(Duration.ofSeconds(2));
    reachable = false;
    courier.round();
    clock.pass(Duration.ofSeconds(3));
    reachable = true;
    courier.round();
    assertThat(sent).as("not before twice the pause").hasSize(1);
    assertThat(watches.find(watch.id()).orElseThrow().failing()).endsWith("no answer");
    clock.pass(Duration.ofSeconds(1));
    status = 204;
    courier.round();
    assertThat(sent).hasSize(2);
    assertThat(sent.get(1).kinds()).containsExactly("new");
    assertThat(watches.find(watch.id()).orElseThrow().failing()).isNull();
    clock.pass(Duration.ofDays(1));
    courier.round();
    assertThat(sent).hasSize(2);
  }

  @Test
  void whatWasNotTakenIsSentAfterARestart() {
    hooked();
    write("two", "Nova OWNS Atlas");
    reachable = false;
    courier().round();
    reachable = true;
    courier().round();
    assertThat(sent).hasSize(1);
    courier().round();
    assertThat(sent).as("and no more than that").hasSize(1);
  }

  @Test
  void oneDeadWebhookHoldsUpNoOther() {
    hooked();
    watches.add(request(null, null, "OWNS", "https://other.example/"));
    write("two", "Nova OWNS Atlas");
    List<String> hosts = new ArrayList<>();
    new Courier(
            graph,
            (address, json, headers) -> {
              hosts.add(address.getHost());
              if (address.getHost().startsWith("hooks")) {
                throw new IOException("no answer");
              }
              return 200;
            },
            clock)
        .round();
    assertThat(hosts).containsExactlyInAnyOrder("hooks.example", "other.example");
  }

  @Test
  void removedWatchIsToldNothingMore() {
    WatchState watch = hooked();
    write("two", "Nova OWNS Atlas");
    assertThat(watches.remove(watch.id())).isTrue();
    assertThat(watches.remove(watch.id())).isFalse();
    write("three", "Nova OWNS Vega");
    courier().round();
    assertThat(sent).isEmpty();
    assertThat(watches.notices(watch.id(), 0, 100)).isEmpty();
  }
}
