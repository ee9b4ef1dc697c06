import * as api from './api.js';
import { combo } from './combo.js';
import { byId, element } from './dom.js';
import { Network } from './network.js';
import { Panel } from './panel.js';

const FACTS_IN_PANEL = 25;
const NODES_A_GROWTH = 26;

/**
 * What an address says and a visitor sees: grown entities, what is open, paths, filters. `hide` holds what the filters
 * leave out, so that addresses of unfiltered views are short.
 */
const state = { grown: [], open: '', path: null, hide: [], confidence: '0', since: '' };

function readAddress() {
  const query = new URLSearchParams(location.search);
  state.grown = query.getAll('e');
  state.open = query.get('open') ?? '';
  state.path = query.has('from') && query.has('to')
    ? { from: query.get('from'), to: query.get('to'), hops: query.get('hops') ?? '4' } : null;
  state.hide = query.getAll('hide');
  state.confidence = query.get('confidence') ?? '0';
  state.since = query.get('since') ?? '';
}

function writeAddress(push = true) {
  const query = new URLSearchParams();
  for (const id of state.grown) query.append('e', id);
  if (state.open) query.set('open', state.open);
  if (state.path) for (const [name, value] of Object.entries(state.path)) query.set(name, value);
  for (const name of state.hide) query.append('hide', name);
  if (state.confidence !== '0') query.set('confidence', state.confidence);
  if (state.since) query.set('since', state.since);
  const address = query.size > 0 ? `?${query}` : location.pathname;
  if (push) history.pushState(null, '', address); else history.replaceState(null, '', address);
}

const vocabulary = await loaded(api.vocabulary()) ?? { types: [], relations: [] };
const families = [...new Set(vocabulary.relations.map(({ family }) => family))];
const handlers = { entity: openEntity, fact: openFact, timeline: openTimeline, grow, connect, close };
const network = new Network(byId('network'), { types: vocabulary.types, families }, handlers);
const panel = new Panel((family) => network.colour(family), handlers);
combo(byId('search'), ({ id }) => grow(id));
const from = combo(byId('from'));
const to = combo(byId('to'));

function tell(content, isError = false) {
  byId('notice').replaceChildren(...(content === '' ? [] : [element('div', { class: isError ? 'error' : '' }, ...[content].flat())]));
}

/** Waits for an answer; tells what went wrong, with what may have been meant, and returns nothing then. */
async function loaded(answer) {
  tell('');
  try {
    return await answer;
  } catch (problem) {
    const candidates = (problem.candidates ?? []).map(({ entity }) =>
      element('button', { type: 'button', onclick: () => { tell(''); grow(entity.id); } }, `${entity.name} (${entity.type})`));
    tell([problem.message, candidates.length > 0 ? element('div', {}, ...candidates) : ''], true);
    return undefined;
  }
}

async function grow(id, remember = true) {
  const around = await loaded(api.neighbourhood(id, NODES_A_GROWTH));
  if (!around) return;
  const { entity, nodes, edges, complete } = around;
  network.addEntity(entity);
  network.grown(entity.id);
  network.add(edges);
  if (!state.grown.includes(entity.id)) state.grown.push(entity.id);
  refreshView();
  if (remember) await openEntity(entity.id);
  if (!complete) tell(`The ${nodes.length - 1} best connected neighbours of ${entity.name} are shown.`);
}

async function openEntity(id, remember = true) {
  const answers = await loaded(Promise.all([api.entity(id), api.relations(id, FACTS_IN_PANEL)]));
  if (!answers) return;
  panel.entity(answers[0], answers[1].facts);
  opened(id, `entity:${id}`, remember);
}

async function openTimeline(id, remember = true) {
  const timeline = await loaded(api.timeline(id));
  if (!timeline) return;
  panel.timeline(timeline);
  opened(id, `timeline:${id}`, remember);
}

async function openFact(id, remember = true) {
  const evidence = await loaded(api.evidence(id));
  if (!evidence) return;
  panel.fact(evidence);
  opened(id, `fact:${id}`, remember);
}

function opened(id, name, remember) {
  network.select(id);
  state.open = name;
  if (remember) writeAddress();
}

