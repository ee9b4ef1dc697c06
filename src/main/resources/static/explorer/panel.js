import { dossierAddress, openPage } from './api.js';
import { button, byId, drawing, element } from './dom.js';
import { icon } from './icons.js';
import { many, period, reserve, sentence, support, verb } from './words.js';

/** The details at the side: an entity, a fact with its sentences, paths, a country. */
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

  show(kind, title, ...content) {
    this.root.replaceChildren(
      element('header', {},
        element('div', {}, element('p', { class: 'kind' }, kind), element('h2', {}, title)),
        button('✕', () => this.handlers.close(), { class: 'quiet', 'aria-label': 'Close details', title: 'Close (Esc)' })),
      ...content.flat().filter(Boolean));
    this.root.hidden = false;
    this.root.scrollTop = 0;
  }

  entity(details, facts) {
    const { entity, aliases, articles } = details;
    this.show([icon(entity.type), entity.type, entity.ticker ? ` · ${entity.ticker}` : ''], entity.name,
      aliases.length > 0 ? element('p', { class: 'faint' }, `also ${aliases.join(', ')}`) : null,
      element('p', { class: 'faint' }, `${many(entity.degree, 'fact')} · ${period(details)}`),
      element('p', { class: 'buttons' },
        button('Grow from here', () => this.handlers.grow(entity.id), { class: 'main', title: 'Draw its neighbours (double click, or g)' }),
        button('Connect with …', () => this.handlers.connect(entity)),
        button('Timeline', () => this.handlers.timeline(entity.id)),
        button('Identity', () => this.handlers.identity(entity.id), { title: 'What it is called, what might be the same, and what people decided' }),
        button('Watch', () => this.handlers.watches(entity.id), { title: 'Hear of what changes' }),
        element('a', { class: 'button', href: dossierAddress(entity.id, 'html'), target: '_blank', onclick: openPage }, 'Dossier')),
      this.relationBars(details.relations),
      facts.length > 0 ? element('h3', {}, 'Strongest facts') : null,
      element('ul', { class: 'facts' }, ...facts.map((fact) => element('li', {}, this.factButton(fact)))),
      articles.length > 0 ? element('h3', {}, 'Newest articles') : null,
      element('ul', { class: 'articles' }, ...articles.map((article) => element('li', {}, source(article)))));
  }

  relationBars(relations) {
    if (relations.length === 0) return null;
    const most = Math.max(...relations.map(({ outgoing, incoming }) => outgoing + incoming));
    return [element('h3', {}, 'What is said of it'), element('dl', { class: 'bars' }, ...relations.slice(0, 8).map((count) =>
      element('div', {},
        element('dt', {}, verb(count.relation)),
        element('dd', {},
          element('span', { class: 'bar', style: `width:${Math.max(2, 60 * (count.outgoing + count.incoming) / most)}%;background:${this.colour(count.family)}` }),
          element('span', { class: 'number' }, count.symmetric ? `${count.outgoing + count.incoming}`
            : [count.outgoing ? `${count.outgoing} by it` : '', count.incoming ? `${count.incoming} to it` : ''].filter(Boolean).join(', '))))))];
  }

  timeline({ entity, statements, complete }) {
    const days = byDay(statements);
    this.show([icon(entity.type), 'Timeline'], `${entity.name} over time`,
      element('p', { class: 'buttons' }, button(`Back to ${entity.name}`, () => this.handlers.entity(entity.id))),
      statements.length === 0 ? element('p', {}, 'No dated article states anything of it.') : null,
      this.monthChart(statements),
      element('ol', { class: 'timeline' }, ...[...days].map(([day, said]) => element('li', {},
        element('time', { datetime: day }, day),
        ...said.flatMap((statement) => [
          button(sentence(statement), () => this.handlers.fact(statement.relationId), { class: 'fact slim' }),
          quote(statement.quote)])))),
      complete ? null : element('p', { class: 'faint' }, `Only the newest ${statements.length} statements are shown.`));
  }

  /** Statements by month, as bars. */
  monthChart(statements) {
    const months = new Map();
    for (const { quote: { article } } of statements) months.set(article.published.slice(0, 7), (months.get(article.published.slice(0, 7)) ?? 0) + 1);
    const names = [...months.keys()].sort();
    if (names.length < 2) return null;
    const first = monthNumber(names[0]);
    const span = monthNumber(names.at(-1)) - first + 1;
    const most = Math.max(...months.values());
    return element('figure', { class: 'chart' },
      drawing('svg', { viewBox: `0 0 ${span} 40`, preserveAspectRatio: 'none', role: 'img', 'aria-label': `Statements a month, at most ${most}` },
        ...names.map((name) => drawing('rect', { x: monthNumber(name) - first + 0.12, width: 0.76,
          height: 40 * months.get(name) / most, y: 40 - 40 * months.get(name) / most }, drawing('title', {}, `${name}: ${months.get(name)}`)))),
      element('figcaption', {}, element('span', {}, names[0]), element('span', {}, 'statements a month'), element('span', {}, names.at(-1))));
  }

  factButton(fact, ...after) {
    return element('button', { type: 'button', class: 'fact', style: `border-left-color:${this.colour(fact.family)}`,
      onclick: () => this.handlers.fact(fact.id) },
    element('span', { class: 'said' }, element('b', {}, fact.subject.name), ` ${verb(fact.relation)} `, element('b', {}, fact.object.name)),
    element('span', { class: 'support' }, reserveTag(fact), support(fact), ...after));
  }

  fact({ fact, complete }) {
    const quotes = { for: fact.quotes.filter(({ modality }) => modality !== 'negated'), against: fact.quotes.filter(({ modality }) => modality === 'negated') };
    this.show([element('span', { class: 'swatch', style: `background:${this.colour(fact.family)}` }), `${fact.family} · ${fact.relation}`], sentence(fact),
      element('p', { class: 'faint' }, reserveTag(fact), support(fact)),
      confidence(fact.confidence),
      element('p', { class: 'buttons' },
        ...[fact.subject, fact.object].map((entity) => element('button', { type: 'button', onclick: () => this.handlers.entity(entity.id) }, icon(entity.type), entity.name)),
        this.watchPair(fact.subject, fact.object)),
      quotes.for.length > 0 ? element('h3', {}, many(quotes.for.length, 'sentence') + (quotes.for.length === 1 ? ' says so' : ' say so')) : null,
      ...quotes.for.map(quote),
      quotes.against.length > 0 ? element('h3', { class: 'bad' }, many(quotes.against.length, 'sentence') + (quotes.against.length === 1 ? ' denies it' : ' deny it')) : null,
      ...quotes.against.map(quote),
      complete ? null : element('p', { class: 'faint' }, 'Only the best sentences are shown.'));
  }

  paths(answer) {
    this.show('Paths', `${answer.from.name} and ${answer.to.name}`,
      element('p', { class: 'faint' }, `${answer.explanation[0].toUpperCase()}${answer.explanation.slice(1)}.`),
      element('p', { class: 'buttons' }, this.watchPair(answer.from, answer.to)),
      answer.stoppedBy === 'time' ? element('p', { class: 'buttons' }, button('Look longer', () => this.handlers.lookLonger(), { class: 'main' })) : null,
      answer.stoppedBy === 'hops' ? element('p', { class: 'buttons' }, button('Look farther', () => this.handlers.lookFarther(), { class: 'main' })) : null,
      ...answer.paths.map((path, index) => this.path(answer, path, index)));
  }

  path(answer, path, index) {
    const title = path.entities.map(({ name }) => name).join(' – ');
    return element('article', { class: 'path', 'data-path': index },
      element('header', {},
        element('h3', {}, `${index + 1}. ${title}`),
        button('Show alone', (event) => {
          const alone = event.target.getAttribute('aria-pressed') !== 'true';
          for (const other of this.root.querySelectorAll('.path [aria-pressed]')) other.setAttribute('aria-pressed', 'false');
          event.target.setAttribute('aria-pressed', String(alone));
          this.handlers.showPath(alone ? index : -1);
        }, { class: 'quiet', 'aria-pressed': 'false', 'aria-label': `Show path ${index + 1} alone` })),
      element('p', { class: 'summary' }, inWords(path)),
      element('p', { class: 'faint', title: 'Of 1: by the confidence, sources and age of each step, the length, and the number of other facts of what lies between' },
        `${many(path.hops.length, 'step')} · score ${path.score.toFixed(2)}`),
      element('ol', {}, ...path.hops.map((hop, at) => element('li', {}, ...this.hop(hop, path.entities[at], path.entities[at + 1])))));
  }

  hop({ facts }, from, to) {
    const [best, ...others] = facts;
    const top = best.fact.quotes[0];
    return [
      element('p', { class: 'between' }, icon(from.type), element('span', {}, from.name),
        element('span', { 'aria-hidden': 'true' }, best.fact.symmetric ? '↔' : best.fact.subject.id === from.id ? '→' : '←'),
        icon(to.type), element('span', {}, to.name)),
      this.factButton(best.fact), top ? quote(top) : null,
      others.length === 0 ? null : element('details', {}, element('summary', {}, `${many(others.length, 'other fact')} between the two`),
        ...others.map(({ fact }) => this.factButton(fact))),
    ].filter(Boolean);
  }

  watchPair(one, other) {
    return button('Watch the two', () => this.handlers.watches(`${one.id},${other.id}`), { title: 'Hear of what changes between them' });
  }

  /** A country: what the map shows of it, the strongest first. */
  country({ name, entity, entities }, facts, filtered) {
    const abroad = facts.filter(({ from, to }) => from !== to);
    this.show('Country', name,
      element('p', { class: 'faint' }, `${many(facts.length, 'fact')} on the map, ${abroad.length} across borders · ${many(entities, 'entity', 'entities')}`
        + ' located here'),
      filtered > 0 ? element('p', { class: 'faint' }, `${many(filtered, 'more fact')} left out by the filters.`) : null,
      entity ? element('p', { class: 'buttons' },
        button('Facts of the country itself', () => this.handlers.entity(entity.id)),
        button('Show in the network', () => this.handlers.grow(entity.id))) : null,
      abroad.length > 0 ? element('h3', {}, 'Across borders') : null,
      this.factList(abroad),
      facts.length > abroad.length ? element('h3', {}, 'Within the country') : null,
      this.factList(facts.filter(({ from, to }) => from === to)));
  }

  /** What joins two countries. */
  tie(title, facts) {
    this.show('Between countries', title, element('p', { class: 'faint' }, many(facts.length, 'fact')), this.factList(facts));
  }

  factList(facts) {
    const FIRST = 30;
    const item = ({ fact, from, to }) => element('li', {}, this.factButton(fact, from === to ? '' : ` · ${from} → ${to}`));
    const list = element('ul', { class: 'facts' }, ...facts.slice(0, FIRST).map(item));
    if (facts.length <= FIRST) return list;
    return [list, button(`Show ${facts.length - FIRST} more`, (event) => {
      list.append(...facts.slice(FIRST).map(item));
      event.target.remove();
    })];
  }
}

