package org.relata.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.relata.article.Article;
import org.relata.resolve.Decisions.Named;
import org.relata.resolve.ResolvedStatement.Argument;

/**
 * An extraction whose entities are those that people say. It knows nothing but the article, so that
 * neither the order of articles nor earlier judgements leave a trace.
 */
final class JudgedExtraction implements Extraction {
  private final Extraction rules;
  private final Decisions decisions;
  private final String version;

  JudgedExtraction(Extraction rules, Decisions decisions, String mark) {
    this.rules = rules;
    this.decisions = decisions;
    this.version = rules.version() + mark;
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public ResolvedArticle extract(Article article) {
    ResolvedArticle found = rules.extract(article);
    Map<String, Merged> entities = new LinkedHashMap<>();
    List<Judged> judged = new ArrayList<>();
    for (ResolvedStatement statement : found.statements()) {
      String who = form(statement.subject(), article);
      String whom = form(statement.object(), article);
      Named subject = decisions.of(who, statement.subject().entity());
      Named object = decisions.of(whom, statement.object().entity());
      if (isKept(statement, subject, object)) {
        judged.add(new Judged(statement, subject.id(), object.id()));
        add(statement.subject().entity(), who, subject, entities);
        add(statement.object().entity(), whom, object, entities);
      }
    }
    Map<String, Entity> made = new LinkedHashMap<>();
    entities.forEach((id, merged) -> made.put(id, merged.entity()));
    Map<String, ResolvedStatement> statements = new LinkedHashMap<>();
    for (Judged one : judged) {
      ResolvedStatement statement =
          one.statement(article, entity(made, one.subject()), entity(made, one.object()));
      statements.merge(
          statement.id(), statement, (a, b) -> a.confidence() >= b.confidence() ? a : b);
    }
    return new ResolvedArticle(article, new ArrayList<>(statements.values()));
  }

  private static Entity entity(Map<String, Entity> made, String id) {
    Entity entity = made.get(id);
    if (entity == null) {
      throw new IllegalStateException("no entity " + id + " among " + made.keySet());
    }
    return entity;
  }

  private boolean isKept(ResolvedStatement statement, Named subject, Named object) {
    boolean ofItself =
        subject.id().equals(object.id())
            && !statement.subject().entity().id().equals(statement.object().entity().id());
    return !ofItself
        && !decisions.isHidden(subject)
        && !decisions.isHidden(object)
        && statement.relation().admits(subject.type(), object.type());
  }

  /** The words; of a pronoun or description the one name that the article has for the entity. */
  private static String form(Argument argument, Article article) {
    List<String> forms = new ArrayList<>(argument.entity().aliases());
    forms.add(argument.entity().name());
    String words = Identities.plain(argument.mention());
    if (forms.stream().anyMatch(form -> Identities.plain(form).equals(words))) {
      return argument.mention();
    }
    List<String> used = forms.stream().filter(article.text()::contains).toList();
    return used.size() == 1 ? used.get(0) : argument.mention();
  }

  private void add(Entity entity, String form, Named named, Map<String, Merged> entities) {
    entities.computeIfAbsent(named.id(), id -> new Merged(id, named)).add(entity, form);
  }

  /** A statement and the identifiers of what its arguments are. */
  private record Judged(ResolvedStatement found, String subject, String object) {
    ResolvedStatement statement(Article article, Entity who, Entity whom) {
      boolean same =
          found.subject().entity().id().equals(subject)
              && found.object().entity().id().equals(object);
      return new ResolvedStatement(
          same
              ? found.id()
              : Identities.statement(
                  article.id(), found.evidence(), found.relation().name(), who, whom),
          new Argument(who, found.subject().mention(), found.subject().span()),
          found.relation(),
          new Argument(whom, found.object().mention(), found.object().span()),
          found.modality(),
          found.past(),
          found.confidence(),
          found.rule(),
          found.evidence());
    }
  }

  /** What one entity is made of: those that rules found and people say are it. */
  private final class Merged {
    private final String id;
    private final Named named;
    private final Set<String> aliases = new TreeSet<>();
    private @Nullable String ticker;

    Merged(String id, Named named) {
      this.id = id;
      this.named = named;
    }

    void add(Entity entity, String form) {
      if (!goesHere(entity, entity.name())) {
        aliases.add(form);
        return;
      }
      aliases.add(entity.name());
      entity.aliases().stream().filter(alias -> goesHere(entity, alias)).forEach(aliases::add);
      String other = entity.ticker();
      if (other != null && (ticker == null || other.compareTo(ticker) < 0)) {
        ticker = other;
      }
    }

    private boolean goesHere(Entity entity, String form) {
      return decisions.of(form, entity).id().equals(id);
    }

    Entity entity() {
      aliases.addAll(decisions.aliases(named));
      aliases.remove(named.name());
      return new Entity(id, named.name(), named.type(), List.copyOf(aliases), ticker);
    }
  }
}
