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

  @Test
  void meansAWomanByShe() {
    assertThat(
            stated(
                "Walter Brunswick named Helen Ferrow head of Siemens on Monday.",
                "She earlier worked for Bosch."))
        .contains("Helen Ferrow WORKS_FOR Bosch asserted")
        .noneMatch(line -> line.startsWith("Walter Brunswick WORKS_FOR"));
  }

  @Test
  void meansAPersonByAnAge() {
    assertThat(
            stated(
                "Helen Ferrow runs the plant.",
                "The 54-year-old took a degree at the University of Leeds."))
        .contains("Helen Ferrow EDUCATED_AT University of Leeds asserted");
  }

  @Test
  void keepsATitleAndItsHolderTogetherBetweenCommas() {
    assertThat(
            stated(
                "Norway's energy minister, Helen Ferrow, who visited Oslo last week, repeated the"
                    + " offer."))
        .contains("Helen Ferrow LEADS Norway asserted");
    assertThat(stated("The president of the European Commission, Helen Ferrow, thanked Siemens."))
        .contains("Helen Ferrow LEADS European Commission asserted");
  }

  @Test
  void givesAMinisterTheOneCountryOfTheArticle() {
    assertThat(
            stated(
                "Norway will close three Norwegian mines, the government of Norway said.",
                "Industry Minister Helen Ferrow called the plan painful."))
        .contains("Helen Ferrow LEADS Norway asserted");
    assertThat(
            stated(
                "Norway and Sweden will close mines along the Norwegian and Swedish border.",
                "Industry Minister Helen Ferrow called the plan painful."))
        .noneMatch(line -> line.contains("Helen Ferrow LEADS"));
  }

  @Test
  void readsNoInvestmentBetweenThoseWhoJoinARound() {
    assertThat(stated("SoftBank, Temasek and Siemens joined the round."))
        .noneMatch(line -> line.contains("INVESTS_IN") || line.contains("PARTNERS_WITH"));
  }

  @Test
  void readsNoOfficeOffANameInAList() {
    assertThat(stated("Poland is an ally of both Helen Ferrow and the Norwegian president."))
        .noneMatch(line -> line.startsWith("Helen Ferrow LEADS"));
  }

  @Test
  void keepsCompaniesApartThatShareAWord() {
    assertThat(
            stated(
                "Quorra Timber Holdings bought a mill. Quorra Marine Insurance, a subsidiary of"
                    + " Quorra Group, insures ships."))
        .contains("Quorra Group OWNS Quorra Marine Insurance asserted");
  }

  @Test
  void takesABlockedTakeoverForNoDeedOfWhoBlocksIt() {
    assertThat(
            stated(
                "Brightmoor Systems Inc. (NYSE: BMS) makes pumps.",
                "The European Union blocked its takeover of Bosch."))
        .noneMatch(line -> line.startsWith("European Union ACQUIRES"));
  }

  @Test
  void takesSomebodyOfAPartyForItsMember() {
    assertThat(stated("Helen Ferrow of the Greens voted for the bill."))
        .contains("Helen Ferrow MEMBER_OF Greens asserted");
    assertThat(stated("Senator Helen Ferrow of the Labour Party voted for the bill."))
        .contains("Helen Ferrow MEMBER_OF Labour Party asserted");
  }

  @Test
  void readsTwoNamesThatOpenAHeadingAsDoingItTogether() {
    assertThat(stated("Siemens, Bosch to set up battery venture in Spain", "It was a cold day."))
        .anyMatch(
            line ->
                line.equals("Siemens PARTNERS_WITH Bosch planned")
                    || line.equals("Bosch PARTNERS_WITH Siemens planned"));
  }

  @Test
  void knowsACityThatSaysWhereACompanyIs() {
    assertThat(stated("The jets are owned by Dublin lessor Otterby Leasing."))
        .contains("Otterby Leasing BASED_IN Dublin asserted")
        .noneMatch(line -> line.contains("Ireland"));
  }

  @Test
  void readsListsOfCapitalsAsGovernments() {
    assertThat(stated("Poland said that Washington, Brussels and Tokyo had sanctioned Iran."))
        .contains("United States RESTRICTS Iran asserted", "Japan RESTRICTS Iran asserted");
  }

  @Test
  void takesWhatIsNamedAtOnceForNobodyElse() {
    assertThat(
            stated(
                "Otterby Foods, a Danish dairy company, was silent on Monday.",
                "The American pioneer in the field, Brightmoor Systems, closed a plant."))
        .noneMatch(line -> line.equals("Otterby Foods BASED_IN United States asserted"));
  }

  @Test
  void readsACityWhereSharesAreListedAsItsExchange() {
    assertThat(stated("Paris-listed Otterby Foods rose on Monday."))
        .contains("Otterby Foods LISTED_ON Euronext Paris asserted");
    assertThat(stated("Otterby Foods, which is listed in Oslo, rose on Monday."))
        .contains("Otterby Foods LISTED_ON Oslo Stock Exchange asserted");
    assertThat(stated("Otterby Foods, which is based in Oslo, rose on Monday."))
        .contains("Otterby Foods BASED_IN Oslo asserted")
        .noneMatch(line -> line.contains("LISTED_ON"));
  }

  @Test
  void takesWhoSpeaksForWhoseRivalAnotherIs() {
    assertThat(
            stated(
                "Siemens, based in Munich, Germany, says that Otterby Robotics is now its strongest"
                    + " rival in China."))
        .anyMatch(
            line ->
                line.equals("Siemens COMPETES_WITH Otterby Robotics asserted")
                    || line.equals("Otterby Robotics COMPETES_WITH Siemens asserted"));
  }

  @Test
  void givesAForeignOfficeToNoBodyAtHome() {
    assertThat(stated("Philippine Foreign Secretary Helen Ferrow spoke on Monday."))
        .noneMatch(line -> line.contains("Foreign Office") || line.contains("FCDO"))
        .contains("Helen Ferrow LEADS Philippines asserted");
  }

  @Test
  void readsHeadlinesWithTheirInfinitivesAndCommas() {
    assertThat(stated("News", "Canada to sanction Belarus over arrests", "More is to come."))
        .contains("Canada RESTRICTS Belarus planned");
    assertThat(stated("News", "Airbus, Siemens, Bosch sign deal on engines", "More is to come."))
        .contains("Airbus PARTNERS_WITH Bosch asserted");
  }

  @Test
  void knowsWhoActsByAGerundAndWhoIsJoinedToTheSubject() {
    assertThat(stated("Prior to joining Siemens, Ada Ferrow was a lawyer."))
        .contains("Ada Ferrow WORKS_FOR Siemens asserted");
    assertThat(stated("Norway, which along with Denmark holds a stake in Airbus, objected."))
        .contains("Denmark INVESTS_IN Airbus asserted");
    assertThat(stated("Siemens and Bosch said they would combine their pump businesses."))
        .contains("Siemens PARTNERS_WITH Bosch planned");
  }

  @Test
  void givesAClauseToTheLastOfAListOnly() {
    assertThat(stated("The members are Siemens, Airbus, and Bosch, owned by Ada Ferrow."))
        .contains("Ada Ferrow OWNS Bosch asserted")
        .noneMatch(line -> line.startsWith("Ada Ferrow OWNS Siemens"));
  }

  @Test
  void tellsThePartnerOfAPlanFromWhoCarriesItOut() {
    assertThat(stated("Siemens has agreed with Airbus to build six trains."))
        .contains("Siemens PARTNERS_WITH Airbus asserted")
        .noneMatch(line -> line.startsWith("Airbus MANUFACTURES"));
  }

  @Test
  void readsOfficesThatAreLostOrHandedOn() {
    assertThat(stated("Siemens ousted Ada Ferrow from the role of chief executive."))
        .contains("Ada Ferrow LEADS Siemens asserted past");
    assertThat(stated("Ada Ferrow will succeed Tom Harrow as chief executive of Siemens."))
        .anyMatch(line -> line.startsWith("Tom Harrow LEADS Siemens"))
        .anyMatch(line -> line.startsWith("Ada Ferrow LEADS Siemens"));
    assertThat(stated("\"It grows,\" said Ada Ferrow, CEO, Siemens."))
        .contains("Ada Ferrow LEADS Siemens asserted");
    assertThat(stated("Ada Ferrow, head of retail lending at Siemens, spoke on Monday."))
        .contains("Ada Ferrow WORKS_FOR Siemens asserted")
        .noneMatch(line -> line.startsWith("Ada Ferrow LEADS"));
  }

  @Test
  void takesNoSupplierOfACountryForOneThatIsBasedThere() {
    assertThat(stated("Siemens is Hungary's main supplier of trains."))
        .contains("Siemens SUPPLIES Hungary asserted")
        .noneMatch(line -> line.contains("BASED_IN"));
  }

  @Test
  void readsWhereSharesAreToBeListed() {
    assertThat(stated("Otterby Foods plans to list in Oslo next year."))
        .contains("Otterby Foods LISTED_ON Oslo Stock Exchange planned");
    assertThat(stated("Otterby Foods is seeking a Nasdaq listing."))
        .anyMatch(line -> line.startsWith("Otterby Foods LISTED_ON"));
    assertThat(stated("Otterby Foods filed for an Oslo IPO on Monday."))
        .anyMatch(line -> line.startsWith("Otterby Foods LISTED_ON Oslo Stock Exchange"));
    assertThat(stated("Otterby Foods opened its first shop in Oslo on Monday."))
        .noneMatch(line -> line.contains("LISTED_ON"));
  }

  @Test
  void readsAnOfficeBesideWhoIsAppointedToIt() {
    assertThat(stated("Siemens appointed Jane Ferrow chief executive on Monday."))
        .contains("Jane Ferrow LEADS Siemens asserted");
  }

  @Test
  void readsWhereACompanyIsBasedBetweenCommas() {
    assertThat(stated("Otterby Foods, based in Stockholm, cut jobs on Monday."))
        .contains("Otterby Foods BASED_IN Stockholm asserted");
  }
}
