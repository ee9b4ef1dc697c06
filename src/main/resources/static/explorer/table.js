import { button, byId, element } from './dom.js';
import { icon } from './icons.js';
import { reserveTag } from './panel.js';
import { verb } from './words.js';

const COLUMNS = [
  ['Subject', (fact) => fact.subject.name],
  ['Relation', (fact) => verb(fact.relation)],
  ['Object', (fact) => fact.object.name],
  ['Confidence', (fact) => fact.confidence],
  ['Sources', (fact) => fact.publishers],
  ['First stated', (fact) => fact.firstSeen ?? ''],
  ['Last stated', (fact) => fact.lastSeen ?? ''],
];
const NUMBERS = new Set(['Confidence', 'Sources', 'Last stated', 'First stated']);

/** The facts of the network as a table: to sort, and for those who cannot see a drawing. */
export class Table {
  constructor(colour, handlers) {
    this.root = byId('table-view');
    this.colour = colour;
    this.handlers = handlers;
    this.sorted = 'Sources';
    this.descending = true;
    this.facts = [];
  }

  draw(facts = this.facts) {
    this.facts = facts;
    if (facts.length === 0) {
      this.root.replaceChildren(element('div', { class: 'empty' }, element('h2', {}, 'No facts in view'),
        element('p', {}, 'Find an entity or a path; its facts stand here as a table. Filters may leave some out.')));
      return;
    }
    const key = COLUMNS.find(([name]) => name === this.sorted)[1];
    const sign = this.descending ? -1 : 1;
    const rows = [...facts].sort((a, b) => {
      const [x, y] = [key(a), key(b)];
      return sign * (typeof x === 'number' ? x - y : x.localeCompare(y)) || a.id.localeCompare(b.id);
    });
    this.root.replaceChildren(element('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Facts in view' },
      element('table', {},
        element('caption', {}, `${facts.length} facts in view`),
        element('thead', {}, element('tr', {}, ...COLUMNS.map(([name]) => this.heading(name)), element('th', { scope: 'col' }, 'Evidence'))),
        element('tbody', {}, ...rows.map((fact) => this.row(fact))))));
  }

  heading(name) {
    const here = name === this.sorted;
    return element('th', { scope: 'col', 'aria-sort': here ? (this.descending ? 'descending' : 'ascending') : 'none' },
      button([name, here ? (this.descending ? ' ↓' : ' ↑') : ''].join(''), () => {
        this.descending = here ? !this.descending : NUMBERS.has(name);
        this.sorted = name;
        this.draw();
        [...this.root.querySelectorAll('th button')].find((other) => other.textContent.startsWith(name)).focus();
      }, { class: 'link' }));
  }

  row(fact) {
    const entity = ({ id, name, type }) => element('button', { type: 'button', class: 'link', onclick: () => this.handlers.entity(id) }, icon(type), name);
    return element('tr', {},
      element('td', {}, entity(fact.subject)),
      element('td', {}, element('span', { class: 'swatch', style: `background:${this.colour(fact.family)}` }), verb(fact.relation), ' ', reserveTag(fact)),
      element('td', {}, entity(fact.object)),
      element('td', { class: 'figure' }, fact.confidence.toFixed(2)),
      element('td', { class: 'figure' }, fact.publishers),
      element('td', { class: 'figure' }, fact.firstSeen ?? '–'),
      element('td', { class: 'figure' }, fact.lastSeen ?? '–'),
      element('td', {}, button('Sentences', () => this.handlers.fact(fact.id), { 'aria-label': `Sentences: ${fact.subject.name} ${verb(fact.relation)} ${fact.object.name}` })));
  }
}
