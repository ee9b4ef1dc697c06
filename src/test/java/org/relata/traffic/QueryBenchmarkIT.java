package org.relata.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.relata.graph.Neo4jTestServer;
import org.relata.schema.Knowledge;
import org.relata.schema.Ontology;

/** The whole benchmark on a small graph, in a server of its own. */
class QueryBenchmarkIT {
  private static final TrafficPlan SMALL =
      new TrafficPlan(300, 1500, 10, 4, Duration.ofSeconds(3), 7);

  @Test
  void measuresEveryKindOfQuestionBesideTheBareDriver() {
    List<String> steps = new ArrayList<>();
    TrafficReport report =
        new QueryBenchmark(
                SMALL, Ontology.read(Knowledge.bundled()).relations(), Neo4jTestServer.QUICK_START)
            .run(steps::add);

    assertThat(report.questions()).hasSize(QuestionKind.values().length);
    assertThat(report.questions())
        .allSatisfy(
            question -> {
              assertThat(question.service().count()).isEqualTo(10);
              assertThat(question.service().p50()).isPositive();
              assertThat(question.bare().p50()).isPositive();
              assertThat(question.statements()).isGreaterThanOrEqualTo(1);
            });
    assertThat(report.shortest().count()).isEqualTo(10);
    assertThat(report.errors()).isZero();
    assertThat(report.crowd().errors()).as(report.crowd().firstError()).isZero();
    assertThat(report.crowd().latencies().count()).isGreaterThan(4);
    assertThat(report.crowd().after().server()).isPositive();
    assertThat(steps).first().asString().contains("300 entities and 1,500 facts");
  }

  @Test
  void namesTheOptionThatIsOutOfItsRange() {
    assertThatThrownBy(() -> new TrafficPlan(1000, 5, 10, 4, Duration.ofSeconds(3), 7))
        .isInstanceOf(TrafficException.class)
        .hasMessage("--edges takes 1000 to 10000, not 5");
  }
}
