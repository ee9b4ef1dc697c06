package org.relata.api;

import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.JsonSchema;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relata.query.FactRequest;
import org.relata.query.InvalidQueryException;
import org.relata.query.PathRequest;
import org.relata.query.Queries;
import org.relata.schema.EntityType;

/**
 * What assistants can ask.
 *
 * @param name the tool's name
 * @param description what it is for
 * @param required names of the parameters that must be given
 * @param parameters all parameters, each with its JSON schema
 * @param question what it asks the graph
 */
record AssistantTool(
    String name,
    String description,
    List<String> required,
    Map<String, Object> parameters,
    BiFunction<Queries, AssistantTool.Arguments, Object> question) {
  /** Every tool. */
  static final List<AssistantTool> ALL =
      List.of(
          new AssistantTool(
              "find_entity",
              "Finds people, organizations, countries, products and so on by name, alias or ticker, with"
                  + " typing errors too. The best match comes first.",
              List.of("text"),
              Map.of(
                  "text", text("a name or its beginning"),
                  "asOf", text("as of this day, such as 2025-12-31; default now"),
                  "limit", number("1 to 50, default 10")),
              (queries, wanted) ->
                  new Entities.Matches(
                      queries.search(
                          wanted.text("text"),
                          Set.of(),
                          wanted.number("limit", 10),
                          wanted.day("asOf")))),
          new AssistantTool(
              "relations",
              "Lists the facts of an entity, or between two, with their best sentences and articles; those"
                  + " with the most independent sources first.",
              List.of("entity"),
              Map.of(
                  "entity", text("identifier, name, alias or ticker"),
                  "with", text("the entity at the other end"),
                  "relation", text("only this relation, such as SUPPLIES"),
                  "asOf", text("as of this day, such as 2025-12-31; default now"),
                  "limit", number("1 to 100, default 20"),
                  "cursor", text("'next' of the page before")),
              (queries, wanted) ->
                  queries.facts(
                      new FactRequest(
                          wanted.text("entity"),
                          wanted.optional("with"),
                          wanted.set("relation"),
                          FactRequest.Direction.ANY,
                          null,
                          0,
                          0,
                          null,
                          null,
                          wanted.day("asOf"),
                          wanted.number("limit", FactRequest.DEFAULT_LIMIT),
                          wanted.optional("cursor")))),
          new AssistantTool(
              "paths",
              "Tells how two entities are connected, or one with those of a type: the best paths over"
                  + " facts, each hop with a sentence and its article. Give to or toType. 'ended' tells whether there may be more.",
              List.of("from"),
              Map.of(
                  "from", text("identifier, name, alias or ticker"),
                  "to", text("identifier, name, alias or ticker"),
                  "toType", text("type of the last entity, such as Country, in place of to"),
                  "maxHops", number("longest path, 1 to 6, default 4"),
                  "k", number("how many paths, 1 to 50, default 5"),
                  "relation", text("only facts of this relation"),
                  "asOf", text("as of this day, such as 2025-12-31; default now")),
              (queries, wanted) -> {
                PathRequest plain = PathRequest.between(wanted.text("from"), "anyone");
                return queries.paths(
                    new PathRequest(
                        plain.from(),
                        wanted.optional("to"),
                        wanted.type("toType"),
                        wanted.number("maxHops", plain.maxHops()),
                        wanted.number("k", plain.k()),
                        wanted.set("relation"),
                        plain.without(),
                        plain.forwardOnly(),
                        plain.minConfidence(),
                        wanted.day("asOf"),
                        plain.avoid(),
                        plain.hubs(),
                        plain.hubDegree(),
                        Duration.ofMillis(PathRequest.DEFAULT_BUDGET_MILLIS)));
              }),
          new AssistantTool(
              "evidence",
              "Lists every sentence that supports or denies a fact, with article, modality and rule.",
              List.of("relationId"),
              Map.of(
                  "relationId", text("the fact's id, as the other tools give it"),
                  "asOf", text("as of this day, such as 2025-12-31; default now")),
              (queries, wanted) ->
                  queries.evidence(wanted.text("relationId"), wanted.day("asOf"))));

  private static Map<String, Object> text(String description) {
    return Map.of("type", "string", "description", description);
  }

  private static Map<String, Object> number(String description) {
    return Map.of("type", "integer", "description", description);
  }

  SyncToolSpecification specification(Function<Arguments, CallToolResult> answer) {
    return SyncToolSpecification.builder()
        .tool(
            Tool.builder()
                .name(name)
                .description(description)
                .inputSchema(new JsonSchema("object", parameters, required, false, null, null))
                .annotations(new ToolAnnotations(null, true, false, true, false, null))
                .build())
        .callHandler((exchange, call) -> answer.apply(new Arguments(call.arguments())))
        .build();
  }

  Object ask(Queries queries, Arguments wanted) {
    return question.apply(queries, wanted);
  }

  /** What a client sent, which may be anything. */
  record Arguments(@Nullable Map<String, Object> values) {
    @Nullable String optional(String name) {
      Object value = values == null ? null : values.get(name);
      return value == null || value.toString().isBlank() ? null : value.toString();
    }

    String text(String name) {
      String value = optional(name);
      if (value == null) {
        throw new InvalidQueryException(name, "is missing");
      }
      return value;
    }

    @Nullable EntityType type(String name) {
      String value = optional(name);
      try {
        return value == null ? null : EntityType.ofLabel(value);
      } catch (IllegalArgumentException e) {
        throw new InvalidQueryException(name, String.valueOf(e.getMessage()));
      }
    }

    Set<String> set(String name) {
      String value = optional(name);
      return value == null
          ? Set.of()
          : Set.of(value.split(",")).stream().map(String::strip).collect(Collectors.toSet());
    }

    @Nullable LocalDate day(String name) {
      String value = optional(name);
      try {
        return value == null ? null : LocalDate.parse(value);
      } catch (DateTimeParseException e) {
        throw new InvalidQueryException(name, "'" + value + "' is not a date such as 2025-12-31");
      }
    }

    int number(String name, int otherwise) {
      String value = optional(name);
      try {
        return value == null ? otherwise : Integer.parseInt(value);
      } catch (NumberFormatException e) {
        throw new InvalidQueryException(name, "'" + value + "' is not a whole number");
      }
    }
  }
}
