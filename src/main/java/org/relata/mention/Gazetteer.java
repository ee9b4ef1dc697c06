package org.relata.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.relata.schema.EntityType;
import org.relata.schema.Knowledge;
import org.relata.sentence.Sentence;
import org.relata.sentence.Token;

/** Names that are known before an article is read, and the shapes of product names. */
final class Gazetteer {
  private static final int LONGEST = 9;

  private static final String INSTITUTIONS = "gazetteer/institutions.tsv";

  private static final List<String> TABLES =
      List.of(
          INSTITUTIONS,
          "gazetteer/companies.tsv",
          "gazetteer/exchanges.tsv",
          "gazetteer/people.tsv",
          "gazetteer/policies.tsv",
          "gazetteer/events.tsv",
          "gazetteer/technologies.tsv",
          "gazetteer/products.tsv",
          "gazetteer/places.tsv");

  private final Map<String, Known> cased = new HashMap<>();
  private final Map<String, Known> uncased = new HashMap<>();
  private final Set<String> casedStarts = new HashSet<>();
  private final Set<String> uncasedStarts = new HashSet<>();
  private final Map<String, String> exchangeCodes = new HashMap<>();
  private final Set<String> exchanges = new HashSet<>();
  private final Map<String, String> homes = new HashMap<>();
  private final Set<String> institutions = new HashSet<>();
  private final Set<String> countries = new HashSet<>();
  private final List<String> productShapes = new ArrayList<>();
  private Pattern product = Pattern.compile("(?!)");

  /** A match of the longest alias that begins at a token. */
  record Hit(Known known, int first, int end) {}

  private Gazetteer() {}

  static Gazetteer read(Knowledge knowledge) {
    Gazetteer gazetteer = new Gazetteer();
    knowledge.table("gazetteer/countries.tsv").forEach(gazetteer::addCountry);
    for (String table : TABLES) {
      knowledge.table(table).forEach(gazetteer::add);
    }
    knowledge.table("gazetteer/product-patterns.tsv").forEach(gazetteer::addPattern);
    gazetteer.product = Pattern.compile(String.join("|", gazetteer.productShapes));
    knowledge
        .table("gazetteer/exchange-codes.tsv")
        .forEach(
            row ->
                row.parts(1, "\\|")
                    .forEach(code -> gazetteer.exchangeCodes.put(code, row.field(0))));
    gazetteer.exchanges.addAll(gazetteer.exchangeCodes.values());
    return gazetteer;
  }

  private void addCountry(Knowledge.Row row) {
    String name = row.field(0);
    countries.add(name);
    Known plain = new Known(name, EntityType.COUNTRY, Known.Use.PLAIN, false);
    put(name, plain);
    row.parts(2, "\\|").forEach(alias -> put(alias, plain));
    Known demonym = new Known(name, EntityType.COUNTRY, Known.Use.DEMONYM, false);
    row.parts(3, "\\|").forEach(alias -> put(alias, demonym));
    row.parts(4, "\\|").forEach(alias -> put(alias, demonym));
    Known capital = new Known(name, EntityType.COUNTRY, Known.Use.CAPITAL, false);
    row.parts(5, "\\|").forEach(alias -> put(alias, capital));
  }

  private void add(Knowledge.Row row) {
    String name = row.field(0);
    EntityType type;
    try {
      type = EntityType.ofLabel(row.field(1));
    } catch (IllegalArgumentException e) {
      throw row.problem(String.valueOf(e.getMessage()));
    }
    List<String> notes = row.parts(3, ";");
    if (row.file().endsWith(INSTITUTIONS)) {
      institutions.add(name);
    }
    boolean generic = notes.contains("generic");
    boolean ambiguous = notes.contains("ambiguous");
    Set<String> ambiguousNames = namesIn(notes, "ambiguous_names=");
    Set<String> clearInside = namesIn(notes, "mid_ok=");
    for (String note : notes) {
      if (note.startsWith("country=")) {
        homes.putIfAbsent(name, note.substring("country=".length()));
      }
    }
    List<String> aliases = new ArrayList<>(row.parts(2, "\\|"));
    aliases.add(0, name);
    for (String alias : aliases) {
      boolean unclear =
          ambiguousNames.isEmpty() ? ambiguous && isOneWord(alias) : ambiguousNames.contains(alias);
      Known.Use use =
          !unclear
              ? Known.Use.PLAIN
              : clearInside.contains(alias) ? Known.Use.CLEAR_INSIDE : Known.Use.AMBIGUOUS;
      put(alias, new Known(name, type, use, generic));
    }
  }

