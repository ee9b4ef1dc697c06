package org.relata.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.relata.schema.EntityType;
import org.relata.schema.Knowledge;
import org.relata.schema.Span;
import org.relata.schema.WordClasses;
import org.relata.sentence.Sentence;
import org.relata.sentence.Token;

/**
 * Reads a government that is called by its leader as the state: {@code the Biden administration}.
 */
final class Leaders {
  private static final String FILE = "gazetteer/leaders.tsv";

  private final Map<String, String> countries = new HashMap<>();
  private final Set<String> governments;
  private final Set<String> heads;

  private Leaders(Set<String> governments, Set<String> heads) {
    this.governments = governments;
    this.heads = heads;
  }

  static Leaders read(Knowledge knowledge, WordClasses words) {
    Leaders leaders = new Leaders(words.of("leader-government"), words.of("leader-noun"));
    knowledge.table(FILE).forEach(row -> leaders.countries.put(row.field(0), row.field(1)));
    return leaders;
  }

  /** {@code the US president}: the one leader of that country whom the article names before. */
  Optional<Mention> of(List<String> homes, String noun, List<Mention> before) {
    if (!heads.contains(noun)) {
      return Optional.empty();
    }
    List<Mention> found =
        before.stream()
            .filter(person -> homes.contains(countries.getOrDefault(person.name(), "")))
            .toList();
    boolean single = found.stream().map(Mention::name).distinct().count() == 1;
    return single ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** Returns the mention as it is, or that of the state whose government is meant. */
  Mention read(Sentence sentence, Mention mention) {
    List<Token> tokens = sentence.tokens();
    String country = countries.get(mention.name());
    int noun = mention.end();
    if (mention.type() != EntityType.PERSON
        || country == null
        || noun >= tokens.size()
        || !governments.contains(tokens.get(noun).lower())) {
      return mention;
    }
    int first = mention.first();
    Span span = new Span(tokens.get(first).span().start(), tokens.get(noun).span().end());
    return new Mention(
        Mention.Kind.DESCRIPTION,
        EntityType.COUNTRY,
        country,
        sentence.index(),
        first,
        noun + 1,
        sentence.words(first, noun + 1),
        span,
        mention.certainty(),
        false);
  }
}
