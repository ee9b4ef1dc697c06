import { readAddress, state, writeAddress } from './address.js';
import * as api from './api.js';
import { onSchemeChange, palette } from './colours.js';
import { combo } from './combo.js';
import { button, byId, calmly, element } from './dom.js';
import { Filters } from './filters.js';
import { applied, IdentityPanel } from './identity.js';
import { Keyboard } from './keyboard.js';
import { WorldMap } from './map.js';
import { Network } from './network.js';
import { Overview } from './overview.js';
import { Panel } from './panel.js';
import { Table } from './table.js';
import { isOf, WatchesPanel } from './watches.js';

const FACTS_IN_PANEL = 25;
const NODES_A_GROWTH = 26;
const MOST_HOPS = '6';
const PATIENCE_MS = 5000;
const LONG_MS = 20000;
const WATCHES_ASKED = 100;
const VIEWS = ['overview', 'network', 'table', 'map'];

const vocabulary = await loaded(api.vocabulary()) ?? { types: [], relations: [] };
const colour = palette([...new Set(vocabulary.relations.map(({ family }) => family))]);
const handlers = {
  lookLonger: () => findPaths(true, LONG_MS), lookFarther, entity: openEntity, fact: openFact, timeline: openTimeline, country: openCountry, tie: openTie, grow, connect, close, showPath,
  identity: openIdentity, judgements: openJudgements, judge, undo, watches: openWatches, watch, unwatch,
  moved: calmly(() => writeAddress(false), 250),
};
const filters = new Filters(vocabulary, colour, applyFilters);
const network = new Network(byId('network'), colour, handlers);
const keyboard = new Keyboard(network, handlers, speak);
const panel = new Panel(colour, handlers);
const identities = new IdentityPanel(panel, vocabulary.types, handlers);
const watching = new WatchesPanel(panel, vocabulary.relations, handlers);
const overview = new Overview(colour, vocabulary, handlers);
const table = new Table(colour, handlers);
const map = new WorldMap(filters.families, colour, handlers);
const rememberFilters = calmly(() => writeAddress(false), 150);
const from = combo(byId('from'));
const to = combo(byId('to'));
combo(byId('search'), ({ id }) => grow(id));
let glance;
let found;

function speak(text) { byId('spoken').textContent = text; }

function tell(content, kind = '') {
  byId('notice').replaceChildren(...(content === '' ? [] : [element('div', { class: kind }, ...[content].flat(),
    button('✕', () => tell(''), { class: 'quiet', 'aria-label': 'Dismiss' }))]));
}

