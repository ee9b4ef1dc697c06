import { state } from './address.js';
import { byId, drawing, element } from './dom.js';
import { icon } from './icons.js';

const MONTH = 7; // characters of a day that name its month

/** The filters at the side; they hold for the network, the table and the map. */
export class Filters {
  constructor(vocabulary, colour, onChange) {
    this.families = [...new Set(vocabulary.relations.map(({ family }) => family))];
    this.relations = vocabulary.relations;
    this.types = vocabulary.types;
    this.colour = colour;
    this.onChange = onChange;
    this.months = [];
    byId('confidence').addEventListener('input', () => this.changed());
    for (const id of ['since', 'until']) byId(id).addEventListener('input', (event) => this.slid(event.target));
    byId('reset-filters').addEventListener('click', () => this.reset());
    for (const all of document.querySelectorAll('[data-all]')) all.addEventListener('click', () => this.toggleAll(all.dataset.all));
  }

  /** Sets the months that can be chosen; without dated articles there is no choice. */
  span(first, last) {
    this.months = first ? monthsBetween(first.slice(0, MONTH), last.slice(0, MONTH)) : [];
    for (const id of ['since', 'until']) {
      byId(id).max = Math.max(0, this.months.length - 1);
      byId(id).disabled = this.months.length < 2;
    }
  }

  /** Shows what the address says. */
  draw() {
    byId('families').replaceChildren(...this.families.map((family) =>
      this.box('families', family, element('span', { class: 'swatch', style: `background:${this.colour(family)}` }),
        this.relations.filter((relation) => relation.family === family).map(({ name }) => name.toLowerCase().replaceAll('_', ' ')).join(', '))));
    byId('types').replaceChildren(...this.types.map((type) => this.box('types', type, icon(type))));
    byId('confidence').value = state.confidence || '0';
    const at = (month, otherwise) => { const index = this.months.indexOf(month); return index < 0 ? otherwise : index; };
    byId('since').value = at(state.since, 0);
    byId('until').value = at(state.until, this.months.length - 1);
    this.tell();
  }

  box(group, name, picture, title = '') {
    return element('label', { title },
      element('input', { type: 'checkbox', 'data-group': group, value: name, checked: !state.hide.includes(name), onchange: () => this.changed() }),
      picture, element('span', { class: 'name' }, name), element('span', { class: 'count', 'data-count': name }));
  }

  boxes(group) { return [...document.querySelectorAll(`#filters input[data-group=${group}]`)]; }

  toggleAll(group) {
    const on = this.boxes(group).some((box) => !box.checked);
    for (const box of this.boxes(group)) box.checked = on;
    this.changed();
  }

  /** Keeps the two ends of the time apart. */
  slid(moved) {
    const [since, until] = [byId('since'), byId('until')];
    if (Number(since.value) > Number(until.value)) (moved === since ? until : since).value = moved.value;
    this.changed();
  }

  reset() {
    for (const box of [...this.boxes('families'), ...this.boxes('types')]) box.checked = true;
    byId('confidence').value = '0';
    byId('since').value = '0';
    byId('until').value = String(this.months.length - 1);
    this.changed();
  }

  changed() {
    state.hide = [...this.boxes('families'), ...this.boxes('types')].filter((box) => !box.checked).map(({ value }) => value);
    state.confidence = byId('confidence').value === '0' ? '' : byId('confidence').value;
    state.since = byId('since').value === '0' ? '' : this.months[byId('since').value] ?? '';
    state.until = Number(byId('until').value) >= this.months.length - 1 ? '' : this.months[byId('until').value] ?? '';
    this.tell();
    this.onChange();
  }

  /** Says in words what is chosen. */
  tell() {
    byId('confidence-value').textContent = state.confidence || 'any';
    const [first, last] = [state.since || this.months[0], state.until || this.months.at(-1)];
    byId('window-value').textContent = !state.since && !state.until ? 'any time' : first === last ? first : `${first} – ${last}`;
    byId('since').setAttribute('aria-valuetext', first ?? 'none');
    byId('until').setAttribute('aria-valuetext', last ?? 'none');
    const active = state.hide.length + [state.confidence, state.since, state.until].filter(Boolean).length;
    byId('filters-active').textContent = active > 0 ? ` (${active})` : '';
    byId('reset-filters').hidden = active === 0;
  }

  /** Whether a fact passes; a fact without a date passes only while all times do. */
  passes(fact) {
    const { hide, since, until } = state;
    return !hide.includes(fact.family) && !hide.includes(fact.subject.type) && !hide.includes(fact.object.type)
      && fact.confidence >= Number(state.confidence || 0)
      && (since === '' || (fact.lastSeen ?? '').slice(0, MONTH) >= since)
      && (until === '' || (fact.firstSeen !== undefined && fact.firstSeen.slice(0, MONTH) <= until));
  }

  /** Counts the facts of the view beside their families, and over the months they were last stated in. */
  count(facts, entities) {
    const counts = new Map();
    const add = (name) => counts.set(name, (counts.get(name) ?? 0) + 1);
    facts.forEach(({ family }) => add(family));
    entities.forEach(({ type }) => add(type));
    for (const shown of document.querySelectorAll('#filters [data-count]')) shown.textContent = counts.get(shown.dataset.count) ?? '';
    this.drawMonths(facts);
  }

  drawMonths(facts) {
    const counts = this.months.map((month) => facts.filter(({ lastSeen }) => lastSeen?.startsWith(month)).length);
    const most = Math.max(1, ...counts);
    const chart = byId('months');
    chart.setAttribute('viewBox', `0 0 ${Math.max(1, counts.length)} 20`);
    const inside = (month) => (!state.since || month >= state.since) && (!state.until || month <= state.until);
    chart.replaceChildren(...counts.map((count, index) => drawing('rect', {
      x: index + 0.1, width: 0.8, y: 20 - 20 * count / most, height: 20 * count / most, class: inside(this.months[index]) ? '' : 'outside' })));
  }
}

function monthsBetween(first, last) {
  const months = [];
  let [year, month] = first.split('-').map(Number);
  for (;;) {
    const name = `${year}-${String(month).padStart(2, '0')}`;
    months.push(name);
    if (name >= last) return months;
    month += 1;
    if (month > 12) { month = 1; year += 1; }
  }
}
