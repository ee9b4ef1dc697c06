package org.relata.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.relata.article.Article;

/** What the whole way from text to statements promises, on sentences written for it. */
class ExtractionTests {
  private static List<String> stated(String... paragraphs) {
    return extracted(paragraphs).statements().stream()
        .map(
            s ->
                "%s %s %s %s%s"
                    .formatted(
                        s.subject().entity().name(),
                        s.relation().name(),
                        s.object().entity().name(),
                        s.modality().label(),
                        s.past() ? " past" : ""))
        .toList();
  }

  private static ResolvedArticle extracted(String... paragraphs) {
    String text = String.join("\n\n", paragraphs);
    return SharedResolver.get()
        .extract(
            new Article(
                "a", "a.txt", "file:///a.txt", "a", null, null, null, "en", text, 0, "hash"));
  }

  @Test
  void mergesTickerAndShortNameOfOneCompany() {
    ResolvedArticle article =
        extracted(
            "Brightmoor Systems Inc. (NYSE: BMS) sells pumps to Siemens.",
            "Brightmoor also supplies Bosch with valves.");
    assertThat(
            article.statements().stream()
                .filter(s -> s.relation().name().equals("SUPPLIES"))
                .map(s -> s.subject().entity().id())
                .distinct())
        .hasSize(1);
    assertThat(stated("Brightmoor Systems Inc. (NYSE: BMS) sells pumps to Siemens."))
        .contains("Brightmoor Systems LISTED_ON New York Stock Exchange asserted");
  }

  @Test
  void deniesWhatASentenceDenies() {
    assertThat(stated("Samsung did not acquire Arm Holdings."))
        .contains("Samsung ACQUIRES Arm negated")
        .doesNotContain("Samsung ACQUIRES Arm asserted");
  }

  @Test
  void tellsPlansAndPossibilitiesFromFacts() {
    assertThat(stated("Samsung plans to acquire Siemens."))
        .contains("Samsung ACQUIRES Siemens planned");
    assertThat(stated("Samsung may acquire Siemens."))
        .contains("Samsung ACQUIRES Siemens possible");
    assertThat(stated("Samsung acquired Siemens.")).contains("Samsung ACQUIRES Siemens asserted");
  }

  @Test
  void linksADescriptionToTheCompanyItStandsFor() {
    assertThat(
            stated(
                "Otterby Foods, a Danish dairy company, was silent on Monday.",
                "The company supplies Lidl with butter."))
        .contains(
            "Otterby Foods BASED_IN Denmark asserted", "Otterby Foods SUPPLIES Lidl asserted");
  }

  @Test
  void takesACapitalForTheGovernmentOnlyWhereItActs() {
    assertThat(stated("Washington sanctioned Iran."))
        .contains("United States RESTRICTS Iran asserted");
    assertThat(stated("Siemens opened an office in Washington."))
        .noneMatch(line -> line.contains("United States"));
  }

  @Test
  void readsTheBodyFromATitle() {
    assertThat(stated("Commerce Secretary Paula Reiner spoke on Monday."))
        .contains("Paula Reiner LEADS Commerce Department asserted");
  }

  @Test
  void marksFormerOfficesAsPast() {
    assertThat(stated("Paula Reiner, a former chief executive of Siemens, spoke on Monday."))
        .contains("Paula Reiner LEADS Siemens asserted past");
  }

  @Test
  void givesTheSourcesOwnSentenceAsEvidence() {
    String paragraph = "The firm “moved fast”. Brightmoor Systems’ (NYSE: BMS) rival is Siemens.";
    ResolvedArticle article = extracted("A headline", paragraph);
    ResolvedStatement.Evidence evidence = article.statements().get(0).evidence();
    assertThat(evidence.text()).isEqualTo("Brightmoor Systems’ (NYSE: BMS) rival is Siemens.");
    assertThat(evidence.span().of(article.article().text())).isEqualTo(evidence.text());
  }

  @Test
  void givesTheSameAnswerTwice() {
    String[] text = {"Samsung sells memory to Siemens and to Bosch.", "It competes with SK Hynix."};
    assertThat(extracted(text)).isEqualTo(extracted(text));
  }

  @Test
  void statesNothingOfATextWithoutNames() {
    assertThat(stated("The weather was fine, and nobody bought anything.")).isEmpty();
  }

  @Test
  void readsAListOfDescribedNames() {
    assertThat(
            stated(
                "Its customers vary. Siemens's customers include the brewer Heineken and the grocer Lidl."))
        .contains("Siemens SUPPLIES Heineken asserted", "Siemens SUPPLIES Lidl asserted");
  }

  @Test
  void givesAnAppositionToTheNameBeforeIt() {
    assertThat(
            stated(
                "Orrin Labs, whose backers include Sequoia Capital and Fenwick Partners, a fund based in Dubai, hired Bosch."))
        .contains("Fenwick Partners BASED_IN Dubai asserted")
        .doesNotContain("Sequoia Capital BASED_IN Dubai asserted");
  }

  @Test
  void readsARelativeClauseThatTheParserTakesForAComplement() {
    assertThat(stated("Lloyds welcomed the sanctions that the European Union imposed on Iran."))
        .contains("European Union RESTRICTS Iran asserted");
  }

  @Test
  void letsTheMakerOfAPassiveUseWhatItIsMadeWith() {
    assertThat(stated("The Kirin 9030 is manufactured by SMIC using EUV lithography."))
        .contains("SMIC MANUFACTURES Kirin 9030 asserted", "SMIC USES EUV lithography asserted");
  }

  @Test
  void doesNotTakeACarMakerForARegulator() {
    assertThat(
            stated(
                "BMW sells cars in Peru, and the Orvieto Energy Authority watches it.",
                "Siemens built a plant in Peru.",
                "The regulator fined Bosch."))
        .noneMatch(
            line -> line.startsWith("Siemens PROSECUTES") || line.startsWith("BMW PROSECUTES"));
  }

  @Test
  void tellsWhoLeadsFromABareTitle() {
    assertThat(
            stated(
                "Brightmoor Systems said on Monday that Brightmoor Systems would open a plant in Peru.",
                "Brightmoor Systems employs 400 people.",
                "The plant will be small, Chief Executive Laura Steenkamp said."))
        .contains("Laura Steenkamp LEADS Brightmoor Systems asserted");
  }

  @Test
  void doesNotDevelopWhatItMerelyHas() {
    assertThat(stated("Ford praised its lithium and Ford's rare earths."))
        .noneMatch(line -> line.contains("DEVELOPS"));
  }

  @Test
  void doesNotRestrictWhatIsLifted() {
    assertThat(stated("The United States lifted sanctions on Syria."))
        .contains("United States PERMITS Syria asserted")
        .noneMatch(line -> line.contains("RESTRICTS"));
  }

  @Test
  void readsStartUpAsOneWord() {
    assertThat(stated("A Danish start-up, Otterby Robotics, sells pumps to Siemens."))
        .contains("Otterby Robotics BASED_IN Denmark asserted");
  }

  @Test
  void readsBothHalvesOfADoubleTitle() {
    assertThat(
            stated(
                "Laura Steenkamp, the co-founder and chief executive of Siemens, spoke to Bosch."))
        .contains(
            "Laura Steenkamp LEADS Siemens asserted", "Laura Steenkamp FOUNDED Siemens asserted");
  }
}