const asSentence = (text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?!]$/.test(text) ? '' : '.'}`;

/** Waits for an answer; tells what went wrong, with what may have been meant, and returns nothing then. */
async function loaded(answer) {
  const slow = setTimeout(() => tell('Waiting for the service …', 'waiting'), 400);
  try {
    const got = await answer;
    tell('');
    return got;
  } catch (problem) {
    const candidates = (problem.candidates ?? []).map(({ entity }) =>
      element('button', { type: 'button', onclick: () => { tell(''); grow(entity.id); } }, `${entity.name} (${entity.type})`));
    tell(element('div', {}, ...(candidates.length > 0
      ? [element('p', {}, `${asSentence(problem.message.split(';')[0])} Did you mean:`), element('div', { class: 'buttons' }, ...candidates)]
      : [element('p', {}, asSentence(problem.message))])), 'error');
    return undefined;
  } finally {
    clearTimeout(slow);
  }
}

async function show(view, remember = true) {
  state.view = view;
  for (const name of VIEWS) byId(`${name}-view`).hidden = name !== view;
  for (const tab of document.querySelectorAll('#views [data-view]')) {
    if (tab.dataset.view === view) tab.setAttribute('aria-current', 'page'); else tab.removeAttribute('aria-current');
  }
  document.body.dataset.view = view;
  if (view === 'map') await loadMap();
  if (view === 'network') network.resized();
  refresh();
  if (remember) writeAddress();
}

async function loadMap() {
  if (map.loaded) return;
  const answers = await loaded(Promise.all([fetch('explorer/world.json').then((answer) => answer.json()), api.worldMap()]));
  if (answers) map.load(...answers);
}

/** Draws anew what depends on filters and on what is in the network. */
function refresh() {
  const passes = (fact) => filters.passes(fact);
  network.filter(passes, state.hide);
  if (map.loaded && state.view === 'map') map.filter(passes);
  const shown = network.entities();
  const facts = network.facts();
  if (state.view === 'table') table.draw(facts);
  if (state.view === 'map' && map.loaded) filters.count(map.facts.map(({ fact }) => fact), []);
  else filters.count(facts, shown);
  byId('in-view-section').hidden = shown.length === 0;
  byId('in-view').replaceChildren(...shown.slice(0, 60).map(({ id, name }) =>
    element('li', {}, button(name, () => openEntity(id), { class: 'link' }))));
  drawEmpty(shown.length);
  drawLegend(facts);
}

function drawEmpty(count) {
  const empty = byId('network-empty');
  empty.hidden = count > 0;
  empty.replaceChildren(...(network.empty
    ? [element('h2', {}, 'Nothing drawn yet'), element('p', {}, 'Find an entity above to see its strongest relations, or ask how two are connected. A double click grows the network; a click on a line shows the sentences behind it.'),
      button('See the best connected', () => show('overview'), { class: 'main' })]
    : [element('h2', {}, 'The filters leave nothing'), button('Reset filters', () => filters.reset(), { class: 'main' })]));
}

function drawLegend(facts) {
  const drawn = filters.families.filter((family) => facts.some((fact) => fact.family === family));
  const line = (style, text) => element('span', {}, element('span', { class: `line ${style}`, 'aria-hidden': 'true' }), text);
  byId('legend').hidden = facts.length === 0;
  byId('legend').replaceChildren(
    ...drawn.map((family) => element('span', {}, element('span', { class: 'swatch', style: `background:${colour(family)}` }), family)),
    line('', 'stated'), line('dashed', 'planned or possible'), line('disputed', 'disputed'), line('wide', 'more sources'));
}

function applyFilters() {
  refresh();
  rememberFilters();
  const [kind, id] = state.open.split(':');
  if (kind === 'country') openCountry(id, false);
  if (kind === 'tie') openTie(id, false);
}

async function grow(id, remember = true) {
  const around = await loaded(api.neighbourhood(id, NODES_A_GROWTH));
  if (!around) return;
  const { entity, nodes, edges, complete } = around;
  if (state.view !== 'table') await show('network', false);
  network.unhighlight();
  network.addEntity(entity);
  network.grown(entity.id);
  network.add(edges);
  if (network.cy.nodes().length === 1) network.arrange();
  if (!state.grown.includes(entity.id)) state.grown.push(entity.id);
  refresh();
  speak(`${nodes.length - 1} neighbours of ${entity.name} drawn.`);
  if (remember) await openEntity(entity.id);
  if (!complete && remember) tell(`The ${nodes.length - 1} best connected neighbours of ${entity.name} are shown.`);
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

async function openIdentity(id, remember = true) {
  const identity = await loaded(api.identity(id));
  if (!identity) return;
  identities.identity(identity);
  opened(id, `identity:${id}`, remember);
}

async function openJudgements(id = 'all', remember = true) {
  const judgements = await loaded(api.judgements());
  if (!judgements) return;
  identities.judgements(judgements);
  opened('', 'judgements:all', remember);
}

async function judge(decision, id) {
  await changed(api.judge(decision), 'Decided', id);
}

async function undo(judgement, id) {
  await changed(api.undo(judgement), 'Undone', id);
}

/** Shows again what a change of judgements was made from. */
async function changed(answer, done, id) {
  const made = await loaded(answer);
  if (!made) return;
  await (id ? openIdentity(id) : openJudgements());
  byId('panel').focus();
  tell(element('div', {}, element('p', {}, `${done} – ${made.judgement.words}. ${applied(made.pending)}`)));
}

/** Shows the watches of an entity, or of two joined by a comma, or all. */
async function openWatches(about = 'all', remember = true) {
  const answers = await loaded(Promise.all([api.watches(), ...(about === 'all' ? [] : about.split(',').map(api.entity))]));
  if (!answers) return;
  const [{ watches }, ...details] = answers;
  const ends = details.map(({ entity }) => entity);
  const some = watches.filter((watch) => isOf(watch, ends));
  const news = some.length === 0 ? { notices: [], complete: true }
    : await loaded(api.newest(ends.length === 0 ? [] : some.slice(-WATCHES_ASKED).map(({ id }) => id)));
  if (!news) return;
  watching.show(ends, some, news);
  opened(ends.length === 1 ? ends[0].id : '', `watches:${about}`, remember);
}

async function watch(request, about) {
  const made = await loaded(api.watch(request));
  if (!made) return;
  await openWatches(about);
  byId('panel').focus();
  tell(element('p', {}, 'Watched from now on. ', ...(made.secret
    ? ['What is sent is signed with this secret, told this once: ', element('code', {}, made.secret)] : [])));
}

async function unwatch(id, about) {
  if (await loaded(api.unwatch(id)) === undefined) return;
  await openWatches(about);
  byId('panel').focus();
  tell('No longer watched.');
}

async function openFact(id, remember = true) {
  const evidence = await loaded(api.evidence(id));
  if (!evidence) return;
  panel.fact(evidence);
  opened(id, `fact:${id}`, remember);
}

async function openCountry(code, remember = true) {
  await loadMap();
  if (!map.loaded || !map.countries.has(code)) return;
  map.choose(code);
  panel.country(map.countries.get(code), map.of(code), map.leftOut(code));
  opened('', `country:${code}`, remember);
}

async function openTie(tie, remember = true) {
  await loadMap();
  const [one, other, family] = tie.split('-');
  if (!map.loaded || !family) return;
  panel.tie(map.title(tie), map.between(one, other, family));
  opened('', `tie:${tie}`, remember);
}

function opened(id, name, remember) {
  network.select(id);
  state.open = name;
  if (!remember) return;
  writeAddress();
  if (!name.startsWith('entity') && matchMedia('(max-width: 60rem)').matches) byId('panel').scrollIntoView();
}

function connect(entity) {
  from.set(entity);
  byId('to-input').focus();
}

function close() {
  panel.close();
  map.choose('');
  network.emphasize(network.cy.collection());
  state.open = '';
  writeAddress();
}

async function findPaths(remember = true, budget = PATIENCE_MS) {
  tell('Looking for paths …', 'waiting');
  const answer = await loaded(api.paths(state.path.from, state.path.to, state.path.hops, budget));
  if (!answer) return;
  found = answer;
  from.set(answer.from);
  to.set(answer.to);
  state.path = { from: answer.from.id, to: answer.to.id, hops: state.path.hops };
  byId('hops').value = state.path.hops;
  if (state.view !== 'table') await show('network', false);
  if (remember) {
    network.clear();
    state.grown = [];
  }
  for (const end of [answer.from, answer.to]) network.addEntity(end);
  network.add(answer.paths.flatMap((path) => path.hops.flatMap((hop) => hop.facts.map(({ fact }) => fact))));
  for (const end of [answer.from, answer.to]) network.grown(end.id);
  refresh();
  network.arrange();
  showPath(-1);
  panel.paths(answer);
  state.open = '';
  if (remember) writeAddress();
}

function lookFarther() {
  state.path = { ...state.path, hops: MOST_HOPS };
  findPaths();
}

/** Marks one of the paths found, or all. */
function showPath(index) {
  network.cy.elements().unselect();
  network.highlight(found.paths, index);
}

async function restore() {
  readAddress();
  network.clear();
  panel.close();
  map.choose('');
  filters.draw();
  const view = state.view;
  await show(view, false);
  for (const id of state.grown) await grow(id, false);
  if (state.path) await findPaths(false);
  if (state.view !== view) await show(view, false);
  const [kind, id] = state.open.split(':');
  const reopen = { entity: openEntity, fact: openFact, timeline: openTimeline, country: openCountry, tie: openTie,
    identity: openIdentity, judgements: openJudgements, watches: openWatches }[kind];
  if (reopen) await reopen(id, false);
  document.body.dataset.ready = 'true';
}

byId('path-form').addEventListener('submit', (event) => {
  event.preventDefault();
  const asked = { from: from.value(), to: to.value(), hops: byId('hops').value };
  if (!asked.from || !asked.to) {
    tell('Give two entities to connect.', 'error');
    return;
  }
  state.path = asked;
  findPaths();
});
for (const tab of document.querySelectorAll('#views [data-view]')) {
  tab.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    show(tab.dataset.view);
  });
}
byId('filters-toggle').addEventListener('click', () => {
  const open = document.body.classList.toggle('filters-open');
  byId('filters-toggle').setAttribute('aria-expanded', String(open));
});
byId('share').addEventListener('click', async () => {
  await navigator.clipboard?.writeText(location.href).then(() => tell('The address of this view is in the clipboard.'), () => tell(`Copy it from here: ${location.href}`));
});
byId('judgements').addEventListener('click', () => openJudgements());
byId('watches').addEventListener('click', () => openWatches());
byId('keys').addEventListener('click', () => byId('keys-dialog').showModal());
byId('fit').addEventListener('click', () => network.fit());
byId('closer').addEventListener('click', () => network.zoomBy(1.3));
byId('farther').addEventListener('click', () => network.zoomBy(1 / 1.3));
byId('arrange').addEventListener('click', () => network.arrange());
byId('clear').addEventListener('click', () => {
  Object.assign(state, { grown: [], open: '', path: null });
  writeAddress();
  restore();
});
onSchemeChange(() => { filters.draw(); refresh(); });
addEventListener('popstate', restore);

const SHORTCUTS = {
  '/': () => byId('search-input').focus(),
  '?': () => byId('keys-dialog').showModal(),
  n: async () => { await show('network'); byId('network').focus(); },
  f: () => network.fit(),
  l: () => network.arrange(),
  '+': () => (state.view === 'map' ? map.zoomBy(1.6) : network.zoomBy(1.3)),
  '-': () => (state.view === 'map' ? map.zoomBy(1 / 1.6) : network.zoomBy(1 / 1.3)),
  Escape: () => { if (!byId('panel').hidden) close(); },
  ...Object.fromEntries(VIEWS.map((view, index) => [String(index + 1), () => show(view)])),
};
addEventListener('keydown', (event) => {
  const elsewhere = event.ctrlKey || event.metaKey || event.altKey || byId('keys-dialog').open
    || (event.target instanceof Element && event.target.matches('input:not([type=checkbox]), select, textarea'));
  if (elsewhere || !SHORTCUTS[event.key]) return;
  event.preventDefault();
  SHORTCUTS[event.key]();
});

glance = await loaded(api.overview());
if (glance) {
  overview.draw(glance);
  filters.span(glance.firstPublished, glance.lastPublished);
}
await restore();
