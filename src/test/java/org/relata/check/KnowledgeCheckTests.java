package org.relata.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relata.schema.Knowledge;

/** What is said of a user's own files, added to those that come with the program. */
class KnowledgeCheckTests {
  private final Path folder;

  KnowledgeCheckTests(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void namesLineAndRemedyOfUnknownNames() throws IOException {
    assertThat(problemsOf("LIKES | verb | like | subj > obj | | [A] likes {B}."))
        .singleElement()
        .asString()
        .contains("frames.txt, line 1", "no relation 'LIKES'", "SUPPLIES");
    assertThat(problemsOf("SUPPLIES | noun | fan | self > of | | [A] is a fan of {B}."))
        .singleElement()
        .asString()
        .contains("line 1", "no kind 'noun'", "role");
    assertThat(problemsOf("SUPPLIES | verb | gift | subj > yonder | | [A] gifts {B}."))
        .singleElement()
        .asString()
        .contains("no slot 'yonder'", "subj", "prepositions");
    assertThat(problemsOf("SUPPLIES | verb | gift | subj > obj | colour=red | [A] gifts {B}."))
        .singleElement()
        .asString()
        .contains("no option 'colour'", "weight");
    assertThat(problemsOf("SUPPLIES | verb | gift | subj > obj | from=Firm | [A] gifts {B}."))
        .singleElement()
        .asString()
        .contains("no entity type 'Firm'", "Organization");
    assertThat(problemsOf("SUPPLIES | role | @Firm | self > of | | [A] is a firm of {B}."))
        .singleElement()
        .asString()
        .contains("'@Firm'");
    assertThat(problemsOf("SUPPLIES | verb | gift | subj > obj | object=qwxz | [A] gifts {B}."))
        .singleElement()
        .asString()
        .contains("object='qwxz'", "neither a word class nor a known word");
  }

  @Test
  void asksForAnExampleWithBothArguments() throws IOException {
    assertThat(problemsOf("SUPPLIES | verb | gift | subj > obj | |"))
        .singleElement()
        .asString()
        .contains("needs an example");
    assertThat(problemsOf("SUPPLIES | verb | gift | subj > obj | | [A] gifts B."))
        .singleElement()
        .asString()
        .contains("[subject]", "{object}");
  }

  @Test
  void namesWordsListedTwice() throws IOException {
    assertThat(problemsOf("SUPPLIES | verb | gift, gift | subj > obj | | [A] gifts {B}."))
        .singleElement()
        .asString()
        .contains("'gift' is listed twice");
  }

  @Test
  void namesTitlesOfUnknownRelations() throws IOException {
    Files.writeString(folder.resolve("titles.tsv"), "grand moonwarden\tWARDS\t\n");
    assertThat(own())
        .singleElement()
        .asString()
        .contains("titles.tsv, line 1", "no relation 'WARDS'");
  }

  @Test
  void findsNothingWrongWithASoundFrame() throws IOException {
    assertThat(problemsOf("# mine\nSUPPLIES | verb | gift | subj > to | | [A] gifts B to {C}."))
        .isEmpty();
  }

  private List<String> problemsOf(String frames) throws IOException {
    Files.writeString(folder.resolve("frames.txt"), frames + "\n");
    return own();
  }

  /** Returns what is said of the user's files, whatever may be said of those of the program. */
  private List<String> own() {
    return new KnowledgeCheck(Knowledge.extendedBy(folder))
        .files().stream().filter(problem -> problem.startsWith(folder.toString())).toList();
  }
}
