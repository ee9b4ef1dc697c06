package org.relata.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.relata.schema.RelationType;
import org.relata.schema.Span;

/** Makes answers of rows; the names of columns and properties stand here and in the Cypher only. */
final class Rows {
  private final Map<String, RelationType> relations;

  /**
   * @param relations the ontology's relations by name, for what the graph does not repeat of them
   */
  Rows(Map<String, RelationType> relations) {
    this.relations = relations;
  }

  static EntitySummary entity(Value node) {
    return new EntitySummary(
        node.get("id").asString(),
        node.get("name").asString(),
        node.get("type").asString("Entity"),
        text(node.get("ticker")),
        node.get("degree").asLong(0));
  }

  static EntityMatch match(Record row) {
    return new EntityMatch(
        entity(row.get("entity")), aliases(row.get("entity")), row.get("match").asString());
  }

  static List<String> aliases(Value node) {
    return node.get("aliases").asList(Value::asString, List.of());
  }

  static ArticleSummary article(Value node) {
    return new ArticleSummary(
        node.get("id").asString(),
        node.get("title").asString(""),
        node.get("url").asString(""),
        text(node.get("publisher")),
        date(node.get("published")));
  }

  static EntityDetails.Neighbour neighbour(Record row) {
    return new EntityDetails.Neighbour(
        entity(row.get("entity")),
        row.get("facts").asLong(),
        row.get("publishers").asLong(),
        row.get("relations").asList(Value::asString).stream().sorted().toList());
  }

  EntityDetails.RelationCount relationCount(Record row) {
    return relationCount(
        row.get("relation").asString(), row.get("outgoing").asLong(), row.get("incoming").asLong());
  }

  EntityDetails.RelationCount relationCount(String relation, long outgoing, long incoming) {
    return new EntityDetails.RelationCount(
        relation, family(relation), isSymmetric(relation), outgoing, incoming);
  }

  Fact fact(Record row) {
    return fact(
        row.get("id").asString(),
        row.get("relation").asString(),
        entity(row.get("subject")),
        entity(row.get("object")),
        support(row));
  }

  /** Makes facts of those of a picture. */
  List<Fact> facts(Picture picture, FactTable table, List<Integer> chosen) {
    return chosen.stream().map(fact -> fact(picture, table, fact)).toList();
  }

  Fact fact(Picture picture, FactTable table, int fact) {
    return fact(
        table.id(fact),
        picture.relations().get(table.relation(fact)),
        picture.entities().summary(table.subject(fact)),
        picture.entities().summary(table.object(fact)),
        table.support(fact));
  }

  private Fact fact(
      String id, String relation, EntitySummary subject, EntitySummary object, Support support) {
    return new Fact(
        id,
        relation,
        family(relation),
        isSymmetric(relation),
        subject,
        object,
        support.standing(),
        support.confidence(),
        support.statements(),
        support.articles(),
        support.publishers(),
        support.denied(),
        support.hedged(),
        support.planned(),
        support.firstSeen(),
        support.lastSeen(),
        List.of());
  }

  static Support support(Record row) {
    return new Support(
        row.get("confidence").asDouble(0),
        row.get("statements").asLong(0),
        row.get("articles").asLong(0),
        row.get("publishers").asLong(0),
        row.get("denied").asLong(0),
        row.get("hedged").asLong(0),
        row.get("planned").asLong(0),
        date(row.get("firstSeen")),
        date(row.get("lastSeen")));
  }

  static PathSource.Strength strength(Record row) {
    return new PathSource.Strength(
        row.get("link").asLong(),
        row.get("id").asString(),
        row.get("confidence").asDouble(0),
        row.get("statements").asLong(0),
        row.get("denied").asLong(0),
        row.get("publishers").asLong(0),
        date(row.get("lastSeen")));
  }

  static Quote quote(Record row) {
    Value statement = row.get("statement");
    Value sentence = row.get("sentence");
    return new Quote(
        statement.get("id").asString(),
        sentence.get("text").asString(),
        mention(row.get("subject"), sentence),
        mention(row.get("object"), sentence),
        statement.get("modality").asString(),
        statement.get("past").asBoolean(false),
        statement.get("confidence").asDouble(0),
        statement.get("rule").asString(""),
        article(row.get("article")));
  }

  static Changes.Vanished vanished(Record row) {
    return new Changes.Vanished(
        row.get("id").asString(),
        row.get("relation").asString(),
        end(row.get("subject")),
        end(row.get("object")),
        row.get("day").asLocalDate(),
        row.get("confidence").asDouble(0),
        date(row.get("firstSeen")),
        date(row.get("lastSeen")),
        text(row.get("quote")),
        text(row.get("url")));
  }

  private static Changes.End end(Value entity) {
    return new Changes.End(
        entity.get("id").asString(""),
        entity.get("name").asString(""),
        entity.get("type").asString("Entity"));
  }

  static ArticleDetails.Statement statement(Record row) {
    return new ArticleDetails.Statement(
        row.get("relationId").asString(),
        row.get("relation").asString(),
        entity(row.get("from")),
        entity(row.get("to")),
        quote(row));
  }

  /** The graph's offsets count in the article, an answer's in the sentence it shows. */
  private static Quote.Mention mention(Value argument, Value sentence) {
    int start = argument.get("start").asInt() - sentence.get("start").asInt();
    int end = argument.get("end").asInt() - sentence.get("start").asInt();
    boolean inside = start >= 0 && start <= end && end <= sentence.get("text").asString().length();
    return new Quote.Mention(
        argument.get("mention").asString(""), inside ? new Span(start, end) : null);
  }

  static @Nullable LocalDate date(Value value) {
    return value.isNull() ? null : value.asLocalDate();
  }

  static @Nullable String text(Value value) {
    return value.isNull() ? null : value.asString();
  }

  private String family(String relation) {
    RelationType type = relations.get(relation);
    return type == null ? "other" : type.family();
  }

  private boolean isSymmetric(String relation) {
    RelationType type = relations.get(relation);
    return type != null && type.symmetric();
  }
}
