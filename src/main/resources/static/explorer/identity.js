import { combo } from './combo.js';
import { button, element } from './dom.js';
import { icon } from './icons.js';
import { many } from './words.js';

const typed = ({ type, name }) => `${type}:${name}`;

/** What entities are called and why, what might be the same, and what people decide about it. */
export class IdentityPanel {
  constructor(panel, types, handlers) {
    this.panel = panel;
    this.types = types;
    this.handlers = handlers;
  }

  identity({ entity, names, words, judgements, candidates }) {
    this.entity = entity;
    this.note = element('input', { id: 'judge-note', maxlength: 1000, placeholder: 'optional', autocomplete: 'off' });
    this.panel.show([icon(entity.type), 'Identity'], entity.name,
      element('p', { class: 'buttons' }, button(`Back to ${entity.name}`, () => this.handlers.entity(entity.id)),
        button('All judgements', () => this.handlers.judgements())),
      element('h3', {}, 'Might be the same'),
      candidates.length === 0 ? element('p', { class: 'faint' }, 'Nothing else in the graph has a name like these.')
        : element('p', { class: 'faint' }, `Best first, none is merged. “Same” makes it ${entity.name}.`),
      element('ul', { class: 'candidates' }, ...candidates.map((candidate) => this.candidate(candidate))),
      element('h3', {}, 'Decide'), this.forms(),
      element('h3', {}, 'Decided'), this.list(judgements, 'Nobody has decided anything about its names.'),
      element('h3', {}, 'Names'),
      element('ul', { class: 'names' }, ...names.map((name) => element('li', {},
        element('b', {}, name.name), element('span', { class: 'faint' }, ` ${many(name.articles, 'article')} · ${name.evidence.map(({ text }) => text).join('; ')}`)))),
      words.length === 0 ? null : element('p', { class: 'faint' }, `Also taken for it: ${words.map(({ words: text, times }) => `${text} (${times})`).join(', ')}`));
  }

  candidate({ entity, score, reasons }) {
    const names = [typed(this.entity), typed(entity)];
    return element('li', {},
      button(entity.name, () => this.handlers.identity(entity.id), { class: 'link' }),
      element('span', { class: 'faint' }, ` ${entity.type} · ${score.toFixed(2)} · ${reasons.join('; ')}`),
      element('span', { class: 'buttons' },
        button('Same', () => this.decide({ kind: 'same', names }), { 'aria-label': `Same: ${entity.name}` }),
        button('Not the same', () => this.decide({ kind: 'different', names }), { 'aria-label': `Not the same: ${entity.name}` })));
  }

  forms() {
    const other = element('input', { id: 'judge-other-input', type: 'search', required: true });
    const field = element('div', { class: 'combo', id: 'judge-other' }, other);
    let chosen;
    combo(field, (entity) => { chosen = entity; });
    const otherName = () => (other.dataset.id && other.dataset.id === chosen?.id ? typed(chosen) : other.value.trim());
    const alias = element('input', { id: 'judge-alias', required: true, maxlength: 200, autocomplete: 'off' });
    const type = element('select', { id: 'judge-type' }, ...this.types.filter((label) => label !== this.entity.type).map((label) => element('option', {}, label)));
    return element('div', { class: 'judge' },
      this.form('judge-other-input', 'Same as', field, 'Same', () => ({ kind: 'same', names: [typed(this.entity), otherName()] }),
        button('Not the same', () => other.reportValidity() && this.decide({ kind: 'different', names: [typed(this.entity), otherName()] }))),
      this.form('judge-alias', 'Words that mean it', alias, 'Add', () => ({ kind: 'alias', names: [typed(this.entity), alias.value.trim()] })),
      this.form('judge-type', 'It is of type', type, 'Set', () => ({ kind: 'type', names: [typed(this.entity)], type: type.value })),
      element('p', { class: 'buttons' },
        button(`Hide ${this.entity.name} and all that is stated of it`, () => this.decide({ kind: 'hidden', names: [typed(this.entity)] }))),
      element('label', { for: 'judge-note' }, 'Why, for whatever is decided next'), this.note);
  }

  form(id, label, field, verb, decision, ...more) {
    const send = (event) => {
      event.preventDefault();
      this.decide(decision());
    };
    return element('form', { onsubmit: send }, element('label', { for: id }, label), field, element('button', { type: 'submit' }, verb), ...more);
  }

  decide(decision) {
    const note = this.note.value.trim();
    this.handlers.judge({ ...decision, ...(note ? { note } : {}) }, this.entity.id);
  }

  /** All that people decided. */
  judgements({ judgements, pending }) {
    this.entity = undefined;
    this.panel.show('Judgements', 'What people decided about names',
      element('p', { class: 'faint' }, applied(pending)),
      this.list(judgements, 'Nobody has decided anything. Open an entity and choose “Identity”.'));
  }

  list(judgements, none) {
    if (judgements.length === 0) return element('p', { class: 'faint' }, none);
    return element('ul', { class: 'judgements' }, ...judgements.map((judgement) => element('li', {},
      element('span', {}, judgement.words),
      element('span', { class: 'faint' }, [judgement.author, judgement.time?.slice(0, 10), judgement.note].filter(Boolean).join(' · ')),
      button('Undo', () => this.handlers.undo(judgement.id, this.entity?.id), { 'aria-label': `Undo ${judgement.words}` }))));
  }
}

/** What is to be done for the graph to follow. */
export const applied = (pending) => (pending === 0 ? 'The graph follows them all.'
  : `${many(pending, 'article')} of the graph ${pending === 1 ? 'does' : 'do'} not follow yet: “relata rebuild” applies judgements to all, a refresh to what it reads.`);
