package org.relata.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.relata.resolve.Judgement.Kind;
import org.relata.resolve.Judgement.Name;
import org.relata.schema.EntityType;

/**
 * What judgements together make of a name. No order among them counts: a name is taken for one
 * other at most, and what contradicts itself is refused when it is read.
 */
final class Decisions {
  /** What a name is taken for, and where that is written. */
  private record Rule(Name target, String place) {}

  /** A name's letters, and a type or null for all. */
  private record Key(String plain, @Nullable EntityType type) {
    static Key of(Name name) {
      return new Key(name.plain(), name.type());
    }
  }

  /** What something is called and is. */
  record Named(String name, EntityType type) {
    String id() {
      return Identities.entity(type, name);
    }
  }

  private final Map<Key, Rule> taken = new HashMap<>();
  private final Map<Key, Rule> words = new HashMap<>();
  private final Map<Key, Rule> types = new HashMap<>();
  private final Map<Key, String> spellings = new HashMap<>();
  private final List<Judgement> different = new ArrayList<>();
  private final Set<String> hidden = new HashSet<>();
  private final Map<String, Set<String>> aliases = new HashMap<>();

  /**
   * Takes judgements.
   *
   * @throws JudgementsException if some contradict each other
   */
  Decisions(List<JudgementFile.Entry> entries) {
    entries.forEach(this::addNames);
    entries.forEach(this::addType);
    for (JudgementFile.Entry entry : entries) {
      check(entry);
      Judgement judgement = entry.judgement();
      if (judgement.kind() == Kind.DIFFERENT) {
        checkDifferent(entry);
        different.add(judgement);
      } else if (judgement.kind() == Kind.HIDDEN) {
        judgement.names().forEach(name -> all(name).forEach(named -> hidden.add(named.id())));
      } else if (judgement.kind() == Kind.ALIAS) {
        addAliases(judgement);
      }
    }
  }

  private void addNames(JudgementFile.Entry entry) {
    Judgement judgement = entry.judgement();
    if (judgement.kind() != Kind.SAME && judgement.kind() != Kind.ALIAS) {
      return;
    }
    Name target = judgement.names().get(0);
    spellings.merge(Key.of(target), target.text(), (a, b) -> a.compareTo(b) < 0 ? a : b);
    for (Name name : judgement.names().subList(1, judgement.names().size())) {
      put(taken, name, new Rule(target, entry.place()));
      if (judgement.kind() == Kind.ALIAS) {
        put(words, name, new Rule(target, entry.place()));
      }
    }
  }

  private static void put(Map<Key, Rule> rules, Name name, Rule rule) {
    Rule other = rules.putIfAbsent(Key.of(name), rule);
    if (other != null && !Key.of(other.target()).equals(Key.of(rule.target()))) {
      throw new JudgementsException(
          "%s: '%s' is judged to be '%s', but %s says '%s'; keep one, or name one thing first in both"
              .formatted(rule.place(), name, rule.target(), other.place(), other.target()));
    }
  }

  private void addType(JudgementFile.Entry entry) {
    EntityType type = entry.judgement().type();
    if (type == null) {
      return;
    }
    for (Name name : entry.judgement().names()) {
      Name last = name;
      Set<Key> met = new HashSet<>();
      for (Rule rule = taken.get(Key.of(last));
          rule != null && met.add(Key.of(last));
          rule = taken.get(Key.of(last))) {
        EntityType kept = rule.target().type() == null ? last.type() : rule.target().type();
        last = new Name(rule.target().text(), kept);
      }
      put(types, last, new Rule(new Name(last.text(), type), entry.place()));
    }
  }

  private void addAliases(Judgement judgement) {
    for (Name name : judgement.names().subList(1, judgement.names().size())) {
      for (Named named : all(name)) {
        aliases.computeIfAbsent(named.id(), id -> new TreeSet<>()).add(name.text());
      }
    }
  }

  /** What a name is in the end, for each type that it may be of. */
  private List<Named> all(Name name) {
    List<Named> all = new ArrayList<>();
    for (EntityType type : EntityType.values()) {
      if (name.type() == null || name.type() == type) {
        all.add(of(name.text(), type));
      }
    }
    return all;
  }

