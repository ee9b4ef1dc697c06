package org.relata.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relata.schema.EntityType;
import org.relata.schema.Knowledge;
import org.relata.schema.WordClasses;
import org.relata.sentence.Sentence;
import org.relata.sentence.Token;

/** Reads cities as their exchanges where shares are listed: {@code Paris-listed}. */
final class ExchangeCities {
  private final Map<String, String> exchanges;
  private final Set<String> listed;
  private final Set<String> listing;

  private ExchangeCities(Map<String, String> exchanges, WordClasses words) {
    this.exchanges = exchanges;
    this.listed = words.of("listed");
    this.listing = words.of("listing");
  }

  static ExchangeCities read(Knowledge knowledge) {
    Map<String, String> exchanges = new HashMap<>();
    knowledge
        .table("gazetteer/exchange-cities.tsv")
        .forEach(row -> exchanges.put(row.field(0), row.field(1)));
    return new ExchangeCities(Map.copyOf(exchanges), WordClasses.ofMentions(knowledge));
  }

  /** Returns the mention of an exchange for the mention of a city that stands for it, or itself. */
  Mention read(Sentence sentence, Mention city) {
    String exchange = exchanges.get(city.text());
    return city.isName() && exchange != null && isOfListing(sentence.tokens(), city)
        ? new Mention(
            city.kind(),
            EntityType.ORGANIZATION,
            exchange,
            city.sentence(),
            city.first(),
            city.end(),
            city.text(),
            city.span(),
            city.certainty(),
            false)
        : city;
  }

  private boolean isOfListing(List<Token> tokens, Mention city) {
    int after = city.end();
    boolean hyphen =
        after + 1 < tokens.size()
            && tokens.get(after).word().equals("-")
            && listed.contains(tokens.get(after + 1).lower());
    boolean own = after < tokens.size() && listing.contains(tokens.get(after).lower());
    int before = city.first() - 1;
    boolean in =
        before > 0
            && tokens.get(before).lower().equals("in")
            && isOfListing(tokens.get(before - 1).lower());
    return hyphen || own || in;
  }

  private boolean isOfListing(String word) {
    return listed.contains(word) || listing.contains(word);
  }
}
