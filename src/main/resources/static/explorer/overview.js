import * as api from './api.js';
import { button, byId, element } from './dom.js';
import { icon } from './icons.js';
import { quote, reserveTag } from './panel.js';
import { many, sentence, verb } from './words.js';

/** The graph at a glance: what to begin with, and what is new. */
export class Overview {
  constructor(colour, vocabulary, handlers) {
    this.root = byId('overview-view');
    this.colour = colour;
    this.familyOf = new Map(vocabulary.relations.map(({ name, family }) => [name, family]));
    this.handlers = handlers;
  }

  draw(overview) {
    if (overview.articles === 0) return this.drawNothing();
    const entities = overview.entities.reduce((sum, { count }) => sum + count, 0);
    const facts = overview.facts.reduce((sum, { count }) => sum + count, 0);
    this.points = element('div', { class: 'card' }, element('h3', {}, 'Chokepoints of supply'), element('p', { class: 'faint' }, 'Looking …'));
    this.root.replaceChildren(
      element('div', { class: 'hero' },
        element('h2', {}, 'Who is connected with whom, and who says so?'),
        element('p', { id: 'counts' }, `${many(entities, 'entity', 'entities')} and ${many(facts, 'fact')} from ${many(overview.articles, 'article')}`
          + ` of ${many(overview.publishers, 'outlet')}`
          + (overview.firstPublished ? `, ${overview.firstPublished} to ${overview.lastPublished}.` : '.'))),
      element('div', { class: 'cards' },
        element('div', { class: 'card wide' }, element('h3', {}, 'Start with the best connected'),
          element('p', { class: 'buttons', id: 'busiest' }, ...overview.busiest.map(({ id, name, type, degree }) =>
            element('button', { type: 'button', class: 'chip', onclick: () => this.handlers.grow(id) }, icon(type), name, element('small', {}, degree))))),
        element('div', { class: 'card' }, element('h3', {}, 'Facts by relation'), this.bars(overview.facts)),
        element('div', { class: 'card' }, element('h3', {}, 'Entities by type'), this.typeBars(overview.entities)),
        this.points,
        this.news(overview)));
    return this.drawChokepoints();
  }

  drawNothing() {
    this.root.replaceChildren(element('div', { class: 'hero' },
      element('h2', {}, 'Who is connected with whom, and who says so?'),
      element('p', { id: 'counts' }, 'The graph is empty.'),
      element('p', {}, 'Fill it from a terminal, with a file, a folder or an address:'),
      element('pre', {}, './relata refresh https://example.org/story'),
      button('Look again', () => location.reload(), { class: 'main' })));
  }

  bars(counts) {
    const most = counts[0]?.count ?? 1;
    return element('dl', { class: 'bars' }, ...counts.slice(0, 12).map(({ name, count }) => element('div', {},
      element('dt', {}, verb(name)),
      element('dd', {}, element('span', { class: 'bar', style: `width:${Math.max(2, 80 * count / most)}%;background:${this.colour(this.familyOf.get(name))}` }),
        element('span', { class: 'number' }, count.toLocaleString('en'))))));
  }

  typeBars(counts) {
    const most = counts[0]?.count ?? 1;
    return element('dl', { class: 'bars' }, ...counts.map(({ name, count }) => element('div', {},
      element('dt', {}, icon(name), name),
      element('dd', {}, element('span', { class: 'bar plain', style: `width:${Math.max(2, 80 * count / most)}%` }),
        element('span', { class: 'number' }, count.toLocaleString('en'))))));
  }

  async drawChokepoints() {
    try {
      const { chokepoints, entities, complete } = await api.chokepoints();
      this.points.replaceChildren(element('h3', {}, 'Chokepoints of supply'),
        element('p', { class: 'faint' }, chokepoints.length === 0 ? 'There is no supply network yet.'
          : `Part of all shortest supply connections among ${many(entities, 'entity', 'entities')} that pass each.${complete ? '' : ' Only the best supported facts were looked at.'}`),
        element('ol', { class: 'ranked' }, ...chokepoints.map(({ entity, betweenness, severs }) => element('li', {},
          button(entity.name, () => this.handlers.grow(entity.id), { class: 'link' }),
          element('span', { class: 'number' }, `${(100 * betweenness).toFixed(0)} %`),
          severs ? element('span', { class: 'tag', title: 'Without it the network falls apart' }, 'severs') : null))));
    } catch (problem) {
      this.points.replaceChildren(element('h3', {}, 'Chokepoints of supply'), element('p', { class: 'bad' }, problem.message));
    }
  }

  news(overview) {
    const list = element('div', { class: 'news', id: 'changes' });
    const since = element('input', { type: 'date', id: 'changes-since', max: overview.lastPublished, onchange: () => this.drawChanges(list, since.value) });
    list.append(...this.changes(overview.newest));
    return element('div', { class: 'card wide' },
      element('h3', {}, 'What is new', element('label', {}, 'since ', since)), list);
  }

  async drawChanges(list, since) {
    if (!since) return;
    try {
      const { changes, complete } = await api.changes(since);
      list.replaceChildren(...(changes.length === 0 ? [element('p', { class: 'faint' }, `No article since ${since} states or denies anything.`)] : this.changes(changes)),
        complete ? '' : element('p', { class: 'faint' }, `The newest ${changes.length} are shown.`));
    } catch (problem) {
      list.replaceChildren(element('p', { class: 'bad' }, problem.message));
    }
  }

  changes(changes) {
    return changes.map(({ kinds, fact }) => element('article', { style: `border-left-color:${this.colour(fact.family)}` },
      element('p', {}, ...kinds.map((kind) => element('span', { class: `tag ${kind.replace(' ', '-')}` }, kind)),
        button(sentence(fact), () => this.handlers.fact(fact.id), { class: 'link' }), ' ', reserveTag(fact)),
      fact.quotes[0] ? quote(fact.quotes[0]) : null));
  }
}
