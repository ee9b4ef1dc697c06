/** What the service could not answer, with what may have been meant. */
export class Problem extends Error {
  constructor(detail, candidates = []) {
    super(detail);
    this.candidates = candidates;
  }
}

const KEY = 'relata-key';
const UNKNOWN = 401;
const FORBIDDEN = 403;
const WRONG = {
  [UNKNOWN]: 'This key is not known.',
  [FORBIDDEN]: 'The key may only read; this takes one with the role “write”.',
};

/** Asks the service, with the key if one was given; asks for one when the service does, until it is right or none is given. */
async function asked(address, request) {
  const key = sessionStorage.getItem(KEY);
  const headers = { ...request.headers, ...(key ? { Authorization: `Bearer ${key}` } : {}) };
  const response = await fetch(address, { ...request, headers });
  if (!WRONG[response.status]) return response;
  // others may have asked meanwhile, and one question is enough
  const newer = sessionStorage.getItem(KEY) !== key || await keyFromUser(key === null ? undefined : response.status);
  return newer ? asked(address, request) : response;
}

let asking;

function keyFromUser(wrong) {
  asking ??= new Promise((done) => {
    const dialog = document.getElementById('key-dialog');
    const input = document.getElementById('key-input');
    document.getElementById('key-wrong').hidden = !wrong;
    document.getElementById('key-wrong').textContent = WRONG[wrong] ?? '';
    input.value = '';
    dialog.returnValue = '';
    dialog.addEventListener('close', () => {
      const given = dialog.returnValue === 'use' && input.value.trim() !== '';
      if (given) sessionStorage.setItem(KEY, input.value.trim());
      else if (wrong !== FORBIDDEN) sessionStorage.removeItem(KEY);
      input.value = '';
      asking = undefined;
      done(given);
    }, { once: true });
    dialog.showModal();
  });
  return asking;
}

/** Opens a page of the service in a tab of its own, which a link cannot where a key is needed. */
export async function openPage(event) {
  if (!sessionStorage.getItem(KEY)) return;
  event.preventDefault();
  const { href } = event.currentTarget;
  const tab = window.open('', '_blank');
  const response = await asked(href, { headers: { Accept: 'text/html' } });
  const page = URL.createObjectURL(await response.blob());
  if (tab) tab.location = page;
}

function get(path, parameters = {}) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== null && value !== '') query.append(name, value);
  }
  return answered(`${path}?${query}`, { headers: { Accept: 'application/json' } });
}

const send = (method, path, body) => answered(path, { method, body: JSON.stringify(body),
  headers: { Accept: 'application/json', 'Content-Type': 'application/json' } });

async function answered(path, request) {
  let response;
  try {
    response = await asked(`api/v1/${path}`, request);
  } catch {
    throw new Problem('The service does not answer. Is relata still running?');
  }
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Problem(body.detail ?? `The service answered ${response.status}.`, body.candidates);
  return body;
}

const part = encodeURIComponent;

export const vocabulary = () => get('vocabulary');
export const search = (q) => get('entities', { q, limit: 8 });
export const entity = (id) => get(`entities/${part(id)}`);
export const identity = (id) => get(`entities/${part(id)}/identity`);
export const judgements = () => get('judgements');
export const judge = (decision) => send('POST', 'judgements', decision);
export const undo = (id) => send('DELETE', `judgements/${part(id)}`);
export const watches = () => get('watches');
export const newest = (watch) => get('watches/newest', { watch: watch.join(','), limit: 30 });
export const watch = (request) => send('POST', 'watches', request);
export const unwatch = (id) => send('DELETE', `watches/${part(id)}`);
export const relations = (id, limit, cursor) => get(`entities/${part(id)}/relations`, { limit, cursor });
export const evidence = (id) => get(`relations/${part(id)}/evidence`);
export const neighbourhood = (id, nodes) => get(`entities/${part(id)}/neighbourhood`, { nodes });
export const timeline = (id) => get(`entities/${part(id)}/timeline`, { limit: 200 });
export const overview = () => get('overview');
export const chokepoints = () => get('overview/chokepoints', { limit: 8 });
export const changes = (since) => get('changes', { since, limit: 60 });
export const worldMap = () => get('overview/map');
export const dossierAddress = (id, format) => `api/v1/entities/${part(id)}/dossier.${format}`;
export const paths = (from, to, maxHops, budget) => get('paths', { from, to, maxHops, budget, k: 8 });
