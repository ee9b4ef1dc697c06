package org.relata.mention;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relata.schema.EntityType;
import org.relata.schema.Lexicon;
import org.relata.schema.WordClasses;
import org.relata.sentence.Aside;

/**
 * Groups the names of an article: short forms with long ones, acronyms with what they stand for, so
 * that a name typed once is typed everywhere.
 */
final class NameGroups {

  private final Lexicon lexicon;
  private final NameEvidence evidence;
  private final Set<String> legalForms;
  private final Set<String> aliasWords;
  private final Map<String, NameGroup> byForm = new LinkedHashMap<>();

  NameGroups(Lexicon lexicon, NameEvidence evidence, WordClasses words) {
    this.lexicon = lexicon;
    this.evidence = evidence;
    this.legalForms = words.of("legal-form");
    this.aliasWords = words.of("alias-words");
  }

  /** Adds all candidates of an article, then links their forms. */
  void addAll(List<Candidate> candidates) {
    for (Candidate candidate : candidates) {
      NameGroup group = byForm.computeIfAbsent(key(candidate), key -> new NameGroup());
      group.add(candidate);
      evidence.vote(candidate, group);
    }
    for (int i = 1; i < candidates.size(); i++) {
      Candidate candidate = candidates.get(i);
      evidence.voteAsPossessed(candidates.get(i - 1), candidate, group(candidate));
    }
    lists(candidates).forEach(list -> evidence.voteAsListed(list, this::group));
    linkAsides(candidates);
    linkAliases(candidates);
    linkShortForms();
  }