const monthNumber = (name) => Number(name.slice(0, 4)) * 12 + Number(name.slice(5)) - 1;

/** A path as one sentence, hop by hop. */
function inWords({ hops }) {
  return `${hops.map(({ facts }) => {
    const { fact } = facts[0];
    const hedge = { planned: ' (planned)', possible: ' (possibly)', disputed: ' (disputed)' }[reserve(fact)] ?? '';
    return sentence(fact) + hedge;
  }).join('; ')}.`;
}

function byDay(statements) {
  const days = new Map();
  for (const statement of statements) {
    const day = statement.quote.article.published;
    days.set(day, [...days.get(day) ?? [], statement]);
  }
  return days;
}

function confidence(value) {
  return element('p', { class: 'meter' }, element('span', {}, 'Confidence'),
    element('span', { class: 'track' }, element('span', { style: `width:${100 * value}%` })), element('b', {}, value.toFixed(2)));
}

export function reserveTag(fact) {
  const word = reserve(fact);
  return word === '' ? null : element('span', { class: `tag ${word}` }, word);
}

function source(article) {
  const title = article.title || article.url;
  const about = [article.publisher, article.published].filter(Boolean).join(', ');
  return element('span', { class: 'source' },
    /^https?:/.test(article.url) ? element('a', { href: article.url, target: '_blank', rel: 'noopener noreferrer' }, title) : element('span', {}, title),
    about === '' ? null : element('span', {}, ` ${about}`));
}

/** A sentence with both mentions marked; the marks may not overlap. */
export function quote(said) {
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
  return element('blockquote', { class: said.modality }, element('p', {}, ...parts),
    element('footer', {},
      element('span', { class: `tag ${said.modality}` }, said.modality),
      said.past ? element('span', { class: 'tag' }, 'past') : null, source(said.article)));
}
