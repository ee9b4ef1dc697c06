package org.relata.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.relata.Fuzz;
import org.relata.Mutations;
import org.relata.Mutations.Input;
import org.relata.resolve.Judgement.Kind;

/**
 * Whatever a file of judgements holds, it is taken, or it is told what is wrong with it; and what
 * is added to it or taken from it leaves all else in it as it was.
 */
class JudgementsFuzzTests {
  private static final List<String> SAMPLES =
      List.of(
          """
          # what we know
          judgements:
            - kind: same
              names: [SMIC, "Semiconductor Manufacturing International"]
              author: "ada"
              time: "2026-01-31T09:30:00Z"
              note: "annual report"

            # of two
            - kind: different
              names: ["Orion Group", Orion Bank]
            - kind: type
              names: ['Organization:Gemini']
              type: Product
            - {kind: hidden, names: [Reuters]}
          """,
          "judgements: []\n",
          "judgements: [{kind: alias, names: [Huawei, HW]}, {kind: same, names: [HW, \"H W\"]}]\n",
          "{\"judgements\": [{\"kind\": \"hidden\", \"names\": [\"A\"], \"note\": \"\\ud83d\"}]}\n",
          "judgements:\n- &x\n  kind: same\n  names: &n [A, B]\n  note: |\n    two\n    lines\n- *x\n");
  private static final List<String> WORDS =
      List.of(
          "- ",
          "\n  - ",
          "\n",
          "\r",
          "\u2028",
          "\u0085",
          "\t",
          "#",
          " #",
          "[",
          "]",
          "{",
          "}",
          ", ",
          ": ",
          "'",
          "\"",
          "\\",
          "\\x00",
          "|\n",
          ">-\n",
          "? ",
          "&x ",
          "*x",
          "<<: *x",
          "!!str ",
          "!!binary ",
          "\n---\n",
          "\n...\n",
          "%YAML 1.1\n",
          "~",
          "kind: type\n",
          "kind: hidden",
          "names: ",
          "type: Country\n",
          "time: 2026-99-99",
          "Organization:",
          "Person:A",
          "judgements:",
          "\u0000",
          "\ufeff",
          "ü",
          "İ",
          "\ud83d\ude00");

  private static Path folder = Path.of("");

  @BeforeContainer
  static void createFolder() throws IOException {
    folder = Files.createTempDirectory("fuzz");
  }

  @AfterContainer
  static void removeFolder() throws IOException {
    Files.delete(folder);
  }

  @Provide
  Arbitrary<Input> files() {
    return Mutations.of(SAMPLES, WORDS);
  }

  @Fuzz
  void readsAndChanges(@ForAll("files") Input input) throws IOException {
    check(input.bytes());
  }

  @Example
  void readsAndChangesWhatWasFound() throws IOException {
    for (byte[] bytes : Mutations.found("judgements")) {
      check(bytes);
    }
  }

  private static void check(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("judgements.yaml"), bytes);
    Mutations.attempt("judgements", bytes, () -> readAndChange(file));
    Files.delete(file);
  }

  private static void readAndChange(Path file) {
    Judgements read;
    try {
      read = Judgements.read(file);
    } catch (JudgementsException e) {
      assertThat(e.getMessage()).contains("judgements.yaml:");
      return;
    }
    List<Judgement> before = read.all();
    Judgement one = new Judgement(Kind.HIDDEN, names("Zeta 9"), null, "ada", null, "\"#: -");
    try {
      List<Judgement> more = new ArrayList<>(before);
      more.add(one);
      assertThat(read.with(one).all()).isEqualTo(more);
      if (before.stream().noneMatch(other -> other.id().equals(one.id()))) {
        assertThat(read.with(one).without(one.id()).all()).isEqualTo(before);
      }
    } catch (JudgementsException e) {
      assertThat(e.getMessage()).startsWith("judgements.yaml:");
    }
    before.stream().map(Judgement::id).distinct().limit(2).forEach(id -> takeOut(read, id));
  }

  private static void takeOut(Judgements read, String id) {
    try {
      assertThat(read.without(id).all())
          .isEqualTo(read.all().stream().filter(other -> !other.id().equals(id)).toList());
    } catch (JudgementsException e) {
      assertThat(e.getMessage()).startsWith("judgements.yaml:");
    }
  }

  private static List<Judgement.Name> names(String name) {
    return List.of(Judgement.Name.of(name));
  }
}
