package org.relata.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.relata.mention.Mention;
import org.relata.schema.EntityType;
import org.relata.schema.Lexicon;
import org.relata.schema.WordClasses;
import org.relata.sentence.Dependencies;

/**
 * Mends what a statistical parser is known to get wrong and words alone decide: relative clauses
 * taken for complements ({@code a fine that the court imposed}), verbs joined to the wrong verb,
 * examples of another class than the nearest.
 */
final class TreeRepairs {
  private static final int LONGEST_PHRASE = 5;
  private static final Set<String> CLAUSE_OF_NOUN = Set.of("ccomp", "dep", "acl", "parataxis");

  private final List<Unit> units;
  private final Lexicon lexicon;
  private final WordClasses classes;
  private final List<Integer> heads;
  private final List<String> relations;

  private TreeRepairs(
      List<Unit> units, Dependencies dependencies, Lexicon lexicon, WordClasses classes) {
    this.units = units;
    this.lexicon = lexicon;
    this.classes = classes;
    this.heads = new ArrayList<>(dependencies.heads());
    this.relations = new ArrayList<>(dependencies.relations());
  }

  static Dependencies repaired(
      List<Unit> units, Dependencies dependencies, Lexicon lexicon, WordClasses classes) {
    TreeRepairs repairs = new TreeRepairs(units, dependencies, lexicon, classes);
    Appositions appositions = new Appositions(units, repairs.heads, repairs.relations, lexicon);
    for (Unit unit : units) {
      repairs.speaker(unit);
      repairs.relativeClause(unit);
      repairs.clauseOfAmount(unit);
      repairs.infinitive(unit);
      repairs.citing(unit);
      repairs.appointee(unit);
      repairs.possessive(unit);
      repairs.partnerOfPlan(unit);
      repairs.gerund(unit);
      repairs.gerundBeforeNoun(unit);
      appositions.mend(unit);
      repairs.coordination(unit);
      repairs.nounBesideVerb(unit);
      repairs.clauseOfLast(unit);
      repairs.coordinatedRole(unit);
      repairs.example(unit);
      repairs.parallelVerb(unit);
      appositions.mendFronted(unit);
    }
    return new Dependencies(repairs.heads, repairs.relations);
  }

  /** {@code said Jane Doe}: she says it. */
  private void speaker(Unit name) {
    int verb = name.index() - 1;
    if (verb < 0
        || !isName(name.index())
        || !Set.of("say", "add").contains(units.get(verb).lemma())
        || !units.get(verb).tag().equals("VBD")) {
      return;
    }
    if (heads.get(name.index()) == verb && !hasChild(verb, name.index(), "nsubj")) {
      relations.set(name.index(), "nsubj");
    } else if (heads.get(verb) == name.index()) {
      heads.set(verb, heads.get(name.index()));
      relations.set(verb, heads.get(verb) < 0 ? "root" : "parataxis");
      heads.set(name.index(), verb);
      relations.set(name.index(), "nsubj");
    }
  }

  /** A clause that "that", "which" or "who" opens beside a noun describes it. */
  private void relativeClause(Unit pronoun) {
    boolean opens = Set.of("that", "which", "who", "whom").contains(pronoun.lemma());
    int verb = heads.get(pronoun.index());
    if (!opens
        || verb < 0
        || verb < pronoun.index()
        || !CLAUSE_OF_NOUN.contains(relations.get(verb))) {
      return;
    }
    int noun = heads.get(verb);
    if (noun < 0
        || noun > pronoun.index()
        || !units.get(noun).isNoun()
        || pronoun.lemma().equals("that") && classes.is("content-noun", units.get(noun).lemma())
        || !isSubordinate(pronoun)) {
      return;
    }
    boolean subject = hasChild(verb, pronoun.index(), "nsubj");
    boolean complete = subject && hasChild(verb, pronoun.index(), "obj");
    if (!complete) {
      relations.set(verb, "acl:relcl");
      relations.set(pronoun.index(), subject ? "obj" : "nsubj");
    }
  }

