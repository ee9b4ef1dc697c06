import { search } from './api.js';
import { element } from './dom.js';
import { icon } from './icons.js';

const PAUSE_MS = 150;

/** A text field with suggestions of entities, after the combobox pattern of WAI-ARIA. */
export function combo(root, onChosen) {
  const input = root.querySelector('input');
  const list = element('ul', { role: 'listbox', id: `${root.id}-list`, hidden: true, 'aria-label': 'Suggestions' });
  root.append(list);
  let matches = [];
  let active = -1;
  let timer;
  let asked = 0;
  for (const [name, value] of Object.entries({
    role: 'combobox', autocomplete: 'off', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id,
  })) input.setAttribute(name, value);

  function show(found, none = '') {
    matches = found;
    active = -1;
    list.replaceChildren(...found.map(({ entity, aliases, match }, index) =>
      element('li', { role: 'option', id: `${root.id}-${index}`, onmousedown: (event) => { event.preventDefault(); choose(index); } },
        icon(entity.type), element('span', {}, entity.name),
        element('small', {}, [entity.type, entity.ticker, match === 'alias' ? `also ${aliases[0]}` : '', `${entity.degree} facts`]
          .filter(Boolean).join(' · ')))));
    if (found.length === 0 && none) list.replaceChildren(element('li', { class: 'none', role: 'option', 'aria-disabled': 'true' }, none));
    list.hidden = list.children.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    input.removeAttribute('aria-activedescendant');
  }

  function move(step) {
    if (matches.length === 0) return;
    list.children[active]?.removeAttribute('aria-selected');
    active = (active + step + matches.length) % matches.length;
    list.children[active].setAttribute('aria-selected', 'true');
    input.setAttribute('aria-activedescendant', list.children[active].id);
  }

  function choose(index) {
    const { entity } = matches[index];
    input.value = entity.name;
    input.dataset.id = entity.id;
    show([]);
    onChosen?.(entity);
  }

  async function suggest() {
    const mine = ++asked;
    const text = input.value.trim();
    const found = text === '' ? [] : (await search(text).catch(() => ({ entities: [] }))).entities;
    if (mine === asked && document.activeElement === input) show(found, text === '' ? '' : `Nothing is called “${text}”.`);
  }

  input.addEventListener('input', () => {
    delete input.dataset.id;
    clearTimeout(timer);
    timer = setTimeout(suggest, PAUSE_MS);
  });
  input.addEventListener('keydown', async (event) => {
    if (event.key === 'ArrowDown') { event.preventDefault(); move(1); }
    else if (event.key === 'ArrowUp') { event.preventDefault(); move(-1); }
    else if (event.key === 'Escape') show([]);
    else if (event.key === 'Enter' && (active >= 0 || (onChosen && input.value.trim()))) {
      event.preventDefault();
      clearTimeout(timer);
      if (matches.length === 0) await suggest();
      if (matches.length > 0) choose(Math.max(active, 0));
    }
  });
  input.addEventListener('blur', () => show([]));

  return {
    /** What the user means: the identifier of a chosen entity, else the text. */
    value: () => input.dataset.id ?? input.value.trim(),
    set: ({ id, name }) => { input.value = name; input.dataset.id = id; },
  };
}
