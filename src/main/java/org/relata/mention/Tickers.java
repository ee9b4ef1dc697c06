package org.relata.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.relata.schema.EntityType;
import org.relata.schema.Span;
import org.relata.sentence.Aside;

/**
 * Reads tickers from parentheses: {@code (NASDAQ: NVDA)}, {@code (SMIC: SHA: 688981)}, {@code
 * (APC.N)}.
 */
final class Tickers {
  private static final Pattern PREFIXED =
      Pattern.compile("([A-Za-z][A-Za-z -]{0,20}?)\\s?:\\s?([A-Z0-9][A-Z0-9.-]{0,9})(?![a-z:])");
  private static final Pattern REVERSED = Pattern.compile("^[A-Z0-9]{1,8}\\s?:\\s?([A-Z]{2,8})$");
  private static final Pattern REUTERS =
      Pattern.compile("^[A-Z0-9][A-Za-z0-9]{0,7}\\.([A-Z]{1,2})$");

  private final Gazetteer gazetteer;

  Tickers(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** Tells whether an aside holds a ticker. */
  boolean isTicker(Aside aside) {
    return !codes(aside).isEmpty();
  }

  /** Returns the listings that an aside gives to the company before it. */
  List<Listing> listings(Mention company, Aside aside) {
    List<Listing> listings = new ArrayList<>();
    for (Code code : codes(aside)) {
      listings.add(new Listing(company, exchangeMention(company, code), code.symbol));
    }
    return listings;
  }

  private record Code(String exchange, String symbol, String words, Span span) {}

  private List<Code> codes(Aside aside) {
    List<Code> codes = new ArrayList<>();
    int offset =
        aside.span().start() + Math.max(0, aside.span().length() - aside.text().length() - 1);
    Matcher prefixed = PREFIXED.matcher(aside.text());
    int from = 0;
    while (prefixed.find(from)) {
      String exchange = gazetteer.exchange(prefixed.group(1).strip());
      from = exchange == null ? prefixed.end(1) + 1 : prefixed.end();
      if (exchange != null) {
        codes.add(code(exchange, prefixed.group(2), prefixed.group(1), offset + prefixed.start(1)));
      }
      if (from > aside.text().length()) {
        break;
      }
    }
    if (codes.isEmpty()) {
      addIfKnown(REVERSED.matcher(aside.text()), "", aside, offset, codes);
      addIfKnown(REUTERS.matcher(aside.text()), ".", aside, offset, codes);
    }
    return codes;
  }

  private void addIfKnown(
      Matcher matcher, String prefix, Aside aside, int offset, List<Code> codes) {
    if (matcher.find()) {
      String exchange = gazetteer.exchange(prefix + matcher.group(1));
      if (exchange != null) {
        String symbol = aside.text().split("[.:]", -1)[0].strip();
        codes.add(code(exchange, symbol, matcher.group(1), offset + matcher.start(1)));
      }
    }
  }

  private static Code code(String exchange, String symbol, String words, int start) {
    return new Code(exchange, symbol, words.strip(), new Span(start, start + words.length()));
  }

  private static Mention exchangeMention(Mention company, Code code) {
    return new Mention(
        Mention.Kind.NAME,
        EntityType.ORGANIZATION,
        code.exchange,
        company.sentence(),
        company.first(),
        company.end(),
        code.words,
        code.span,
        0.98,
        false);
  }
}
