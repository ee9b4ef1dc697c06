package org.relata.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relata.article.Article;
import org.relata.mention.Listing;
import org.relata.mention.Mention;
import org.relata.mention.MentionFinder;
import org.relata.mention.Mentions;
import org.relata.schema.Knowledge;
import org.relata.schema.Lexicon;
import org.relata.schema.Ontology;
import org.relata.sentence.Sentence;
import org.relata.sentence.SentenceReader;
import org.relata.statement.Statement;
import org.relata.statement.StatementFinder;

/**
 * Runs an article through sentences, mentions and statements, and gives each argument its entity.
 * Identity across articles follows from canonical names alone, so that the order in which articles
 * come does not matter.
 */
public final class Resolver implements Extraction {
  private static final String CODE_VERSION = "3";

  private final SentenceReader reader;
  private final MentionFinder mentionFinder;
  private final StatementFinder statementFinder;
  private final String version;

  private Resolver(
      SentenceReader reader,
      MentionFinder mentionFinder,
      StatementFinder statementFinder,
      String version) {
    this.reader = reader;
    this.mentionFinder = mentionFinder;
    this.statementFinder = statementFinder;
    this.version = version;
  }

  /** Reads the knowledge files; the models follow, in seconds, at the first article. */
  public static Resolver read(Knowledge knowledge) {
    Ontology ontology = Ontology.read(knowledge);
    Lexicon lexicon = Lexicon.read(knowledge);
    SentenceReader reader = new SentenceReader(lexicon);
    MentionFinder mentionFinder = MentionFinder.read(knowledge, lexicon);
    StatementFinder statementFinder = StatementFinder.read(knowledge, ontology, lexicon, reader);
    return new Resolver(
        reader,
        mentionFinder,
        statementFinder,
        CODE_VERSION + "-" + knowledge.digest().substring(0, 12));
  }

  /** Loads the models now rather than with the first article; takes seconds. */
  public void prepare() {
    reader.prepare();
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public ResolvedArticle extract(Article article) {
    return resolve(read(article));
  }

  /** Finds what an article's sentences mention and state. */
  public Reading read(Article article) {
    List<Sentence> sentences = reader.read(article.text());
    Mentions mentions = mentionFinder.find(sentences);
    return new Reading(article, sentences, mentions, statementFinder.find(sentences, mentions));
  }

  /** Gives the arguments of what was read their entities. */
  public ResolvedArticle resolve(Reading reading) {
    Article article = reading.article();
    Mentions mentions = reading.mentions();
    Map<String, String> tickers = tickers(mentions);
    Map<String, Entity> entities = new HashMap<>();
    Map<String, ResolvedStatement> statements = new LinkedHashMap<>();
    for (Statement statement : reading.statements()) {
      ResolvedStatement resolved =
          resolved(
              article,
              statement,
              argument(statement.subject(), mentions, tickers, entities),
              argument(statement.object(), mentions, tickers, entities));
      statements.merge(resolved.id(), resolved, (a, b) -> a.confidence() >= b.confidence() ? a : b);
    }
    return new ResolvedArticle(article, new ArrayList<>(statements.values()));
  }

  private static Map<String, String> tickers(Mentions mentions) {
    Map<String, String> tickers = new HashMap<>();
    for (Listing listing : mentions.listings()) {
      tickers.putIfAbsent(
          listing.company().name(), listing.exchange().text() + ":" + listing.symbol());
    }
    return tickers;
  }

  private static ResolvedStatement.Argument argument(
      Mention mention,
      Mentions mentions,
      Map<String, String> tickers,
      Map<String, Entity> entities) {
    String id = Identities.entity(mention.type(), mention.name());
    Entity entity =
        entities.computeIfAbsent(
            id,
            key ->
                new Entity(
                    key,
                    mention.name(),
                    mention.type(),
                    List.copyOf(mentions.aliases().getOrDefault(mention.name(), Set.of())),
                    tickers.get(mention.name())));
    return new ResolvedStatement.Argument(entity, mention.text(), mention.span());
  }

  private static ResolvedStatement resolved(
      Article article,
      Statement statement,
      ResolvedStatement.Argument subject,
      ResolvedStatement.Argument object) {
    Sentence sentence = statement.sentence();
    ResolvedStatement.Evidence evidence =
        new ResolvedStatement.Evidence(sentence.text(), sentence.span());
    String id =
        Identities.statement(
            article.id(), evidence, statement.relation().name(), subject.entity(), object.entity());
    return new ResolvedStatement(
        id,
        subject,
        statement.relation(),
        object,
        statement.modality(),
        statement.past(),
        statement.confidence(),
        statement.rule(),
        evidence);
  }
}
