package org.relata.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.relata.schema.Modality;

class ConfidenceFitTests {
  @Test
  void findsTheOddsOfWhatIsRightWithAndWithoutAFeature() {
    List<Judgement.Verdict> samples = samples(900, 100, Map.of("always", 1.0, "verb", 1.0));
    samples.addAll(samples(500, 500, Map.of("always", 1.0)));

    Map<String, Double> weights = new LogisticFit(samples, 0.01).weights();

    assertThat(weights.get("always")).isCloseTo(0, within(0.01));
    assertThat(weights.get("verb")).isCloseTo(Math.log(9), within(0.01));
  }

  @Test
  void restrainsWeightsThatFewSamplesSpeakFor() {
    List<Judgement.Verdict> samples = samples(50, 50, Map.of("always", 1.0));
    samples.addAll(samples(2, 0, Map.of("always", 1.0, "rare", 1.0)));

    assertThat(new LogisticFit(samples, 5).weights().get("rare")).isBetween(0.05, 0.5);
  }

  @Test
  void writesTheSameFileForTheSameSamples() {
    List<Judgement.Verdict> samples = samples(30, 10, Map.of("always", 1.0));

    String text = new ConfidenceFit(samples).text();

    assertThat(text)
        .isEqualTo(new ConfidenceFit(samples).text())
        .contains("40 statements, 30 of them right", "always | 1.099\n");
  }

  @Test
  void takesTheLevelOfUnseenArticles() {
    ConfidenceFit fit = new ConfidenceFit(samples(90, 10, Map.of("always", 1.0)));

    String text = fit.shiftedTo(samples(50, 50, Map.of("always", 1.0))).text();

    assertThat(text).contains("level of 100 statements, 50 of them right").doesNotContain("always");
  }

  @Test
  void refusesSamplesThatAreAllRight() {
    assertThatThrownBy(() -> new ConfidenceFit(samples(3, 0, Map.of("always", 1.0))).text())
        .isInstanceOf(EvaluationException.class)
        .hasMessageContaining("3 of 3");
  }

  private static List<Judgement.Verdict> samples(
      int right, int wrong, Map<String, Double> features) {
    Prediction prediction =
        new Prediction("a", "Orion", "USES", "Vega", Modality.ASSERTED, "", null, features);
    List<Judgement.Verdict> samples = new ArrayList<>();
    for (int i = 0; i < right + wrong; i++) {
      samples.add(new Judgement.Verdict(prediction, i < right));
    }
    return samples;
  }
}
