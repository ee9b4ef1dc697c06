package org.relata.query;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a dossier as CommonMark. */
final class DossierText {
  private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>&#|]");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern WEB = Pattern.compile("https?://[^\\s<>]+");
  private static final int STRONGEST = 5;

  private final Dossier dossier;
  private final StringBuilder text = new StringBuilder();

  DossierText(Dossier dossier) {
    this.dossier = dossier;
  }

  String markdown() {
    head();
    strongest();
    relations();
    contested();
    timeline();
    articles();
    return text.toString();
  }

  private void head() {
    EntityDetails details = dossier.details();
    EntitySummary entity = details.entity();
    line("# " + plain(entity.name()));
    line("");
    line(
        "*"
            + Stream.of(
                    entity.type(),
                    entity.ticker(),
                    entity.degree() + (entity.degree() == 1 ? " fact" : " facts"),
                    details.firstSeen() == null
                        ? null
                        : details.firstSeen() + " to " + details.lastSeen())
                .filter(Objects::nonNull)
                .map(DossierText::plain)
                .collect(Collectors.joining(" · "))
            + "*");
    if (!details.aliases().isEmpty()) {
      line("");
      line("Also: " + plain(String.join(", ", details.aliases())));
    }
  }

  private void strongest() {
    List<Fact> quoted = dossier.facts().stream().filter(fact -> !fact.quotes().isEmpty()).toList();
    heading("Strongest sentences", quoted);
    quoted.stream()
        .limit(STRONGEST)
        .map(fact -> fact.quotes().get(0))
        .forEach(quote -> line("- " + cited(quote)));
  }

  private void relations() {
    heading("Relations", dossier.facts());
    dossier
        .byFamily()
        .forEach(
            (family, facts) -> {
              line("");
              line(
                  "### "
                      + plain(
                          family.substring(0, 1).toUpperCase(Locale.ROOT) + family.substring(1)));
              line("");
              facts.forEach(this::fact);
            });
    if (!dossier.complete()) {
      line("");
      line("Only the " + dossier.facts().size() + " best supported relations are listed.");
    }
  }

  private void fact(Fact fact) {
    String sources =
        String.format(
            Locale.ROOT,
            "confidence %.2f, %d independent source%s",
            fact.confidence(),
            fact.publishers(),
            fact.publishers() == 1 ? "" : "s");
    String citation =
        fact.quotes().isEmpty() ? "" : ", " + citation(fact.quotes().get(0).article());
    line("- " + stated(fact) + " (" + sources + citation + ")");
  }

  private static String stated(Fact fact) {
    return stated(fact.subject(), fact.relation(), fact.object());
  }

  private static String stated(EntitySummary subject, String relation, EntitySummary object) {
    return plain(subject.name())
        + " **"
        + relation.toLowerCase(Locale.ROOT).replace('_', ' ')
        + "** "
        + plain(object.name());
  }

  private void contested() {
    heading("Disputed and denied", dossier.contested());
    for (Fact fact : dossier.contested()) {
      line(
          "- "
              + stated(fact)
              + " ("
              + fact.standing()
              + ": "
              + fact.statements()
              + " for, "
              + fact.denied()
              + " against)");
      fact.quotes().forEach(quote -> line("  - " + cited(quote)));
    }
  }

  private void timeline() {
    List<ArticleDetails.Statement> statements = dossier.timeline().statements();
    heading("Timeline", statements);
    for (ArticleDetails.Statement said : statements) {
      line(
          "- "
              + said.quote().article().published()
              + ": "
              + stated(said.subject(), said.relation(), said.object())
              + " – "
              + cited(said.quote()));
    }
    if (!dossier.timeline().complete()) {
      line("");
      line("Only the newest " + statements.size() + " statements are listed.");
    }
  }

  private void articles() {
    heading("Newest articles", dossier.details().articles());
    dossier.details().articles().forEach(article -> line("- " + citation(article)));
  }

  private void heading(String name, List<?> content) {
    if (!content.isEmpty()) {
      line("");
      line("## " + name);
      line("");
    }
  }

  private static String cited(Quote quote) {
    String modality = quote.modality().equals("asserted") ? "" : " *" + quote.modality() + "*";
    return "“" + plain(quote.text()) + "”" + modality + " (" + citation(quote.article()) + ")";
  }

  private static String citation(ArticleSummary article) {
    String source =
        Stream.of(article.publisher(), article.published(), article.title())
            .filter(Objects::nonNull)
            .map(String::valueOf)
            .filter(part -> !part.isBlank())
            .map(DossierText::plain)
            .collect(Collectors.joining(", "));
    return WEB.matcher(article.url()).matches()
        ? "[" + source + "](<" + article.url() + ">)"
        : source;
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  /** Returns text of an article or a name so that nothing of it is taken for markup. */
  private static String plain(String any) {
    return MARKUP.matcher(SPACE.matcher(any.strip()).replaceAll(" ")).replaceAll("\\\\$0");
  }
}
