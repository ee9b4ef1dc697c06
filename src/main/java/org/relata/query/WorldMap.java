package org.relata.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts among countries and what belongs to them: their places, and the organizations at home
 * there.
 *
 * @param countries those that have any, by code
 * @param facts the facts among these entities without sentences, those with the most independent
 *     publishers first
 * @param complete whether these are all; otherwise the best connected entities and the best
 *     supported facts
 */
public record WorldMap(List<Country> countries, List<LocatedFact> facts, boolean complete) {
  /** Most entities on the map. */
  public static final int MAX_ENTITIES = 1500;

  /** Most facts on the map. */
  public static final int MAX_FACTS = 2000;

  /** Copies the lists. */
  public WorldMap {
    countries = List.copyOf(countries);
    facts = List.copyOf(facts);
  }

  /**
   * A country.
   *
   * @param code ISO 3166-1, two letters
   * @param name its canonical name
   * @param entity the country itself, if the graph has it
   * @param entities how many entities of the map are or belong to it
   */
  public record Country(String code, String name, @Nullable EntitySummary entity, int entities) {}

  /**
   * A fact between two entities on the map.
   *
   * @param from code of the subject's country
   * @param to code of the object's country, which may be the same
   * @param fact the fact
   */
  public record LocatedFact(String from, String to, Fact fact) {}
}
