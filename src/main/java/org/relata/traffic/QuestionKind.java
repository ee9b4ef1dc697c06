package org.relata.traffic;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import org.relata.traffic.RandomGraph.Drawn;

/** What clients ask, each with arguments of chance. */
enum QuestionKind {
  /** As people type: beginnings, whole names, names with a typing error, tickers. */
  ENTITY_SEARCH(30) {
    @Override
    String path(RandomGraph graph, Random random) {
      return "entities?q=" + encoded(typed(graph.population(), random));
    }
  },
  ENTITY(20) {
    @Override
    String path(RandomGraph graph, Random random) {
      return "entities/" + someone(graph, random);
    }
  },
  RELATIONS_PAGE(20) {
    @Override
    String path(RandomGraph graph, Random random) {
      return "entities/" + someone(graph, random) + "/relations";
    }
  },
  RELATIONS_BETWEEN(10) {
    @Override
    String path(RandomGraph graph, Random random) {
      Drawn fact = graph.remembered().get(random.nextInt(graph.remembered().size()));
      return "entities/"
          + graph.population().id(fact.subject())
          + "/relations?with="
          + graph.population().id(fact.object());
    }
  },
  NEIGHBOURHOOD(10) {
    @Override
    String path(RandomGraph graph, Random random) {
      return "entities/"
          + someone(graph, random)
          + "/neighbourhood?depth="
          + (1 + random.nextInt(2));
    }
  },
  PATHS(10) {
    @Override
    String path(RandomGraph graph, Random random) {
      String from = someone(graph, random);
      String to = someone(graph, random);
      while (to.equals(from)) {
        to = someone(graph, random);
      }
      return "paths?maxHops=4&from=" + from + "&to=" + to;
    }
  };

  private static final int SHORTEST_BEGINNING = 3;

  private final int share;

  QuestionKind(int share) {
    this.share = share;
  }

  abstract String path(RandomGraph graph, Random random);

  /** Returns where a service answers a question. */
  static URI address(URI service, String path) {
    return service.resolve("api/v1/" + path);
  }

  /** Returns a kind, the common ones more often. */
  static QuestionKind any(Random random) {
    int share = random.nextInt(100);
    for (QuestionKind kind : values()) {
      share -= kind.share;
      if (share < 0) {
        return kind;
      }
    }
    return PATHS;
  }

  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Half of the time anyone, half of the time as facts have it, so that hubs are asked about. */
  private static String someone(RandomGraph graph, Random random) {
    Population population = graph.population();
    return population.id(
        random.nextBoolean() ? population.anyone(random) : population.anyEnd(random));
  }

  private static String typed(Population population, Random random) {
    int entity = random.nextBoolean() ? population.anyone(random) : population.anyEnd(random);
    String name = population.name(entity);
    return switch (random.nextInt(8)) {
      case 0 -> misspelt(name, random);
      case 1 -> population.ticker(entity).isEmpty() ? name : population.ticker(entity);
      case 2, 3, 4 -> name;
      default ->
          name.substring(
              0,
              Math.min(name.length(), SHORTEST_BEGINNING + random.nextInt(SHORTEST_BEGINNING + 2)));
    };
  }

  private static String misspelt(String name, Random random) {
    int place = 1 + random.nextInt(name.length() - 2);
    return name.substring(0, place) + name.substring(place + 1);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