/** Shows what there is to begin with, as long as nothing is drawn. */
async function greet() {
  const overview = await loaded(api.overview());
  if (!overview) return;
  const entities = overview.entities.reduce((sum, { count }) => sum + count, 0);
  const facts = overview.facts.reduce((sum, { count }) => sum + count, 0);
  byId('counts').textContent = overview.articles === 0
    ? 'The graph is empty. Run "relata refresh" with a file, a folder or an address.'
    : `${entities} entities and ${facts} facts from ${overview.articles} articles.`;
  byId('busiest').replaceChildren(...overview.busiest.map(({ id, name }) =>
    element('button', { type: 'button', onclick: () => grow(id) }, name)));
}

function connect(entity) {
  from.set(entity);
  byId('to-input').focus();
}

function close() {
  panel.close();
  state.open = '';
  writeAddress();
}

async function findPaths(remember = true) {
  tell('Looking for paths …');
  const answer = await loaded(api.paths(state.path.from, state.path.to, state.path.hops));
  if (!answer) return;
  from.set(answer.from);
  to.set(answer.to);
  state.path = { from: answer.from.id, to: answer.to.id, hops: state.path.hops };
  network.add(answer.paths.flatMap((path) => path.hops.flatMap((hop) => hop.facts.map(({ fact }) => fact))));
  network.highlight(answer.paths);
  panel.paths(answer);
  state.open = '';
  refreshView();
  if (remember) writeAddress();
}

function refreshView() {
  const shown = network.entities();
  byId('empty').hidden = shown.length > 0;
  byId('in-view').replaceChildren(...shown.slice(0, 60).map(({ id, name }) =>
    element('li', {}, element('button', { type: 'button', onclick: () => openEntity(id) }, name))));
}

function checkbox(group, name, swatch) {
  return element('label', {},
    element('input', { type: 'checkbox', 'data-group': group, value: name, checked: !state.hide.includes(name), onchange: filter }),
    swatch, name);
}

function drawFilters() {
  byId('families').replaceChildren(...families.map((family) =>
    checkbox('families', family, element('span', { class: 'swatch', style: `border-color:${network.colour(family)}` }))));
  byId('types').replaceChildren(...vocabulary.types.map((type) => checkbox('types', type)));
  byId('confidence').value = state.confidence;
  byId('since').value = state.since;
}

function filter() {
  const boxes = [...document.querySelectorAll('#filters input[type=checkbox]')];
  const checked = (group) => new Set(boxes.filter((box) => box.dataset.group === group && box.checked).map(({ value }) => value));
  state.hide = boxes.filter((box) => !box.checked).map(({ value }) => value);
  state.confidence = byId('confidence').value;
  state.since = byId('since').value;
  byId('confidence-value').textContent = state.confidence;
  network.setFilter({ families: checked('families'), types: checked('types'), confidence: Number(state.confidence), since: state.since });
  writeAddress(false);
}

async function restore() {
  readAddress();
  network.clear();
  panel.close();
  drawFilters();
  filter();
  if (state.grown.length === 0) await greet();
  for (const id of state.grown) await grow(id, false);
  if (state.path) await findPaths(false);
  const [kind, id] = state.open.split(':');
  if (kind === 'entity') await openEntity(id, false);
  if (kind === 'fact') await openFact(id, false);
  if (kind === 'timeline') await openTimeline(id, false);
  refreshView();
}

byId('path-form').addEventListener('submit', (event) => {
  event.preventDefault();
  state.path = { from: from.value(), to: to.value(), hops: byId('hops').value };
  if (state.path.from && state.path.to) findPaths();
  else tell('Give two entities to connect.', true);
});
byId('confidence').addEventListener('input', filter);
byId('since').addEventListener('change', filter);
byId('fit').addEventListener('click', () => network.fit());
byId('clear').addEventListener('click', () => {
  Object.assign(state, { grown: [], open: '', path: null });
  writeAddress();
  restore();
});
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', drawFilters);
addEventListener('popstate', restore);
addEventListener('keydown', (event) => {
  const typing = event.target instanceof Element && event.target.matches('input, select, textarea');
  if (event.key === 'Escape' && !typing) close();
  else if (!typing && event.key === '/') { event.preventDefault(); byId('search-input').focus(); }
  else if (!typing && event.key === 'f') network.fit();
});
await restore();
