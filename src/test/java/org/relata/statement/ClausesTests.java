package org.relata.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.relata.mention.Mention;
import org.relata.schema.EntityType;
import org.relata.schema.Knowledge;
import org.relata.schema.Lexicon;
import org.relata.schema.Span;
import org.relata.sentence.Dependencies;

class ClausesTests {
  private static final Lexicon LEXICON = Lexicon.read(Knowledge.bundled());

  private final List<String> parsed = new ArrayList<>();

  @Test
  void leavesAShortSentenceWhole() {
    cut("Acme/ORGANIZATION bought/VBD Bolt/ORGANIZATION ./.");

    assertThat(parsed).containsExactly("Acme bought Bolt .");
  }

  @Test
  void readsARelativeClauseByItselfAndHangsItOnItsNoun() {
    Dependencies tree =
        cut(
            "Acme/ORGANIZATION ,/, which/WDT makes/VBZ pumps/NNS in/IN Lyon/PLACE ,/,"
                + " bought/VBD Bolt/ORGANIZATION ./.");

    assertThat(parsed).containsExactly("Acme bought Bolt .", "which makes pumps in Lyon");
    assertThat(tree.heads().get(2)).isZero();
    assertThat(tree.relations().get(2)).isEqualTo("acl:relcl");
  }

  @Test
  void hangsWhoOnThePersonNotOnThePlaceBeforeTheComma() {
    Dependencies tree =
        cut(
            "She/PRP met/VBD Jane/PERSON of/IN Acme/ORGANIZATION ,/, who/WP runs/VBZ a/DT"
                + " fund/NN ./.");

    assertThat(tree.heads().get(6)).isEqualTo(2);
  }

  @Test
  void readsAnAppositionByItselfAlsoWhereItLooksLikeASentence() {
    Dependencies tree =
        cut(
            "Bolt/ORGANIZATION ,/, a/DT company/NN founded/VBN by/IN Jane/PERSON ,/,"
                + " grew/VBD ./.");

    assertThat(parsed).containsExactly("Bolt grew .", "a company founded by Jane");
    assertThat(tree.relations().get(2)).isEqualTo("appos");
    assertThat(tree.heads().get(2)).isZero();
  }

  @Test
  void takesThingsInAListForNoApposition() {
    cut(
        "Acme/ORGANIZATION put/VBD Bolt/ORGANIZATION ,/, two/CD companies/NNS and/CC"
            + " others/NNS on/IN sale/NN ./.");

    assertThat(parsed).hasSize(1);
  }

  @Test
  void readsMainClausesSideBySideOneAfterTheOther() {
    Dependencies tree =
        cut(
            "Acme/ORGANIZATION was/VBD founded/VBN by/IN Jane/PERSON ,/, and/CC its/PRP$"
                + " owners/NNS are/VBP rich/JJ ./.");

    assertThat(parsed).containsExactly("Acme was founded by Jane ,", "and its owners are rich .");
    assertThat(tree.heads().get(6)).isZero();
    assertThat(tree.relations().get(6)).isEqualTo("conj");
  }

  @Test
  void cutsWhoSaysItFromWhatIsSaid() {
    cut(
        "The/DT plant/NN will/MD open/VB soon/RB ,/, said/VBD Jane/PERSON ,/, a/DT"
            + " spokeswoman/NN for/IN Acme/ORGANIZATION ./.");

    assertThat(parsed)
        .containsExactly("The plant will open soon ,", "a spokeswoman for Acme", "said Jane .");
  }

  /** Parses each clause as a flat tree under its first word. */
  private Dependencies cut(String tagged) {
    List<Unit> units = new ArrayList<>();
    for (String word : tagged.split(" ", -1)) {
      units.add(unit(units.size(), word));
    }
    return Clauses.parsed(
        units,
        LEXICON,
        clause -> {
          parsed.add(clause.stream().map(Unit::word).collect(Collectors.joining(" ")));
          return new Dependencies(
              IntStream.range(0, clause.size()).mapToObj(i -> i == 0 ? -1 : 0).toList(),
              IntStream.range(0, clause.size()).mapToObj(i -> i == 0 ? "root" : "dep").toList());
        });
  }

  private static Unit unit(int at, String tagged) {
    int slash = tagged.lastIndexOf('/');
    String word = tagged.substring(0, slash);
    String tag = tagged.substring(slash + 1);
    @Nullable Mention name = tag.length() > 4 ? name(at, word, EntityType.valueOf(tag)) : null;
    String lemma = word.equals("said") ? "say" : word;
    return new Unit(at, at, at + 1, word, lemma, name == null ? tag : "NNP", name, List.of());
  }

  private static Mention name(int at, String word, EntityType type) {
    return new Mention(
        Mention.Kind.NAME, type, word, 0, at, at + 1, word, new Span(at, at + 1), 0.9, false);
  }
}
