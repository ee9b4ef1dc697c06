/** What the service could not answer, with what may have been meant. */
export class Problem extends Error {
  constructor(detail, candidates = []) {
    super(detail);
    this.candidates = candidates;
  }
}

const KEY = 'relata-key';

/** Asks the service, with the key if one was given; asks for one when the service does, until it is right or none is given. */
async function asked(address, accept) {
  const key = sessionStorage.getItem(KEY);
  const response = await fetch(address, { headers: { Accept: accept, ...(key ? { Authorization: `Bearer ${key}` } : {}) } });
  if (response.status !== 401) return response;
  // others may have asked meanwhile, and one question is enough
  const newer = sessionStorage.getItem(KEY) !== key || await keyFromUser(key !== null);
  return newer ? asked(address, accept) : response;
}

let asking;

function keyFromUser(wrong) {
  asking ??= new Promise((done) => {
    const dialog = document.getElementById('key-dialog');
    const input = document.getElementById('key-input');
    document.getElementById('key-wrong').hidden = !wrong;
    input.value = '';
    dialog.returnValue = '';
    dialog.addEventListener('close', () => {
      const given = dialog.returnValue === 'use' && input.value.trim() !== '';
      if (given) sessionStorage.setItem(KEY, input.value.trim());
      else sessionStorage.removeItem(KEY);
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
  const response = await asked(href, 'text/html');
  const page = URL.createObjectURL(await response.blob());
  if (tab) tab.location = page;
}

async function get(path, parameters = {}) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== null && value !== '') query.append(name, value);
  }
  let response;
  try {
    response = await asked(`api/v1/${path}?${query}`, 'application/json');
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
