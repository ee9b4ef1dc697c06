import { dossierAddress } from './api.js';
import { byId, element } from './dom.js';

const words = (relation) => relation.toLowerCase().replaceAll('_', ' ');
const many = (number, noun) => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** The details at the side: an entity, a fact with its sentences, or paths. */
export class Panel {
  constructor(colour, handlers) {
    this.root = byId('panel');
    this.colour = colour;
    this.handlers = handlers;
  }

  close() {
    this.root.hidden = true;
    this.root.replaceChildren();
  }

  show(title, ...content) {
    this.root.replaceChildren(
      element('header', {}, element('h2', {}, title),
        element('button', { type: 'button', 'aria-label': 'Close details', onclick: () => this.handlers.close() }, '✕')),
      ...content);
    this.root.hidden = false;
    this.root.scrollTop = 0;
  }

  entity(details, facts) {
    const { entity, aliases, articles } = details;
    const period = details.firstSeen ? `, ${details.firstSeen} to ${details.lastSeen}` : '';
    this.show(entity.name,
      element('p', { class: 'faint' }, [entity.type, entity.ticker, many(entity.degree, 'fact') + period].filter(Boolean).join(' · ')),
      aliases.length > 0 ? element('p', { class: 'faint' }, `also ${aliases.join(', ')}`) : null,
      element('p', { class: 'buttons' },
        element('button', { type: 'button', class: 'main', onclick: () => this.handlers.grow(entity.id) }, 'Grow from here'),
        element('button', { type: 'button', onclick: () => this.handlers.connect(entity) }, 'Connect with …'),
        element('button', { type: 'button', onclick: () => this.handlers.timeline(entity.id) }, 'Timeline'),
        element('a', { class: 'button', href: dossierAddress(entity.id, 'html'), target: '_blank' }, 'Dossier')),
      element('h3', {}, 'Strongest relations'),
      element('ul', {}, ...facts.map((fact) => element('li', {}, this.factButton(fact)))),
      element('h3', {}, 'Newest articles'),
      element('ul', {}, ...articles.map((article) => element('li', {}, source(article)))));
  }

  timeline({ entity, statements, complete }) {
    const days = byDay(statements);
    this.show(`${entity.name} over time`,
      element('p', { class: 'buttons' },
        element('button', { type: 'button', onclick: () => this.handlers.entity(entity.id) }, 'Back to the entity')),
      statements.length === 0 ? element('p', {}, 'No dated article states anything of it.') : null,
      element('ol', { class: 'timeline' }, ...[...days].map(([day, said]) => element('li', {},
        element('time', { datetime: day }, day),
        ...said.flatMap((statement) => [
          element('button', { type: 'button', class: 'fact', onclick: () => this.handlers.fact(statement.relationId) },
            `${statement.subject.name} → ${words(statement.relation)} → ${statement.object.name}`),
          quote(statement.quote)])))),
      complete ? null : element('p', { class: 'faint' }, `Only the newest ${statements.length} statements are shown.`));
  }

  factButton(fact, text) {
    return element('button', { type: 'button', class: 'fact', style: `border-left-color:${this.colour(fact.family)}`,
      onclick: () => this.handlers.fact(fact.id) }, text ?? sentence(fact), ' ', standing(fact));
  }

  fact({ fact, complete }) {
    this.show(sentence(fact),
      element('p', {}, standing(fact), element('span', { class: 'faint' }, support(fact))),
      element('p', { class: 'buttons' },
        ...[fact.subject, fact.object].map((entity) =>
          element('button', { type: 'button', onclick: () => this.handlers.entity(entity.id) }, entity.name))),
      ...fact.quotes.map(quote),
      complete ? null : element('p', { class: 'faint' }, 'Only the first sentences are shown.'));
  }

  paths(answer) {
    this.show(`${answer.from.name} and ${answer.to.name}`,
      element('p', { class: 'faint' }, `${answer.explanation[0].toUpperCase()}${answer.explanation.slice(1)}.`),
      ...answer.paths.map((path, index) => element('article', { class: 'path' },
        element('strong', {}, `${index + 1}. ${path.entities.map(({ name }) => name).join(' – ')}`),
        element('div', { class: 'faint' }, `score ${path.score.toFixed(3)}`),
        element('ol', {}, ...path.hops.map((hop) => element('li', {}, ...this.hop(hop)))))));
  }

  hop({ facts }) {
    const [best, ...others] = facts;
    const top = best.fact.quotes[0];
    return [
      this.factButton(best.fact), top ? quote(top) : null,
      others.length === 0 ? null : element('p', { class: 'faint' },
        `also ${others.map(({ fact }) => sentence(fact)).join('; ')}`),
    ].filter(Boolean);
  }
}

function byDay(statements) {
  const days = new Map();
  for (const statement of statements) {
    const day = statement.quote.article.published;
    days.set(day, [...days.get(day) ?? [], statement]);
  }
  return days;
}

function sentence(fact) {
  return `${fact.subject.name} ${fact.symmetric ? '↔' : '→'} ${words(fact.relation)} ${fact.symmetric ? '↔' : '→'} ${fact.object.name}`;
}

function standing(fact) {
  return fact.standing === 'supported' ? '' : element('span', { class: `tag ${fact.standing}` }, fact.standing);
}

function support(fact) {
  const parts = [`confidence ${fact.confidence.toFixed(2)}`, many(fact.publishers, 'independent source'), many(fact.statements, 'sentence')];
  if (fact.denied > 0) parts.push(`${many(fact.denied, 'sentence')} against`);
  if (fact.firstSeen) parts.push(fact.firstSeen === fact.lastSeen ? fact.firstSeen : `${fact.firstSeen} to ${fact.lastSeen}`);
  return ` ${parts.join(' · ')}`;
}

function source(article) {
  const text = [article.publisher, article.published, article.title].filter(Boolean).join(', ');
  return /^https?:/.test(article.url)
    ? element('a', { href: article.url, target: '_blank', rel: 'noopener noreferrer' }, text) : element('span', {}, text);
}

/** A sentence with both mentions marked; the marks may not overlap. */
function quote(said) {
  const spans = [['subject', said.subject.span], ['object', said.object.span]]
    .filter(([, span]) => span).sort(([, a], [, b]) => a.start - b.start);
  const parts = [];
  let at = 0;
  for (const [role, { start, end }] of spans) {
    if (start >= at) {
      parts.push(said.text.slice(at, start), element('mark', { class: role, title: role }, said.text.slice(start, end)));
      at = end;
    }
  }
  parts.push(said.text.slice(at));
  return element('blockquote', {}, ...parts,
    element('footer', {},
      said.modality === 'asserted' ? null : element('span', { class: `tag ${said.modality}` }, said.modality),
      said.past ? element('span', { class: 'tag' }, 'past') : null, source(said.article)));
}
