package org.relata.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relata.resolve.Judgement.Kind;

class SharedJudgementsTests {
  private static final int EACH = 50;

  private final Path file;

  SharedJudgementsTests(@TempDir Path folder) {
    file = folder.resolve("judgements.yaml");
  }

  private static Judgement hidden(String name) {
    return hidden(name, null);
  }

  private static Judgement hidden(String name, @Nullable String note) {
    return new Judgement(Kind.HIDDEN, List.of(Judgement.Name.of(name)), null, "ada", null, note);
  }

  private List<String> words(SharedJudgements judgements) {
    return judgements.now().all().stream().map(Judgement::words).toList();
  }

  @Test
  void makesItsFileWithTheFirstJudgementAndTellsWhetherItWasNew() {
    SharedJudgements judgements = new SharedJudgements(file, false);
    assertThat(judgements.now().all()).isEmpty();
    assertThat(judgements.add(hidden("Lyra"))).isTrue();
    assertThat(judgements.add(hidden("Lyra", "once more"))).isFalse();
    assertThat(words(judgements)).containsExactly("hidden: Lyra");
    assertThat(judgements.remove(hidden("Lyra").id())).isPresent();
    assertThat(judgements.remove(hidden("Lyra").id())).isEmpty();
    assertThat(judgements.now().all()).isEmpty();
  }

  @Test
  void noticesWhatOthersWroteAndThatTheFileIsGone() throws IOException {
    SharedJudgements judgements = new SharedJudgements(file, false);
    SharedJudgements needed = new SharedJudgements(file, true);
    assertThatThrownBy(needed::now)
        .isInstanceOf(JudgementsException.class)
        .hasMessageContaining("there is no such file");
    Files.writeString(file, "judgements: [{kind: hidden, names: [Lyra]}]\n");
    assertThat(words(judgements)).containsExactly("hidden: Lyra");
    Files.writeString(file, "judgements: [{kind: hidden, names: [Altair]}]\n");
    assertThat(words(judgements)).containsExactly("hidden: Altair");
    assertThat(words(needed)).containsExactly("hidden: Altair");
    Files.delete(file);
    assertThat(judgements.now().all()).isEmpty();
    assertThatThrownBy(needed::now).isInstanceOf(JudgementsException.class);
  }

  @Test
  void losesNothingWhereSeveralChangeItAtOnce() throws Exception {
    List<Callable<Boolean>> changes = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      Judgement judgement = hidden("Star " + i);
      SharedJudgements another = new SharedJudgements(file, false);
      changes.add(() -> another.add(judgement));
    }
    ExecutorService threads = Executors.newFixedThreadPool(6);
    try {
      for (Future<Boolean> change : threads.invokeAll(changes)) {
        assertThat(change.get()).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(Judgements.read(file).all()).hasSize(60);
  }

  @Test
  void losesNothingWhereSeveralProcessesChangeItAtOnce() throws Exception {
    List<Process> processes = new ArrayList<>();
    try {
      for (String name : List.of("Star", "Moon")) {
        processes.add(JudgingProcess.start(file, EACH, name));
      }
      for (Process process : processes) {
        assertThat(process.inputReader().readLine()).isEqualTo("ready");
      }
      for (Process process : processes) {
        process.outputWriter().append("go\n").flush();
      }
      for (Process process : processes) {
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
      }
    } finally {
      processes.forEach(Process::destroyForcibly);
    }
    assertThat(words(new SharedJudgements(file, true))).hasSize(2 * EACH).doesNotHaveDuplicates();
  }

  @Test
  void refusesWhatContradictsAndLeavesTheFile() throws IOException {
    Files.writeString(file, "judgements:\n  - {kind: same, names: [A, B]}\n");
    SharedJudgements judgements = new SharedJudgements(file, true);
    assertThatThrownBy(
            () ->
                judgements.add(
                    new Judgement(
                        Kind.DIFFERENT,
                        List.of(Judgement.Name.of("A"), Judgement.Name.of("B")),
                        null,
                        null,
                        null,
                        null)))
        .isInstanceOf(JudgementRefusedException.class)
        .hasMessageContaining("judged different");
    assertThat(words(judgements)).containsExactly("same: A, B");
  }

  @Test
  void keepsTheLinkThatLeadsToItsFile(@TempDir Path elsewhere) throws IOException {
    Path real = Files.writeString(elsewhere.resolve("real.yaml"), "judgements: []\n");
    Files.createSymbolicLink(file, real);
    new SharedJudgements(file, true).add(hidden("Lyra"));
    assertThat(file).isSymbolicLink();
    assertThat(Judgements.read(real).all()).hasSize(1);
  }

  @Test
  void readsBackEveryCharacterThatANoteCanHave() {
    String note = "\u0000 \u0085 \u2028 \ufeff \ufffe \ud800 \"\\ \ud83d\ude00 end";
    SharedJudgements judgements = new SharedJudgements(file, false);
    assertThat(judgements.add(hidden("Lyra", note))).isTrue();
    assertThat(Judgements.read(file).all().get(0).note()).isEqualTo(note);
  }
}
