package org.relata.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.relata.schema.Knowledge;
import org.relata.schema.Lexicon;
import org.relata.sentence.SentenceReader;

/** Which words of a text mean whom, on sentences written for it. */
class MentionFinderTests {
  private static final Knowledge KNOWLEDGE = Knowledge.bundled();
  private static final Lexicon LEXICON = Lexicon.read(KNOWLEDGE);
  private static final SentenceReader READER = new SentenceReader(LEXICON);
  private static final MentionFinder FINDER = MentionFinder.read(KNOWLEDGE, LEXICON);

  /** Returns the mentions of a text as {@code words = name (type)}. */
  private static List<String> found(String... paragraphs) {
    return FINDER.find(READER.read(String.join("\n\n", paragraphs))).bySentence().stream()
        .flatMap(List::stream)
        .map(m -> "%s = %s (%s)".formatted(m.text(), m.name(), m.type().label()))
        .toList();
  }

  @Test
  void keepsParticlesWithinANameOfAPerson() {
    assertThat(found("The supply chief, Maria-Elena de los Prados, left on Friday."))
        .contains("Maria-Elena de los Prados = Maria-Elena de los Prados (Person)");
  }

  @Test
  void takesGivenNamesAndAKnownSurnameForOneName() {
    assertThat(found("The summit was opened by Nana Kwame Akufo-Addo on Friday."))
        .anyMatch(line -> line.startsWith("Nana Kwame Akufo-Addo = "));
  }

  @Test
  void leavesAPortfolioOutOfANameAfterIt() {
    assertThat(found("The Commissioner for Fisheries Laura Brandvold spoke in Oslo."))
        .contains("Laura Brandvold = Laura Brandvold (Person)");
  }

  @Test
  void readsPmAsATitle() {
    assertThat(found("British PM Cameron visits farmers", "David Cameron met farmers on Friday."))
        .contains("Cameron = David Cameron (Person)");
  }

  @Test
  void joinsAPlainWordAndAFormOfCompanyAcrossAnd() {
    assertThat(found("Talks with Norway Paper and Packaging Corp. ended on Friday."))
        .contains("Norway Paper and Packaging Corp. = Norway Paper and Packaging (Organization)");
  }

  @Test
  void joinsADashWithinTheNameOfACompany() {
    assertThat(found("The order came from the ship owner Brandvik – Holmsund A/S on Friday."))
        .contains("Brandvik – Holmsund A/S = Brandvik – Holmsund (Organization)");
  }

  @Test
  void linksWhatACompanyIsAlsoKnownAs() {
    assertThat(
            found(
                "Brandvik Shipping Holdings, also known as Bravik, sold two ships.",
                "Bravik kept the other."))
        .contains("Bravik = Brandvik Shipping Holdings (Organization)");
  }

  @Test
  void knowsNamesWithoutTheSignsOnTheirLetters() {
    assertThat(found("The wind farm was built by Ørsted in May."))
        .contains("Ørsted = Orsted (Organization)");
  }

  @Test
  void takesAbbreviationsOfPlainWordsForNoNames() {
    assertThat(
            found(
                "Shell signed a sale and purchase agreement (SPA) with Eni.",
                "The SPA runs for ten years, the CEO told a TV channel in Q3."))
        .noneMatch(line -> line.startsWith("SPA =") || line.startsWith("TV ="))
        .noneMatch(line -> line.startsWith("CEO =") || line.startsWith("Q3 ="));
  }

  @Test
  void findsNoWeaponInAThinkTank() {
    assertThat(found("A think tank in Vienna praised Siemens."))
        .noneMatch(line -> line.startsWith("tank"));
  }

  @Test
  void takesAPlainWordAfterATitleForNoPerson() {
    assertThat(found("She was the bank's Group Executive Business until May."))
        .noneMatch(line -> line.endsWith("(Person)"));
  }

  @Test
  void takesANameWithADigitForACompanyWhereTheArticleSaysSo() {
    assertThat(
            found(
                "Vault9, a security software company, hired ten engineers.",
                "Two funds will invest in Vault9, said Anna Berg, chief executive of Vault9."))
        .contains("Vault9 = Vault9 (Organization)");
  }

  @Test
  void typesTheUnknownNamesOfAListLikeTheKnownOnes() {
    assertThat(found("Its customers are Siemens, Bosch, Adexa and Volvo."))
        .contains("Adexa = Adexa (Organization)");
  }

  @Test
  void readsALowerCasePartyAsTheParty() {
    assertThat(found("She quarrelled with the leaders of her Conservative party on Monday."))
        .contains("Conservative party = Conservative Party (Organization)");
  }

  @Test
  void readsTheLeaderOfAPartysMembersAsThatOfTheParty() {
    assertThat(found("The talks with Liberal Democrat leader Jane Holloway went on."))
        .contains("Liberal Democrat = Liberal Democrats (Organization)");
  }