  /** Returns the runs of three names and more that only commas and "and" stand between. */
  private static List<List<Candidate>> lists(List<Candidate> candidates) {
    List<List<Candidate>> lists = new ArrayList<>();
    List<Candidate> run = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (!run.isEmpty() && !isListedAfter(run.get(run.size() - 1), candidate)) {
        lists.add(run);
        run = new ArrayList<>();
      }
      run.add(candidate);
    }
    lists.add(run);
    lists.removeIf(list -> list.size() < 3);
    return lists;
  }

  private static boolean isListedAfter(Candidate before, Candidate after) {
    String between = between(before, after);
    return between.equals(",") || between.equals(", and") || between.equals("and");
  }

  /** Returns the words between two names of a sentence, empty if there are none. */
  private static String between(Candidate before, Candidate after) {
    int start = before.end();
    int stop = after.first();
    return before.sentence().equals(after.sentence()) && start < stop
        ? before.sentence().words(start, stop).toLowerCase(Locale.ROOT)
        : "";
  }

  /** {@code Korvet Holdings, also known as Korv}: two names of one. */
  private void linkAliases(List<Candidate> candidates) {
    for (int i = 1; i < candidates.size(); i++) {
      String between = between(candidates.get(i - 1), candidates.get(i)).replaceAll("^, ", "");
      if (aliasWords.contains(between)) {
        unite(group(candidates.get(i - 1)), group(candidates.get(i)));
      }
    }
  }

  private String key(Candidate candidate) {
    Known known = candidate.known();
    return known == null || known.use() == Known.Use.AMBIGUOUS
        ? "text:" + withoutSuffix(candidate.text())
        : "known:" + known.type() + ":" + known.name();
  }

  private String withoutSuffix(String text) {
    String[] words = text.split(" ");
    int end = words.length;
    while (end > 1 && legalForms.contains(words[end - 1].replaceAll("[.,]", ""))) {
      end--;
    }
    return String.join(" ", List.of(words).subList(0, end)).replaceAll(",$", "");
  }

  /** {@code ChangXin Memory Technologies (CXMT)}: the acronym becomes a form of the name. */
  private void linkAsides(List<Candidate> candidates) {
    for (Candidate candidate : candidates) {
      for (Aside aside : candidate.sentence().asides()) {
        boolean follows = aside.after() == candidate.end() - 1 || isPossessive(candidate, aside);
        String acronym = acronym(aside.text());
        if (follows && acronym != null && !acronym.equals(candidate.text())) {
          NameGroup group = group(candidate);
          NameGroup other = withForm(acronym);
          group.addForm(acronym);
          if (other != null) {
            uniteWithAcronym(group, other);
          }
          byForm.putIfAbsent("text:" + acronym, group);
        }
      }
    }
  }

  /** What the article itself says that an acronym stands for wins over what it is known for. */
  private void uniteWithAcronym(NameGroup full, NameGroup acronym) {
    Known known = acronym.known();
    if (full.known() == null && known != null && !isNamedAs(full, known.type())) {
      acronym.forgetKnown();
    }
    unite(full, acronym);
  }

  /** Tells whether the last word of a full name says that it is of a type. */
  private boolean isNamedAs(NameGroup full, EntityType type) {
    return full.forms().stream()
        .map(form -> form.substring(form.lastIndexOf(' ') + 1))
        .anyMatch(
            word ->
                lexicon.isSuffix(word) && type == EntityType.ORGANIZATION
                    || lexicon.headword(word).filter(type::equals).isPresent());
  }

  private @Nullable NameGroup withForm(String form) {
    for (NameGroup group : groups()) {
      if (group.forms().contains(form)) {
        return group;
      }
    }
    return null;
  }

  private static boolean isPossessive(Candidate candidate, Aside aside) {
    return aside.after() == candidate.end()
        && candidate.sentence().tokens().get(candidate.end()).isTagged("POS");
  }

  /**
   * Returns the acronym that an aside gives: {@code CXMT}, or that of {@code SMIC: SHA: 688981}.
   */
  private static @Nullable String acronym(String aside) {
    String first = aside.split("[:;,]", -1)[0].strip();
    boolean alone = first.equals(aside.strip());
    boolean nameThenCodes = aside.matches("[A-Z][A-Za-z&-]{1,9}\\s*:\\s*[A-Z]{2,8}\\s*:.*");
    return (alone || nameThenCodes)
            && first.matches("[A-Z][A-Za-z&+-]{1,9}")
            && upperCase(first) >= 2
        ? first
        : null;
  }

  private static long upperCase(String word) {
    return word.chars().filter(Character::isUpperCase).count();
  }

  /** Returns the group of a candidate. */
  NameGroup group(Candidate candidate) {
    NameGroup group = byForm.get(key(candidate));
    if (group == null) {
      throw new IllegalArgumentException("no group of '" + candidate.text() + "'");
    }
    return group;
  }

  /** Returns a name without all that says what it does: {@code Hanbit} of Hanbit Materials. */
  private String core(String text) {
    String[] words = text.split(" ");
    int end = words.length;
    while (end > 1 && lexicon.isSuffix(words[end - 1].replace(",", ""))) {
      end--;
    }
    return String.join(" ", List.of(words).subList(0, end));
  }

  private void linkShortForms() {
    List<NameGroup> groups = new ArrayList<>(groups());
    for (NameGroup shorter : groups) {
      if (isSurnameHere(shorter, groups)
          || shorter.known() == null
          || shorter.known().use() == Known.Use.AMBIGUOUS) {
        NameGroup longer = longerForm(shorter, groups);
        if (longer != null) {
          unite(longer, shorter);
        }
      }
    }
  }

  /** A known word that is also the surname of somebody in the article means that person. */
  private boolean isSurnameHere(NameGroup shorter, List<NameGroup> groups) {
    Known known = shorter.known();
    if (known == null
        || known.type() == EntityType.PERSON
        || known.type() == EntityType.COUNTRY
        || shorter.forms().size() > 1
        || shorter.forms().first().indexOf(' ') >= 0) {
      return false;
    }
    String word = shorter.forms().first();
    boolean surname =
        groups.stream()
            .filter(group -> group.known() == null && group.type() == EntityType.PERSON)
            .filter(group -> group.votes(EntityType.PERSON) >= 2)
            .flatMap(group -> group.forms().stream())
            .anyMatch(form -> form.endsWith(" " + word));
    if (surname) {
      shorter.forgetKnown();
    }
    return surname;
  }

  private void unite(NameGroup target, NameGroup other) {
    if (target != other) {
      target.absorb(other);
      byForm.replaceAll((form, group) -> group == other ? target : group);
    }
  }

  private @Nullable NameGroup longerForm(NameGroup shorter, List<NameGroup> groups) {
    String text = withoutSuffix(shorter.forms().first());
    List<NameGroup> found = new ArrayList<>();
    for (NameGroup longer : groups) {
      if (longer != shorter && groups().contains(longer) && isShortFor(text, shorter, longer)) {
        found.add(longer);
      }
    }
    if (found.size() > 1) {
      int first = firstSentence(shorter);
      found.removeIf(longer -> firstSentence(longer) > first);
    }
    return found.size() == 1 ? found.get(0) : null;
  }

  /**
   * A short form means what was introduced before it, not who comes later with the same surname.
   */
  private static int firstSentence(NameGroup group) {
    return group.candidates().stream()
        .filter(candidate -> !candidate.sentence().heading())
        .mapToInt(candidate -> candidate.sentence().index())
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  private boolean isShortFor(String text, NameGroup shorter, NameGroup longer) {
    if (isHeadOf(text, longer) && isWrittenInside(shorter)) {
      return true;
    }
    for (String form : longer.forms()) {
      String full = withoutSuffix(form);
      if (full.equals(text) || core(full).equals(text)) {
        return true;
      }
      boolean person = longer.type() == EntityType.PERSON && longer.votes(EntityType.PERSON) >= 1;
      if (person
          && text.indexOf(' ') < 0
          && text.length() > 1
          && List.of(full.replace("\"", "").split("[ -]")).contains(text)
          && shorter.votes(EntityType.ORGANIZATION) < 5) {
        return true;
      }
      if (person && isLastWords(full, text)) {
        return true;
      }
      boolean organization = longer.type() == EntityType.ORGANIZATION && !isFullName(shorter);
      if (organization
          && full.startsWith(text + " ")
          && (!lexicon.isCommon(text.toLowerCase(Locale.ROOT)) || isWrittenInside(shorter))
          && shorter.votes(EntityType.PLACE) < 2
          && shorter.votes(EntityType.COUNTRY) == 0) {
        return true;
      }
      if (organization
          && text.indexOf(' ') < 0
          && text.length() > 4
          && (full.endsWith(" " + text) || core(full).endsWith(" " + text))
          && !lexicon.isSuffix(text)
          && (!lexicon.isCommon(text.toLowerCase(Locale.ROOT)) || isWrittenInside(shorter))
          && shorter.votes(EntityType.PERSON) < 2) {
        return true;
      }
      if (organization
          && text.length() >= 3
          && upperCase(text) == text.length()
          && isAcronym(text, form)) {
        return true;
      }
    }
    return false;
  }

  /** {@code the University}, of Harvard, whose full name the article need not say. */
  private boolean isHeadOf(String text, NameGroup longer) {
    Known known = longer.known();
    return known != null
        && known.type() == EntityType.ORGANIZATION
        && known.name().endsWith(" " + text)
        && lexicon.headword(text).filter(EntityType.ORGANIZATION::equals).isPresent();
  }

  /** {@code Brentegani SpA} is no short form of {@code Brentegani Polo}. */
  private boolean isFullName(NameGroup group) {
    return group.forms().stream()
        .map(form -> form.substring(form.lastIndexOf(' ') + 1).replace(".", ""))
        .anyMatch(legalForms::contains);
  }

  /** Tells whether a name stands inside a sentence somewhere, where a capital means something. */
  private static boolean isWrittenInside(NameGroup group) {
    return group.candidates().stream().anyMatch(c -> c.first() > 1 && !c.sentence().heading());
  }

  private static boolean isLastWords(String full, String text) {
    return text.indexOf(' ') > 0 && full.endsWith(" " + text);
  }

  private static boolean isAcronym(String acronym, String full) {
    StringBuilder initials = new StringBuilder();
    for (String word : full.split("[ -]")) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        initials.append(word.charAt(0));
      }
    }
    return initials.length() >= 3 && initials.toString().equals(acronym);
  }

  private Set<NameGroup> groups() {
    return new LinkedHashSet<>(byForm.values());
  }

  /** Returns each group once. */
  Collection<NameGroup> all() {
    return groups();
  }
}
