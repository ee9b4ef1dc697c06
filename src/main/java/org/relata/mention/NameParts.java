package org.relata.mention;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.relata.schema.EntityType;
import org.relata.schema.Lexicon;
import org.relata.schema.WordClasses;
import org.relata.sentence.Sentence;

/** Tells which pieces of one run of capitalised words are parts of one name. */
final class NameParts {
  private static final Pattern VARIANT = Pattern.compile("\\p{Lu}\\p{Ll}{3,}");

  private final Gazetteer gazetteer;
  private final Lexicon lexicon;

  /** What may follow a known name without making it another one. */
  private final Set<String> same;

  NameParts(Gazetteer gazetteer, Lexicon lexicon, WordClasses words) {
    this.gazetteer = gazetteer;
    this.lexicon = lexicon;
    this.same =
        Stream.concat(words.of("legal-form").stream(), Stream.of("Group", "Holdings", "Holding"))
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Puts pieces of one run together where they are parts of a longer name: {@code China} + {@code
   * Eastern Airlines}, {@code Huawei} + {@code Cloud}, {@code Nvidia} + {@code Corp}.
   */
  void merge(Sentence sentence, List<Candidate> pieces, List<Candidate> found) {
    int i = 0;
    while (i < pieces.size()) {
      int until = i + 1;
      for (int j = pieces.size(); j > i + 1; j--) {
        if (isOneName(sentence, pieces.subList(i, j))) {
          until = j;
          break;
        }
      }
      if (until == i + 1) {
        found.add(pieces.get(i));
      } else {
        int first = pieces.get(i).first();
        int end = pieces.get(until - 1).end();
        found.add(
            Candidate.of(sentence, first, end, knownOfWhole(sentence, pieces.subList(i, until))));
      }
      i = until;
    }
  }

  private boolean isOneName(Sentence sentence, List<Candidate> pieces) {
    Candidate last = pieces.get(pieces.size() - 1);
    Candidate first = pieces.get(0);
    if (last.end() - first.first() > 8) {
      return false;
    }
    String lastWord = sentence.tokens().get(last.end() - 1).word();
    if (last.known() == null && last.end() - last.first() == 1 && lexicon.isSuffix(lastWord)) {
      return !isOfNounAfter(sentence, pieces) && !hasProduct(pieces);
    }
    if (pieces.size() == 2
        && (isBroken(first, last)
            || isNationalUnit(sentence, first, last)
            || isVariant(sentence, first, last))) {
      return true;
    }
    Known known = first.known();
    boolean demonymFirst = known != null && known.use() == Known.Use.DEMONYM;
    if (last.known() == null) {
      boolean headed = lexicon.headword(lastWord).isPresent() || lexicon.isSuffix(lastWord);
      if (headed && !hasPerson(pieces)) {
        return !demonymFirst
            || pieces.size() == 2 && isBody(lastWord)
            || pieces.size() == 2 && last.end() - last.first() > 1 && allCommon(sentence, last);
      }
      if (demonymFirst && pieces.size() == 2 && last.end() - last.first() > 1) {
        return allCommon(sentence, last);
      }
      return known != null
          && known.type() == EntityType.ORGANIZATION
          && pieces.size() == 2
          && allCommon(sentence, last);
    }
    return isBody(lastWord)
        && last.known().type() == EntityType.ORGANIZATION
        && known != null
        && known.type() == EntityType.COUNTRY
        && pieces.size() == 2;
  }

  /** {@code Paris AI firm Mistral}: the firm is in Paris, and into AI. */
  private static boolean isOfNounAfter(Sentence sentence, List<Candidate> pieces) {
    Known first = pieces.get(0).known();
    int end = pieces.get(pieces.size() - 1).end();
    return first != null
        && (first.type() == EntityType.PLACE || first.type() == EntityType.COUNTRY)
        && end < sentence.tokens().size()
        && sentence.tokens().get(end).tag().equals("NN");
  }

  /**
   * {@code Gulf} + {@code Horizon}, {@code Lucía} + {@code Solana}: a known name beside an unknown
   * one is chance, unless a known one may stand before another name as its maker, home or holder.
   */
  private boolean isBroken(Candidate first, Candidate last) {
    Known before = first.known();
    Known after = last.known();
    if (before == null && after == null) {
      return false;
    }
    if (before == null) {
      return after != null
          && (last.end() - last.first() == 1 || isSurname(last, after))
          && after.use() != Known.Use.DEMONYM
          && !first.text().matches(".*\\d.*");
    }
    if (after != null || before.use() == Known.Use.DEMONYM) {
      return false;
    }
    boolean acronym = first.text().equals(first.text().toUpperCase(Locale.ROOT));
    return switch (before.type()) {
      case PLACE, TECHNOLOGY, EVENT -> true;
      case COUNTRY -> !acronym && !last.text().matches(".*\\d.*");
      case PERSON -> first.end() - first.first() == 1;
      case ORGANIZATION -> first.end() - first.first() == 1 && lexicon.isGivenName(first.text());
      default -> false;
    };
  }

  /** {@code Korvet Cloud Cluster}: a known product and what tells this one from the others. */
  private boolean isVariant(Sentence sentence, Candidate first, Candidate last) {
    Known product = first.known();
    return product != null
        && product.type() == EntityType.PRODUCT
        && product.use() == Known.Use.PLAIN
        && last.known() == null
        && !sentence.heading()
        && last.end() - last.first() == 1
        && VARIANT.matcher(last.text()).matches()
        && !lexicon.isGivenName(last.text());
  }

  /** {@code Korvet India said}: a company's unit, where no noun follows that India modifies. */
  private boolean isNationalUnit(Sentence sentence, Candidate first, Candidate last) {
    Known company = first.known();
    Known country = last.known();
    int end = last.end();
    boolean modifies = end < sentence.tokens().size() && sentence.tokens().get(end).isTagged("N");
    return company != null
        && country != null
        && company.type() == EntityType.ORGANIZATION
        && !gazetteer.isInstitution(company.name())
        && country.type() == EntityType.COUNTRY
        && country.use() == Known.Use.PLAIN
        && !sentence.heading()
        && (!modifies || isAbbreviated(last));
  }

  /** {@code Korvet USA unit}: this form modifies nothing, as "U.S." does. */
  private static boolean isAbbreviated(Candidate country) {
    return country.text().equals("USA");
  }

  /** {@code Akufo-Addo}: a known person by the surname alone. */
  private static boolean isSurname(Candidate name, Known known) {
    return known.type() == EntityType.PERSON && name.text().indexOf(' ') < 0;
  }

  private static boolean hasPerson(List<Candidate> pieces) {
    return pieces.stream()
        .anyMatch(piece -> piece.known() != null && piece.known().type() == EntityType.PERSON);
  }

  private static boolean hasProduct(List<Candidate> pieces) {
    return pieces.stream()
        .anyMatch(piece -> piece.known() != null && piece.known().type() == EntityType.PRODUCT);
  }

  private boolean isBody(String word) {
    return lexicon.headword(word).filter(type -> type == EntityType.ORGANIZATION).isPresent();
  }

  private boolean allCommon(Sentence sentence, Candidate piece) {
    for (int i = piece.first(); i < piece.end(); i++) {
      String word = sentence.tokens().get(i).word();
      if (!lexicon.isCommon(word.toLowerCase(Locale.ROOT))
          || word.chars().anyMatch(Character::isDigit)) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Known knownOfWhole(Sentence sentence, List<Candidate> pieces) {
    int first = pieces.get(0).first();
    int end = pieces.get(pieces.size() - 1).end();
    Known whole = gazetteer.find(sentence.words(first, end));
    if (whole != null) {
      return whole;
    }
    Candidate head = pieces.get(0);
    if (pieces.size() == 2 && isVariant(sentence, head, pieces.get(1))) {
      return new Known(sentence.words(first, end), EntityType.PRODUCT, Known.Use.PLAIN, false);
    }
    boolean onlySuffix =
        pieces.size() == 2
            && head.known() != null
            && head.known().type() == EntityType.ORGANIZATION
            && !gazetteer.isInstitution(head.known().name())
            && sentence.tokens().subList(pieces.get(1).first(), end).stream()
                .map(token -> token.word().replace(".", ""))
                .allMatch(word -> word.equals(",") || same.contains(word));
    if (onlySuffix) {
      return head.known();
    }
    Candidate last = pieces.get(pieces.size() - 1);
    if (last.known() != null
        && last.known().type() == EntityType.PERSON
        && List.of(sentence.words(first, end).split(" "))
            .containsAll(List.of(last.known().name().split(" ")))) {
      return last.known();
    }
    boolean national =
        pieces.size() == 2
            && last.known() != null
            && last.known().type() == EntityType.ORGANIZATION
            && head.known() != null
            && head.known().name().equals(gazetteer.home(last.known().name()));
    return national ? last.known() : null;
  }
}