  /** {@code a fine of 3 million euros that the court imposed}: the fine, not the euros. */
  private void clauseOfAmount(Unit verb) {
    int amount = heads.get(verb.index());
    boolean ofAmount =
        amount >= 0
            && relations.get(verb.index()).startsWith("acl")
            && relations.get(amount).equals("nmod")
            && caseOf(amount).equals("of")
            && classes.is("investment-money", units.get(amount).lemma());
    if (ofAmount && heads.get(amount) >= 0 && units.get(heads.get(amount)).isNoun()) {
      heads.set(verb.index(), heads.get(amount));
    }
  }

  /** {@code a player in helping X}: the preposition marks the gerund, the noun has it. */
  private void gerund(Unit verb) {
    int preposition = verb.index() - 1;
    if (!verb.tag().equals("VBG")
        || preposition < 0
        || heads.get(verb.index()) != preposition
        || !units.get(preposition).tag().equals("IN")
        || heads.get(preposition) < 0) {
      return;
    }
    int governor = heads.get(preposition);
    heads.set(verb.index(), governor);
    relations.set(verb.index(), units.get(governor).isNoun() ? "acl" : "advcl");
    heads.set(preposition, verb.index());
    relations.set(preposition, "mark");
  }

  /** {@code by selling spectrum}: after such a preposition the participle is no adjective. */
  private void gerundBeforeNoun(Unit verb) {
    int preposition = verb.index() - 1;
    int noun = heads.get(verb.index());
    if (!verb.tag().equals("VBG")
        || !relations.get(verb.index()).equals("amod")
        || preposition < 0
        || noun < verb.index()
        || heads.get(preposition) != noun
        || !relations.get(preposition).equals("case")
        || !isGerund(verb.index(), preposition)) {
      return;
    }
    boolean by = units.get(preposition).lemma().equals("by");
    int governor = heads.get(noun);
    while (by && governor >= 0 && !units.get(governor).isVerb() && heads.get(governor) >= 0) {
      governor = heads.get(governor);
    }
    if (governor < 0) {
      return;
    }
    boolean plain = units.get(governor).isNoun() && !hasChild(governor, noun, "cop");
    heads.set(verb.index(), governor);
    relations.set(verb.index(), plain ? "acl" : "advcl");
    heads.set(noun, verb.index());
    relations.set(noun, "obj");
    heads.set(preposition, verb.index());
    relations.set(preposition, "mark");
  }

  private boolean isGerund(int verb, int preposition) {
    return units.get(preposition).lemma().equals("by")
            && !classes.is("participle-adjective", units.get(verb).lemma())
        || isName(verb + 1) && !isGeneric(verb + 1);
  }

  /** {@code Canada to sanction Belarus}: "to" marks the verb after it. */
  private void infinitive(Unit to) {
    int verb = to.index() + 1;
    if (to.tag().equals("TO")
        && verb < units.size()
        && units.get(verb).tag().equals("VB")
        && heads.get(to.index()) == verb) {
      relations.set(to.index(), "mark");
    }
  }

  /** {@code sanctioned X citing violence}: X cites nothing. */
  private void citing(Unit name) {
    int citing = heads.get(name.index());
    if (citing != name.index() + 1
        || !relations.get(name.index()).equals("nsubj")
        || !units.get(citing).tag().equals("VBG")
        || !units.get(citing).lemma().equals("cite")) {
      return;
    }
    int verb = heads.get(citing);
    if (verb >= 0
        && units.get(verb).isVerb()
        && verb < name.index()
        && !hasChild(verb, -1, "obj")) {
      heads.set(name.index(), verb);
      relations.set(name.index(), "obj");
    }
  }

  /** {@code appointed Jane Doe chief executive}: two things, not a kind of chief executive. */
  private void appointee(Unit title) {
    int verb = heads.get(title.index());
    int name = title.index() - 1;
    if (verb >= 0
        && name > verb
        && relations.get(title.index()).equals("obj")
        && classes.is("appoint", units.get(verb).lemma())
        && lexicon.title(title.lemma()).isPresent()
        && isName(name)
        && isPerson(units.get(name))
        && heads.get(name) == title.index()) {
      heads.set(name, verb);
      relations.set(name, "obj");
      relations.set(title.index(), "xcomp");
    }
  }

