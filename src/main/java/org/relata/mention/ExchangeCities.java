package org.relata.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relata.schema.EntityType;
import org.relata.schema.Knowledge;
import org.relata.sentence.Sentence;
import org.relata.sentence.Token;

/** Reads cities as their exchanges where shares are listed: {@code Paris-listed}. */
final class ExchangeCities {
  private static final Set<String> LISTED = Set.of("listed", "traded", "quoted");

  private final Map<String, String> exchanges;

  private ExchangeCities(Map<String, String> exchanges) {
    this.exchanges = exchanges;
  }

  static ExchangeCities read(Knowledge knowledge) {
    Map<String, String> exchanges = new HashMap<>();
    knowledge
        .table("gazetteer/exchange-cities.tsv")
        .forEach(row -> exchanges.put(row.field(0), row.field(1)));
    return new ExchangeCities(Map.copyOf(exchanges));
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

  private static boolean isOfListing(List<Token> tokens, Mention city) {
    int after = city.end() + 1;
    boolean hyphen =
        after < tokens.size()
            && tokens.get(city.end()).word().equals("-")
            && LISTED.contains(tokens.get(after).lower());
    int before = city.first() - 1;
    boolean in =
        before > 0
            && tokens.get(before).lower().equals("in")
            && LISTED.contains(tokens.get(before - 1).lower());
    return hyphen || in;
  }
}
