package org.relata.mention;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.relata.schema.Knowledge;
import org.relata.schema.WordClasses;
import org.relata.sentence.Sentence;
import org.relata.sentence.Token;

/**
 * Tells which persons "she" and "he" may stand for: by the title before a name, or else by the
 * given name, from the list of Stanford CoreNLP. A name that says nothing may be either.
 */
final class Genders {
  private static final String LIST = "/edu/stanford/nlp/models/dcoref/namegender.combine.txt";
  private static final Set<String> WOMAN = Set.of("she", "her", "hers");
  private static final Set<String> MAN = Set.of("he", "him", "his");

  /** What a word says of somebody. */
  private enum Gender {
    FEMALE,
    MALE
  }

  private final Map<String, Gender> ofGivenNames;
  private final Set<String> ofWomen;
  private final Set<String> ofMen;
  private final Map<String, Gender> told = new HashMap<>();

  private Genders(Map<String, Gender> ofGivenNames, Set<String> ofWomen, Set<String> ofMen) {
    this.ofGivenNames = ofGivenNames;
    this.ofWomen = ofWomen;
    this.ofMen = ofMen;
  }

  /**
   * Reads the list of given names.
   *
   * @throws IllegalStateException if it is not among the models
   */
  static Genders read(Knowledge knowledge, WordClasses words) {
    Map<String, Gender> genders = new HashMap<>();
    try (InputStream in = Genders.class.getResourceAsStream(LIST)) {
      if (in == null) {
        throw new IllegalStateException(
            LIST + " is missing among the models; build with 'mvn clean package'");
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .map(line -> line.split("\\s+", -1))
          .filter(fields -> fields.length == 2)
          .forEach(fields -> genders.put(fields[0], Gender.valueOf(fields[1])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    knowledge
        .table("gazetteer/unisex-names.txt")
        .forEach(row -> genders.remove(row.field(0).toLowerCase(Locale.ROOT)));
    return new Genders(Map.copyOf(genders), words.of("of-women"), words.of("of-men"));
  }

  /** Returns the genders of an article, where titles tell those of its persons. */
  Genders in(List<Sentence> sentences, List<List<Mention>> mentions) {
    Genders genders = new Genders(ofGivenNames, ofWomen, ofMen);
    for (Sentence sentence : sentences) {
      for (Mention mention : mentions.get(sentence.index())) {
        genders.learn(sentence, mention);
      }
    }
    return genders;
  }

  private void learn(Sentence sentence, Mention mention) {
    if (mention.first() == 0) {
      return;
    }
    Token before = sentence.tokens().get(mention.first() - 1);
    if (ofWomen.contains(before.lower())) {
      told.put(mention.name(), Gender.FEMALE);
    } else if (ofMen.contains(before.lower())) {
      told.put(mention.name(), Gender.MALE);
    }
  }

  /** Tells whether a pronoun may stand for a person. */
  boolean agree(String pronoun, Mention person) {
    return of(person)
        .map(gender -> (gender == Gender.FEMALE ? WOMAN : MAN).contains(pronoun))
        .orElse(true);
  }

  private Optional<Gender> of(Mention person) {
    String name = person.name();
    Gender byTitle = told.get(name);
    int given = name.indexOf(' ');
    return byTitle != null || given < 0
        ? Optional.ofNullable(byTitle)
        : Optional.ofNullable(ofGivenNames.get(name.substring(0, given).toLowerCase(Locale.ROOT)));
  }
}