  /** {@code heads its business}: "its" is no object. */
  private void possessive(Unit pronoun) {
    String relation = relations.get(pronoun.index());
    if (!pronoun.tag().equals("PRP$") || relation.equals("nmod:poss")) {
      return;
    }
    for (int at = pronoun.index() + 1; at < units.size(); at++) {
      if (heads.get(at) == pronoun.index() && units.get(at).isNoun()) {
        heads.set(at, heads.get(pronoun.index()));
        relations.set(at, relation);
        heads.set(pronoun.index(), at);
        relations.set(pronoun.index(), "nmod:poss");
        return;
      }
    }
  }

  /** {@code agreed with X to build}, {@code sealed a deal with X to build}: not that X is to. */
  private void partnerOfPlan(Unit name) {
    int verb = heads.get(name.index());
    int with = markedWith(name.index(), verb);
    if (verb < name.index()
        || with < 1
        || !relations.get(name.index()).equals("nsubj")
        || !relations.get(verb).equals("advcl")) {
      return;
    }
    Unit before = units.get(with - 1);
    if (!before.isVerb() && (!before.isNoun() || before.isEntity())) {
      return;
    }
    heads.set(name.index(), before.index());
    relations.set(name.index(), before.isVerb() ? "obl" : "nmod");
    heads.set(with, name.index());
    relations.set(with, "case");
    relations.set(verb, before.isVerb() ? "xcomp" : "acl");
    heads.set(verb, before.index());
  }

  /** Returns the "with" that marks the clause of a verb before its subject, or -1. */
  private int markedWith(int name, int verb) {
    for (int at = name - 1; at >= Math.max(0, name - LONGEST_PHRASE); at--) {
      if (heads.get(at) == verb && units.get(at).lemma().equals("with")) {
        return at;
      }
    }
    return -1;
  }

  /** {@code opened an inquiry and a second investigation}: a noun stands beside the object. */
  private void nounBesideVerb(Unit noun) {
    int verb = heads.get(noun.index());
    if (!relations.get(noun.index()).equals("conj")
        || verb < 0
        || !units.get(verb).isVerb()
        || !noun.isNoun()
        || noun.isEntity()
        || hasChild(noun.index(), -1, "nsubj")
        || hasChild(noun.index(), -1, "cop")) {
      return;
    }
    for (int at = noun.index() - 1; at > verb; at--) {
      if (heads.get(at) == verb && relations.get(at).equals("obj")) {
        heads.set(noun.index(), at);
        return;
      }
    }
  }

  /** {@code A, B and C, owned by X}: C is. */
  private void clauseOfLast(Unit participle) {
    int first = heads.get(participle.index());
    int last = participle.index() - 1;
    if (last >= 0 && units.get(last).word().equals(",")) {
      last--;
    }
    if (first >= 0
        && last > first
        && relations.get(participle.index()).equals("acl")
        && participle.tag().equals("VBN")
        && heads.get(last) == first
        && relations.get(last).equals("conj")
        && isName(last)) {
      heads.set(participle.index(), last);
    }
  }

  private boolean isSubordinate(Unit pronoun) {
    return Set.of("mark", "dep", "nsubj", "nsubj:pass", "obj", "advmod", "det")
        .contains(relations.get(pronoun.index()));
  }

  private boolean hasChild(int verb, int except, String relation) {
    for (int child = 0; child < heads.size(); child++) {
      if (child != except
          && heads.get(child) == verb
          && relations.get(child).startsWith(relation)) {
        return true;
      }
    }
    return false;
  }

  /** {@code a member of A and of B}: B stands beside A, not beside the member. */
  private void coordination(Unit conjunct) {
    int head = heads.get(conjunct.index());
    if (!relations.get(conjunct.index()).equals("conj") || head < 0) {
      return;
    }
    String preposition = caseOf(conjunct.index());
    for (int at = head + 1; at < conjunct.index() && !preposition.isEmpty(); at++) {
      if (heads.get(at) == head
          && Set.of("nmod", "obl").contains(relations.get(at))
          && caseOf(at).equals(preposition)) {
        heads.set(conjunct.index(), at);
        return;
      }
    }
  }

  /** {@code a fellow at A and a former B official}: the official stands beside the fellow. */
  private void coordinatedRole(Unit noun) {
    int head = heads.get(noun.index());
    if (!relations.get(noun.index()).equals("conj")
        || head < 0
        || noun.mention() != null
        || !isPerson(noun)
        || !isName(head)
        || isPerson(units.get(head))) {
      return;
    }
    int role = heads.get(head);
    if (role >= 0 && units.get(role).mention() == null && isPerson(units.get(role))) {
      heads.set(noun.index(), role);
    }
  }

