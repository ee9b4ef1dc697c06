package org.relata.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.relata.Fuzz;
import org.relata.Mutations;
import org.relata.Mutations.Input;
import org.relata.schema.Knowledge;
import org.relata.schema.Lexicon;
import org.relata.schema.Ontology;
import org.relata.schema.OntologyException;
import org.relata.statement.StatementFinder;

/**
 * Whatever a user's knowledge files hold, they are taken, or it is told what is wrong with them.
 */
class OntologyFuzzTests {
  private static final String ONTOLOGY = "ontology.yaml";
  private static final String FRAMES = "frames.txt";

  private static final List<String> ONTOLOGIES =
      List.of(
          """
          # ours
          groups:
            Learner: [Person, Organization]
          relations:
            TEACHES:
              family: people
              means: The subject teaches the object.
              from: [Person]
              to: [Learner, Country]
              symmetric: false
              maps: {wikidata: P1066, schema: "teacher"}
          """,
          "{relations: {SUPPLIES: {family: trade, sameType: true}}, groups: {Actor: [Event]}}\n",
          "relations:\n  &a MEETS: {means: 'x', from: &b [Person], to: *b}\n");
  private static final List<String> FRAME_LINES =
      List.of(
          """
          # ours
          SUPPLIES | verb | supply, sell | subj > to | from=Organization;to=Country,Organization;weight=0.8;extended | [Nova] sells lenses to {Vega}.
          OWNS | role | owner | self > of, poss | modality=planned;past | [Nova] is the owner of {Vega}.
          DEVELOPS | name | @Product | poss, comp > self | object=goods | [Nova]'s {Lens 3} sold well.
          """);

  /** Lines of tables, by the files that they may stand in. */
  private static final List<String> TABLES =
      List.of(
          "gazetteer/companies.tsv",
          "gazetteer/countries.tsv",
          "gazetteer/places.tsv",
          "gazetteer/product-patterns.tsv",
          "gazetteer/exchanges.tsv",
          "gazetteer/leaders.tsv",
          "org-words.tsv",
          "titles.tsv",
          "word-classes.txt",
          "mention-words.txt",
          "kinds.txt",
          "name-cues.txt",
          "confidence.txt");

  private static final List<String> WORDS =
      List.of(
          "{",
          "}",
          "[",
          "]",
          ": ",
          "- ",
          "? ",
          "*b",
          "&b ",
          "<<: *a",
          "!!set ",
          "!!binary ",
          "'",
          "\"",
          "#",
          "|",
          "|\n",
          "> ",
          ">",
          ",",
          ";",
          "=",
          "@",
          "\t",
          "\n  ",
          "\n---\n",
          "%YAML 9.9\n",
          "null",
          "~",
          "1e999",
          "NaN",
          "-1",
          "from",
          "relations",
          "groups",
          "Person",
          "weight=",
          "weight=NaN;",
          "(",
          "(a+)+$",
          "\\",
          "\u0000",
          "\ufeff",
          "\ufffd",
          "ü",
          "\ud83d\ude00");

  private static Path folder = Path.of("");

  @BeforeContainer
  static void createFolder() throws IOException {
    folder = Files.createTempDirectory("fuzz");
    Files.createDirectory(folder.resolve("gazetteer"));
  }

  @AfterContainer
  static void removeFolder() throws IOException {
    Files.delete(folder.resolve("gazetteer"));
    Files.delete(folder);
  }

  @Provide
  Arbitrary<Input> ontologies() {
    return Mutations.of(ONTOLOGIES, WORDS);
  }

  @Provide
  Arbitrary<Input> frames() {
    return Mutations.of(FRAME_LINES, WORDS);
  }

  @Provide
  Arbitrary<Input> tables() {
    return Mutations.of(TABLES.stream().map(OntologyFuzzTests::beginning).toList(), WORDS);
  }

  /** Some lines of the file that comes with the program. */
  private static String beginning(String table) {
    String text = Knowledge.bundled().parts(table).get(0).text();
    return String.join("\n", text.lines().filter(line -> !line.startsWith("#")).limit(8).toList());
  }

  @Fuzz
  void readsOntologies(@ForAll("ontologies") Input input) throws IOException {
    check(ONTOLOGY, input.bytes(), Ontology::read);
  }

  @Fuzz
  void readsFrames(@ForAll("frames") Input input) throws IOException {
    check(FRAMES, input.bytes(), OntologyFuzzTests::readFrames);
  }

  @Fuzz
  void readsTables(@ForAll("tables") Input input) throws IOException {
    String table = TABLES.get(Math.floorMod(input.bytes().length, TABLES.size()));
    check(table, input.bytes(), OntologyFuzzTests::readAll);
  }

  @Example
  void readsWhatWasFound() throws IOException {
    for (byte[] bytes : Mutations.found("ontology")) {
      check(ONTOLOGY, bytes, Ontology::read);
      check(FRAMES, bytes, OntologyFuzzTests::readFrames);
      for (String table : TABLES) {
        check(table, bytes, OntologyFuzzTests::readAll);
      }
    }
  }

  private static void readFrames(Knowledge knowledge) {
    Bundled.problems(knowledge);
    StatementFinder.examples(knowledge, Bundled.ONTOLOGY);
  }

  /** What is read once, for it is large. */
  private static final class Bundled {
    private static final Ontology ONTOLOGY = Ontology.read(Knowledge.bundled());
    private static final Lexicon LEXICON = Lexicon.read(Knowledge.bundled());

    static void problems(Knowledge knowledge) {
      assertThat(StatementFinder.problems(knowledge, ONTOLOGY, LEXICON)).doesNotContain("");
    }
  }

  private static void readAll(Knowledge knowledge) {
    assertThat(new KnowledgeCheck(knowledge).files()).doesNotContain("", "null");
  }

  private static void check(String name, byte[] bytes, Consumer<Knowledge> reading)
      throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    try {
      Mutations.attempt(
          "ontology",
          bytes,
          () -> {
            try {
              reading.accept(Knowledge.extendedBy(folder));
            } catch (OntologyException e) {
              assertThat(e.getMessage()).containsAnyOf(file.toString(), ONTOLOGY, FRAMES);
            }
          });
    } finally {
      Files.delete(file);
    }
  }
}