  private static Set<String> namesIn(List<String> notes, String key) {
    Set<String> names = new HashSet<>();
    for (String note : notes) {
      if (note.startsWith(key)) {
        names.addAll(List.of(note.substring(key.length()).split("\\|", -1)));
      }
    }
    return names;
  }

  private static boolean isOneWord(String alias) {
    return alias.indexOf(' ') < 0;
  }

  private void addPattern(Knowledge.Row row) {
    try {
      productShapes.add(Pattern.compile(row.field(0)).pattern());
    } catch (PatternSyntaxException e) {
      throw row.problem("'" + row.field(0) + "' is no regular expression: " + e.getDescription());
    }
  }

  private void put(String alias, Known known) {
    String key = alias.replace('’', '\'').replace('\u00a0', ' ');
    boolean small = key.equals(key.toLowerCase(Locale.ROOT));
    putAs(key, known, small);
    putAs(Letters.plain(key), known, small);
    if (key.endsWith(" Party") && known.type() == EntityType.ORGANIZATION) {
      putAs(key.substring(0, key.length() - "Party".length()) + "party", known, small);
    }
    if (!small && known.type() == EntityType.TECHNOLOGY && key.indexOf(' ') > 0) {
      String lower = key.toLowerCase(Locale.ROOT);
      uncased.putIfAbsent(lower, known);
      uncasedStarts.add(start(lower));
    }
  }

  private void putAs(String key, Known known, boolean small) {
    (small ? uncased : cased).putIfAbsent(key, known);
    (small ? uncasedStarts : casedStarts).add(start(key));
  }

  private static String start(String key) {
    int end = 0;
    while (end < key.length() && Character.isLetterOrDigit(key.charAt(end))) {
      end++;
    }
    return key.substring(0, end);
  }

  /** Returns the longest known name or product shape that begins at a token. */
  @Nullable Hit longest(Sentence sentence, int first) {
    List<Token> tokens = sentence.tokens();
    String word = Letters.plain(tokens.get(first).word());
    boolean asCased = casedStarts.contains(start(word));
    boolean asUncased = uncasedStarts.contains(start(word.toLowerCase(Locale.ROOT)));
    boolean asProduct =
        word.chars().anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
    int limit = Math.min(tokens.size(), first + LONGEST);
    for (int end = limit; end > first && (asCased || asUncased || asProduct); end--) {
      String words = sentence.words(first, end);
      Known known = asCased ? cased(words) : null;
      if (known == null && asUncased) {
        known = uncased.get(words.toLowerCase(Locale.ROOT));
      }
      if (known == null && asProduct && end - first <= 5 && product.matcher(words).matches()) {
        known = new Known(words, EntityType.PRODUCT, Known.Use.PLAIN, false);
      }
      if (known != null) {
        return new Hit(known, first, end);
      }
    }
    return null;
  }

  /** Returns the entry of a name as written, if there is one. */
  @Nullable Known find(String words) {
    Known known = cased(words);
    return known != null ? known : uncased.get(words.toLowerCase(Locale.ROOT));
  }

  /** Returns the entry of a name as written, or else without the signs on its letters. */
  private @Nullable Known cased(String words) {
    Known known = cased.get(words);
    return known != null ? known : cased.get(Letters.plain(words));
  }

  /** Tells whether a name is that of an exchange. */
  boolean isExchange(String name) {
    return exchanges.contains(name);
  }

  /** Returns the exchange of a ticker's prefix or of the suffix of a Reuters code. */
  @Nullable String exchange(String code) {
    return exchangeCodes.get(code);
  }

  /** Tells whether a name is that of a known public body, party, school or outlet. */
  boolean isInstitution(String name) {
    return institutions.contains(name);
  }

  /** Tells whether a name is that of a country. */
  boolean isCountry(String name) {
    return countries.contains(name);
  }

  /** Returns the home country of a known organization. */
  @Nullable String home(String name) {
    return homes.get(name);
  }
}
