import { combo } from './combo.js';
import { button, element } from './dom.js';
import { icon } from './icons.js';
import { many, verb } from './words.js';

/** What people want to hear of, and what changed of it. */
export class WatchesPanel {
  constructor(panel, relations, handlers) {
    this.panel = panel;
    this.relations = relations;
    this.handlers = handlers;
  }

  /**
   * Shows watches of one entity, of two, or all.
   *
   * @param ends the entities; none for all watches
   */
  show(ends, watches, { notices, complete }) {
    this.ends = ends;
    const names = ends.map(({ name }) => name).join(' and ');
    this.panel.show(['Watches'], ends.length === 0 ? 'What is watched' : `Watching ${names}`,
      element('p', { class: 'buttons' },
        ...ends.map((end) => element('button', { type: 'button', onclick: () => this.handlers.entity(end.id) }, icon(end.type), end.name)),
        ends.length > 0 ? button('All watches', () => this.handlers.watches()) : null),
      ends.length > 0 ? [element('h3', {}, 'Watch'), this.form(ends)] : null,
      element('h3', {}, 'Watched'), this.list(watches),
      element('h3', {}, 'What changed'), this.news(notices, watches, complete));
  }

  /** An entity's facts can be narrowed to those with another; those between two are narrow enough. */
  form([entity, other]) {
    const relation = element('select', { id: 'watch-relation' }, element('option', { value: '' }, 'says anything'),
      ...this.relations.map(({ name }) => element('option', { value: name }, verb(name))));
    const direction = element('select', { id: 'watch-direction' }, ...Object.entries(ENDS).map(([value, text]) => element('option', { value }, text)));
    const confidence = element('select', { id: 'watch-confidence' }, element('option', { value: '' }, 'any'),
      ...['0.5', '0.7', '0.9'].map((least) => element('option', { value: least }, `${least} or more`)));
    const webhook = element('input', { id: 'watch-webhook', type: 'url', pattern: 'https?://.+', maxlength: 2000, placeholder: 'optional: https://…', autocomplete: 'off' });
    const [withField, withValue] = other ? [null, () => other.id] : this.withField();
    const send = (event) => {
      event.preventDefault();
      this.handlers.watch(without({
        entity: entity.id, with: withValue(), relation: relation.value, direction: direction.value,
        minConfidence: confidence.value === '' ? '' : Number(confidence.value), webhook: webhook.value.trim(),
      }), this.about());
    };
    const field = (id, text, input) => element('div', {}, element('label', { for: id }, text), input);
    return element('form', { class: 'watch', onsubmit: send },
      field('watch-relation', 'Whenever an article', relation),
      field('watch-direction', `with ${entity.name} as`, direction),
      withField,
      field('watch-confidence', 'Confidence', confidence),
      field('watch-webhook', 'Send changes to', webhook),
      element('button', { type: 'submit', class: 'main' }, 'Watch'));
  }

  withField() {
    const input = element('input', { id: 'watch-with-input', type: 'search', placeholder: 'anyone' });
    const box = element('div', { class: 'combo', id: 'watch-with' }, input);
    const chosen = combo(box);
    return [element('div', {}, element('label', { for: input.id }, 'and'), box), chosen.value];
  }

  list(watches) {
    if (watches.length === 0) {
      return element('p', { class: 'faint' }, this.ends.length > 0 ? 'Nobody watches this.' : 'Nobody watches anything. Open an entity, a fact or paths and choose “Watch”.');
    }
    return element('ul', { class: 'watches' }, ...watches.map((watch) => element('li', {},
      element('span', {}, subject(watch)),
      element('span', { class: 'faint' }, conditions(watch).join(' · ')),
      watch.failing ? element('span', { class: 'bad' }, `Sending failed ${watch.failing.replace(INSTANT, '$1 $2: ')}`) : null,
      button('Remove', () => this.handlers.unwatch(watch.id, this.about()), { 'aria-label': `Remove: ${words(watch)}` }))));
  }

  news(notices, watches, complete) {
    if (watches.length === 0) return null;
    if (notices.length === 0) return element('p', { class: 'faint' }, 'Nothing yet. Changes are kept for 30 days.');
    return [element('ol', { class: 'timeline', id: 'watch-news' }, ...once(notices).map((notice) => this.change(notice))),
      complete ? null : element('p', { class: 'faint' }, `Only the newest ${many(notices.length, 'change')} are shown.`)];
  }

  change(notice) {
    const { kind, at, subjectName, relation, objectName, fact, after, before, quote, url } = notice;
    const said = `${subjectName} ${verb(relation)} ${objectName}`;
    return element('li', {},
      element('time', { datetime: at }, at.slice(0, 16).replace('T', ' ')),
      element('p', {}, element('span', { class: `tag ${kind}` }, kind),
        after ? button(said, () => this.handlers.fact(fact), { class: 'link' }) : said),
      element('p', { class: 'faint' }, turn(before, after)),
      quote ? element('blockquote', {}, element('p', {}, quote),
        /^https?:/.test(url ?? '') ? element('footer', {}, element('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, 'its article')) : null) : null);
  }

  about() {
    return this.ends.map(({ id }) => id).join(',') || undefined;
  }
}

/** The beginning of a failure. */
const INSTANT = /^([\d-]+)T([\d:]{5})[\d:.]*Z: /;

/** Several watches may tell the same. */
function once(notices) {
  const told = new Map(notices.map((notice) => {
    const { at, kind, fact, before, after } = notice;
    return [JSON.stringify([at.slice(0, 19), kind, fact, before, after]), notice];
  }));
  return [...told.values()];
}

const ENDS = { '': 'either end', out: 'who does it', in: 'whom it is done to' };

const without = (request) => Object.fromEntries(Object.entries(request).filter(([, value]) => value !== '' && value !== undefined));

/** Whether a watch is of some entities, whichever stands first. */
export const isOf = (watch, ends) => ends.every(({ id }) => id === watch.entity || id === watch.with);

function subject({ entity, entityName, with: other, withName }) {
  return [entity ? entityName ?? 'an entity that is gone' : 'Anyone', other ? withName ?? 'an entity that is gone' : ''].filter(Boolean).join(' and ');
}

function conditions({ relation, direction, modality, minConfidence, minPublishers, from, to, webhook }) {
  return [
    relation ? relation.map(verb).join(' or ') : 'anything said',
    direction ? `as ${ENDS[direction]}` : '',
    modality ?? '',
    minConfidence ? `confidence ${minConfidence} or more` : '',
    minPublishers ? `${many(minPublishers, 'source')} or more` : '',
    from ? `stated since ${from}` : '',
    to ? `stated until ${to}` : '',
    webhook ? `sent to ${webhook}` : '',
  ].filter(Boolean);
}

const words = (watch) => `${subject(watch)}, ${conditions(watch).join(', ')}`;

/** How well a fact was supported and is. */
function turn(before, after) {
  const now = after ?? before;
  const was = (name, text) => (before && after && before[name] !== after[name] ? `${text(before[name])} → ` : '') + text(now[name]);
  return [`confidence ${was('confidence', (value) => value.toFixed(2))}`, `sentences ${was('statements', String)}`,
    now.denied > 0 || before?.denied > 0 ? `against ${was('denied', String)}` : ''].filter(Boolean).join(' · ');
}