  private void check(JudgementFile.Entry entry) {
    for (Name name : entry.judgement().names()) {
      try {
        all(name);
      } catch (CircleException e) {
        throw new JudgementsException(
            "%s: '%s' leads back to itself by the judgements at %s; remove one of them"
                .formatted(entry.place(), name, String.join(", ", e.places)));
      }
    }
  }

  private void checkDifferent(JudgementFile.Entry entry) {
    List<Name> names = entry.judgement().names();
    for (int i = 0; i < names.size(); i++) {
      Set<String> ids = new HashSet<>();
      all(names.get(i)).forEach(named -> ids.add(named.id()));
      for (Name other : names.subList(i + 1, names.size())) {
        if (all(other).stream().anyMatch(named -> ids.contains(named.id()))) {
          throw new JudgementsException(
              "%s: '%s' and '%s' are judged different, and the same by others; remove one"
                  .formatted(entry.place(), names.get(i), other));
        }
      }
    }
  }

  private static final class CircleException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Set<String> places;

    CircleException(Set<String> places) {
      this.places = places;
    }
  }

  /** Returns what an entity is that rules call so. */
  Named of(String name, EntityType type) {
    Named now = new Named(name, type);
    Set<String> met = new HashSet<>();
    Set<String> places = new LinkedHashSet<>();
    while (true) {
      met.add(now.id());
      Named next = next(now, taken, places);
      if (next.id().equals(now.id())) {
        next = next(now, types, places);
      }
      if (next.id().equals(now.id())) {
        return new Named(spelling(now), now.type());
      }
      if (met.contains(next.id())) {
        throw new CircleException(places);
      }
      now = next;
    }
  }

  private static Named next(Named now, Map<Key, Rule> rules, Set<String> places) {
    Rule rule = find(rules, now.name(), now.type());
    if (rule == null) {
      return now;
    }
    places.add(rule.place());
    EntityType type = rule.target().type();
    return new Named(rule.target().text(), type == null ? now.type() : type);
  }

  private static <T> @Nullable T find(Map<Key, T> rules, String name, EntityType type) {
    String plain = Identities.plain(name);
    T exact = rules.get(new Key(plain, type));
    return exact == null ? rules.get(new Key(plain, null)) : exact;
  }

  private String spelling(Named named) {
    String spelling = find(spellings, named.name(), named.type());
    return spelling == null ? named.name() : spelling;
  }

  /**
   * Returns what words mean that rules take for an entity.
   *
   * @param form the words if they are a name, else the name that they stand for
   */
  Named of(String form, Entity entity) {
    Named apart = apart(form, entity);
    if (apart != null) {
      return of(apart.name(), apart.type());
    }
    Rule rule = find(words, form, entity.type());
    if (rule == null) {
      return of(entity.name(), entity.type());
    }
    EntityType type = rule.target().type();
    return of(rule.target().text(), type == null ? entity.type() : type);
  }

  /** Of words that are judged not to mean what rules take them for. */
  private @Nullable Named apart(String form, Entity entity) {
    String plain = Identities.plain(form);
    if (plain.equals(Identities.plain(entity.name()))) {
      return null;
    }
    for (Judgement judgement : different) {
      if (isAbout(judgement, entity)) {
        for (Name name : judgement.names()) {
          if (name.plain().equals(plain)) {
            EntityType type = name.type();
            return new Named(name.text(), type == null ? entity.type() : type);
          }
        }
      }
    }
    return null;
  }

  private static boolean isAbout(Judgement judgement, Entity entity) {
    String plain = Identities.plain(entity.name());
    return judgement.names().stream().anyMatch(name -> name.isOf(plain, entity.type()));
  }

  boolean isHidden(Named named) {
    return hidden.contains(named.id());
  }

  /** The words that are judged to mean it. */
  Set<String> aliases(Named named) {
    return aliases.getOrDefault(named.id(), Set.of());
  }
}
