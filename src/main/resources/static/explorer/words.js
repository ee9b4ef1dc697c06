/** How facts are put into words. */

export const many = (number, noun, nouns = `${noun}s`) => `${number.toLocaleString('en')} ${number === 1 ? noun : nouns}`;

/** A relation as a verb: names of a state, such as BASED_IN, want an auxiliary, those of an act do not. */
export function verb(relation) {
  const words = relation.toLowerCase().split('_');
  const state = words.length > 1 && !words[0].endsWith('s');
  return `${state ? 'is ' : ''}${words.join(' ')}`;
}

export const sentence = ({ subject, relation, object }) => `${subject.name} ${verb(relation)} ${object.name}`;

const hedgedOnly = ({ statements, hedged, planned }) => statements > 0 && hedged + planned >= statements;

/** Whether no sentence states it as a plain fact. */
export const unsure = hedgedOnly;

/** What makes a fact less than plainly stated, for a tag; empty for plain ones. */
export function reserve(fact) {
  if (fact.standing !== 'supported') return fact.standing;
  if (!hedgedOnly(fact)) return '';
  return fact.planned >= fact.hedged ? 'planned' : 'possible';
}

export function period({ firstSeen, lastSeen }) {
  if (!firstSeen) return 'undated';
  return firstSeen === lastSeen ? firstSeen : `${firstSeen} to ${lastSeen}`;
}

export function support(fact) {
  const parts = [many(fact.publishers, 'independent source'), many(fact.statements, 'sentence')];
  if (fact.denied > 0) parts.push(`${many(fact.denied, 'sentence')} against`);
  return [...parts, period(fact)].join(' · ');
}
