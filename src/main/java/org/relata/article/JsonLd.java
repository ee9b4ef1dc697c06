package org.relata.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The article that a page describes in JSON-LD. */
final class JsonLd {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final JsonNode article;

  private JsonLd(JsonNode article) {
    this.article = article;
  }

  static JsonLd of(Document document) {
    List<JsonNode> objects = new ArrayList<>();
    for (Element script : document.select("script[type=application/ld+json]")) {
      collect(parsed(script.data()), objects);
    }
    return new JsonLd(
        objects.stream().filter(JsonLd::isArticle).findFirst().orElseGet(MAPPER::createObjectNode));
  }

  /** A page's broken description is as good as none. */
  private static JsonNode parsed(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JacksonException e) {
      return MAPPER.createObjectNode();
    }
  }

  private static void collect(JsonNode node, List<JsonNode> objects) {
    if (node.isArray()) {
      node.forEach(each -> collect(each, objects));
    } else if (node.isObject()) {
      objects.add(node);
      collect(node.path("@graph"), objects);
      collect(node.path("mainEntity"), objects);
    }
  }

  private static boolean isArticle(JsonNode object) {
    String type = object.path("@type").toString().toLowerCase(Locale.ROOT);
    return type.contains("article") || type.contains("posting") || type.contains("\"report\"");
  }

  Optional<String> headline() {
    return text(article.path("headline")).or(() -> text(article.path("name")));
  }

  Optional<String> published() {
    return text(article.path("datePublished"));
  }

  Optional<String> author() {
    return names(article.path("author"));
  }

  Optional<String> publisher() {
    return names(article.path("publisher"));
  }

  Optional<String> language() {
    return text(article.path("inLanguage"));
  }

  private static Optional<String> names(JsonNode node) {
    if (node.isObject()) {
      return text(node.path("name"));
    }
    if (!node.isArray()) {
      return text(node);
    }
    List<String> names = new ArrayList<>();
    node.forEach(each -> names(each).ifPresent(names::add));
    return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
  }

  private static Optional<String> text(@Nullable JsonNode node) {
    if (node == null || !node.isString() || node.asString().isBlank()) {
      return Optional.empty();
    }
    // descriptions are often escaped as if they stood in HTML
    return Optional.of(
        PlainText.normalised(org.jsoup.parser.Parser.unescapeEntities(node.asString(), false)));
  }
}