  @Test
  void findsADescriptionThatBeginsWithAHome() {
    assertThat(
            found(
                "Panasonic sold batteries to Tesla for years.",
                "On Monday the U.S. truck maker turned to LG Chem."))
        .contains("the U.S. truck maker = Tesla (Organization)");
  }

  @Test
  void findsTheLargestOfACountry() {
    assertThat(
            found(
                "National Australia Bank named a new head.",
                "Australia's second-largest bank will pay a dividend."))
        .contains("Australia's second-largest bank = National Australia Bank (Organization)");
  }

  @Test
  void readsNoSecondNameInAPredicate() {
    assertThat(
            found(
                "Toyota presented a car.", "Panasonic has been the exclusive supplier for Tesla."))
        .noneMatch(line -> line.startsWith("the exclusive supplier"));
  }

  @Test
  void findsAsManyNamesAsADescriptionCounts() {
    assertThat(
            found(
                "The minister visited Chile, Peru and Ecuador.",
                "The three countries signed a treaty."))
        .contains(
            "The three countries = Chile (Country)",
            "The three countries = Peru (Country)",
            "The three countries = Ecuador (Country)");
  }

  @Test
  void takesItForTheSpeakerWhereTwoNamesStandBetween() {
    assertThat(found("Siemens said that Bosch and Volvo would join its network of suppliers."))
        .contains("its = Siemens (Organization)");
  }

  @Test
  void takesItsForACountryWhoseGovernmentActs() {
    assertThat(found("The Peruvian government began its campaign in May."))
        .contains("its = Peru (Country)");
  }

  @Test
  void takesNoDeedForThatOfWhoAnswersIt() {
    assertThat(found("Siemens lost the auction after Bosch trumped its offer."))
        .contains("its = Siemens (Organization)");
  }

  @Test
  void readsTheAdministrationOfALeaderAsTheState() {
    assertThat(found("She met with Biden administration officials in May."))
        .contains("Biden administration = United States (Country)");
  }

  @Test
  void takesItForNobodyWhereItMeansNothing() {
    assertThat(found("Siemens built a plant.", "In May it is likely that prices rise."))
        .noneMatch(line -> line.startsWith("it ="));
  }

  @Test
  void findsTheListThatADescriptionCountsFartherBack() {
    assertThat(
            found(
                "The minister paid visits to Chile, Peru and Ecuador.",
                "Her spokeswoman said on Friday that the tour had been a success.",
                "The talks at home, in Oslo, were short.",
                "Norway signed six agreements with the three nations."))
        .contains("the three nations = Peru (Country)");
  }

  @Test
  void joinsANameAcrossAndWhereItsAcronymDoes() {
    assertThat(found("Brandvik Harbours and Free Zone (BHFZ) runs a terminal."))
        .contains(
            "Brandvik Harbours and Free Zone = Brandvik Harbours and Free Zone (Organization)");
  }

  @Test
  void takesACompanyWithACountryForItsUnit() {
    assertThat(found("Siemens India said that Siemens would invest more."))
        .contains("Siemens India = Siemens India (Organization)");
    assertThat(found("The Siemens India plant opened.")).contains("India = India (Country)");
  }

  @Test
  void takesWhoHasAChiefExecutiveForACompany() {
    assertThat(found("The letter was sent to Mufara CEO Daniel Okello."))
        .contains("Mufara = Mufara (Organization)");
  }

  @Test
  void findsThePersonWhomARoleAtABodyDescribes() {
    assertThat(
            found(
                "WikiLeaks founder Julian Assange was in court.",
                "Lawyers visited the WikiLeaks founder on Monday."))
        .contains("the WikiLeaks founder = Julian Assange (Person)");
  }

  @Test
  void findsTheLeaderWhomAnOfficeOfStateDescribes() {
    assertThat(found("Narendra Modi met Donald Trump.", "He thanked the US president for it."))
        .contains("the US president = Donald Trump (Person)");
  }

  @Test
  void takesTheGovernmentForThatOfTheCountryOfTheArticle() {
    assertThat(
            found(
                "Zambia raised taxes on copper.",
                "Mines in Zambia closed, and Zambian miners struck.",
                "Glencore is in talks with the government."))
        .contains("the government = Zambia (Country)");
  }

  @Test
  void takesTheSecondItForWhoActs() {
    assertThat(found("Siemens praised Bosch and helped it, but it also sued Volvo."))
        .contains("it = Bosch (Organization)", "it = Siemens (Organization)");
  }

  @Test
  void takesAPlainNounOfPlaceAfterANameForAPlace() {
    assertThat(found("The company opened a shop in the Mufarira district in May."))
        .contains("Mufarira = Mufarira (Place)");
  }
}
