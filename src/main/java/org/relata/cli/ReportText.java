package org.relata.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.relata.evaluation.CalibrationBin;
import org.relata.evaluation.Cause;
import org.relata.evaluation.Fault;
import org.relata.evaluation.Report;
import org.relata.evaluation.Score;
import tools.jackson.databind.json.JsonMapper;

/** Shows a report to readers and to scripts. */
final class ReportText {
  private static final int LONGEST_SENTENCE = 220;

  private final Report report;

  ReportText(Report report) {
    this.report = report;
  }

  /** Returns up to a number of wrong statements, and as many missed ones. */
  List<String> faults(int most) {
    List<String> lines = new ArrayList<>();
    for (boolean missed : new boolean[] {false, true}) {
      report.faults().stream()
          .filter(fault -> fault.missed() == missed)
          .limit(most)
          .forEach(fault -> addTo(lines, fault));
    }
    return lines;
  }

  private static void addTo(List<String> lines, Fault fault) {
    String text = fault.text();
    lines.add(
        "%-6s %s: %s"
            .formatted(
                fault.missed() ? "MISSED" : "WRONG", fault.statement(), fault.cause().label()));
    lines.add(
        "       %s#%d %s"
            .formatted(
                fault.document(),
                fault.sentence(),
                text.length() > LONGEST_SENTENCE ? text.substring(0, LONGEST_SENTENCE) : text));
  }

  /** Returns the tables. */
  List<String> table() {
    List<String> lines = new ArrayList<>();
    lines.add("%16s%7s%7s%7s%6s%6s%6s".formatted("", "P", "R", "F1", "gold", "right", "wrong"));
    report.relations().forEach((name, score) -> lines.add(row(name, score)));
    lines.add(row("listed", report.listed()));
    lines.add(row("pair", report.pair()));
    lines.add(row("all", report.all()));
    lines.add(
        "modality accuracy %s, statements outside the gold %d"
            .formatted(
                report.modalityAccuracy().isPresent()
                    ? rounded(report.modalityAccuracy().getAsDouble())
                    : "none",
                report.outside()));
    report
        .entities()
        .ifPresent(
            score ->
                lines.add(
                    "arguments mentioned %d of %d, with the right type %d"
                        .formatted(score.mentioned(), score.gold(), score.typed())));
    addCalibration(lines);
    addCauses(lines);
    return lines;
  }

  private static String row(String name, Score score) {
    return "%-16s%7s%7s%7s%6d%6d%6d"
        .formatted(
            name,
            rounded(score.precision()),
            rounded(score.recall()),
            rounded(score.f1()),
            score.gold(),
            score.right(),
            score.wrong());
  }

  private void addCalibration(List<String> lines) {
    if (report.calibration().isEmpty()) {
      return;
    }
    lines.add("");
    lines.add("%-16s%7s%7s%6s%6s".formatted("confidence", "mean", "right", "all", "right"));
    for (CalibrationBin bin : report.calibration()) {
      lines.add(
          "%-16s%7s%7s%6d%6d"
              .formatted(
                  String.format(Locale.ROOT, "%.1f to %.1f", bin.from(), bin.to()),
                  rounded(bin.meanConfidence()),
                  rounded(bin.shareRight()),
                  bin.statements(),
                  bin.right()));
    }
  }

  private void addCauses(List<String> lines) {
    lines.add("");
    lines.add("%-24s%7s%7s".formatted("errors by cause", "missed", "found"));
    Map<Cause, Integer> missed = causes(true);
    Map<Cause, Integer> wrong = causes(false);
    for (Cause cause : Cause.values()) {
      int before = missed.getOrDefault(cause, 0);
      int after = wrong.getOrDefault(cause, 0);
      if (before + after > 0) {
        lines.add("%-24s%7d%7d".formatted(cause.label(), before, after));
      }
    }
  }

  private Map<Cause, Integer> causes(boolean missed) {
    Map<Cause, Integer> causes = new EnumMap<>(Cause.class);
    for (Fault fault : report.faults()) {
      if (fault.missed() == missed) {
        causes.merge(fault.cause(), 1, Integer::sum);
      }
    }
    return causes;
  }

  /** Returns all figures as one JSON object. */
  String json() {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("all", figures(report.all()));
    object.put("pair", figures(report.pair()));
    object.put("listed", figures(report.listed()));
    object.put(
        "modality_accuracy",
        report.modalityAccuracy().isPresent()
            ? rounded(report.modalityAccuracy().getAsDouble())
            : null);
    object.put("statements_outside_gold", report.outside());
    Map<String, Object> relations = new LinkedHashMap<>();
    report.relations().forEach((name, score) -> relations.put(name, figures(score)));
    object.put("relations", relations);
    report.entities().ifPresent(entities -> object.put("arguments", entities));
    object.put("calibration", report.calibration().stream().map(ReportText::figures).toList());
    object.put("missed_by_cause", labelled(causes(true)));
    object.put("wrong_by_cause", labelled(causes(false)));
    object.put("unread", report.unread());
    return JsonMapper.shared().writeValueAsString(object);
  }

  private static Map<String, Object> figures(Score score) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("p", rounded(score.precision()));
    figures.put("r", rounded(score.recall()));
    figures.put("f1", rounded(score.f1()));
    figures.put("gold", score.gold());
    figures.put("tp", score.right());
    figures.put("fp", score.wrong());
    return figures;
  }

  private static Map<String, Object> figures(CalibrationBin bin) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("from", bin.from());
    figures.put("to", bin.to());
    figures.put("statements", bin.statements());
    figures.put("right", bin.right());
    figures.put("mean_confidence", rounded(bin.meanConfidence()));
    figures.put("share_right", rounded(bin.shareRight()));
    return figures;
  }

  private static Map<String, Integer> labelled(Map<Cause, Integer> causes) {
    Map<String, Integer> labelled = new LinkedHashMap<>();
    causes.forEach((cause, count) -> labelled.put(cause.label(), count));
    return labelled;
  }

  /** Rounds to thousandths by the exact value, halves to the even neighbour. */
  private static BigDecimal rounded(double value) {
    return new BigDecimal(value).setScale(3, RoundingMode.HALF_EVEN);
  }
}
