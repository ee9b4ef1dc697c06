package org.relata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluateCommandTests {
  private static final String FIXTURE = "src/test/resources/evaluation/fixture/";
  private static final String GOLD = FIXTURE + "gold.jsonl";
  private static final String STATEMENTS = FIXTURE + "statements.jsonl";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void printsTheFiguresAsOneJsonObject() {
    assertThat(run(GOLD, "--predicted", STATEMENTS, "--json")).isZero();

    JsonNode figures = JsonMapper.shared().readTree(out.toString());
    assertThat(figures.path("all").toString())
        .isEqualTo("{\"p\":0.6,\"r\":0.6,\"f1\":0.6,\"gold\":10,\"tp\":6,\"fp\":4}");
    assertThat(figures.path("modality_accuracy").asDouble()).isEqualTo(0.857);
    assertThat(figures.path("statements_outside_gold").asInt()).isEqualTo(2);
    assertThat(figures.path("wrong_by_cause").path("wrong polarity").asInt()).isEqualTo(1);
  }

  @Test
  void printsTablesAndAsManyErrorsAsAskedFor() {
    assertThat(run(GOLD, "--predicted", STATEMENTS, "--errors", "1")).isZero();

    assertThat(out.toString().lines().filter(line -> line.startsWith("WRONG "))).hasSize(1);
    assertThat(out.toString().lines().filter(line -> line.startsWith("MISSED "))).hasSize(1);
    assertThat(out.toString())
        .contains(
            "SUPPLIES          0.500  1.000  0.667     1     1     1",
            "all               0.600  0.600  0.600    10     6     4",
            "modality accuracy 0.857, statements outside the gold 2",
            "0.8 to 0.9        0.855  1.000     2     2",
            "wrong direction               0      1");
  }

  @Test
  void asksForTextsOrStatements() {
    assertThat(run(GOLD)).isEqualTo(ExitCode.USAGE.code);
    assertThat(err.toString()).contains("--texts", "--predicted");
  }

  @Test
  void namesTheGoldThatIsNotThere() {
    assertThat(run("none.jsonl", "--predicted", STATEMENTS)).isEqualTo(ExitCode.NO_INPUT.code);
    assertThat(err.toString()).contains("cannot read none.jsonl").doesNotContain("\tat ");
  }

  private int run(String... args) {
    String[] all = new String[args.length + 1];
    all[0] = "evaluate";
    System.arraycopy(args, 0, all, 1, args.length);
    return Relata.commandLine(
            new WordWiring(), Map.of(), new PrintWriter(out, true), new PrintWriter(err, true))
        .execute(all);
  }
}