  private boolean isPerson(Unit unit) {
    Mention mention = unit.mention();
    return mention != null
        ? mention.type() == EntityType.PERSON
        : lexicon.title(unit.lemma()).isPresent()
            || lexicon.descriptor(unit.lemma()).filter(EntityType.PERSON::equals).isPresent();
  }

  /**
   * {@code providers expanding their services, such as A}: an example is one of the nearest plural
   * that is of its kind.
   */
  private void example(Unit name) {
    Mention mention = name.mention();
    int marker = exampleMarker(name.index());
    int head = heads.get(name.index());
    if (mention == null || !mention.isName() || marker < 0 || head < 0 || head > marker) {
      return;
    }
    if (isKind(head, mention)) {
      return;
    }
    for (int at = marker - 1; at >= Math.max(0, marker - 12); at--) {
      if (isKind(at, mention)) {
        heads.set(name.index(), at);
        relations.set(name.index(), "nmod");
        return;
      }
    }
  }

  /**
   * {@code denied that they had aimed and accused}: a finite verb is joined to the nearest verb of
   * the same form, not to a participle; one with an auxiliary of its own is no part of a plan.
   */
  private void parallelVerb(Unit verb) {
    int first = heads.get(verb.index());
    if (!relations.get(verb.index()).equals("conj")
        || first < 0
        || !verb.isVerb()
        || !units.get(first).isVerb()
        || hasChild(verb.index(), -1, "nsubj")
        || form(verb.index()).equals(form(first))) {
      return;
    }
    String wanted = form(verb.index());
    if (wanted.contains(" ") && isInfinitive(first)) {
      joinToAncestor(verb.index(), first, at -> isFinite(at) && !isInfinitive(at));
    } else if (wanted.startsWith("VBD") || wanted.startsWith("VBZ") || wanted.contains(" ")) {
      joinToAncestor(verb.index(), first, at -> form(at).equals(wanted));
    }
  }

  private void joinToAncestor(int verb, int first, IntPredicate fits) {
    int ancestor = heads.get(first);
    for (int depth = 0; depth < 5 && ancestor >= 0; depth++) {
      if (units.get(ancestor).isVerb() && fits.test(ancestor)) {
        heads.set(verb, ancestor);
        return;
      }
      ancestor = heads.get(ancestor);
    }
  }

  private boolean isFinite(int verb) {
    return Set.of("VBZ", "VBD", "VBP").contains(units.get(verb).tag()) || form(verb).contains(" ");
  }

  private boolean isInfinitive(int verb) {
    for (int child = 0; child < verb; child++) {
      if (heads.get(child) == verb
          && relations.get(child).equals("mark")
          && units.get(child).lemma().equals("to")) {
        return true;
      }
    }
    return false;
  }

  /** Returns the tag of a verb with its auxiliary: {@code VBD}, {@code VBN have}. */
  private String form(int verb) {
    for (int child = 0; child < verb; child++) {
      if (heads.get(child) == verb && relations.get(child).startsWith("aux")) {
        return units.get(verb).tag() + " " + units.get(child).lemma();
      }
    }
    return units.get(verb).tag();
  }

  private boolean isKind(int noun, Mention name) {
    Unit unit = units.get(noun);
    return unit.tag().equals("NNS")
        && lexicon.descriptor(unit.lemma()).filter(name.type()::equals).isPresent();
  }

  private int exampleMarker(int name) {
    for (int at = name - 1; at >= Math.max(0, name - 4); at--) {
      if (heads.get(at) == name
          && Set.of("case", "mark").contains(relations.get(at))
          && Set.of("such", "like", "including", "include").contains(units.get(at).lemma())) {
        return at;
      }
    }
    return -1;
  }

  private String caseOf(int noun) {
    for (int at = 0; at < noun; at++) {
      if (heads.get(at) == noun && relations.get(at).equals("case")) {
        return units.get(at).lemma();
      }
    }
    return "";
  }

  private boolean isGeneric(int at) {
    Mention mention = units.get(at).mention();
    return mention != null && mention.generic();
  }

  private boolean isName(int at) {
    Mention mention = units.get(at).mention();
    return mention != null && mention.isName();
  }
}
