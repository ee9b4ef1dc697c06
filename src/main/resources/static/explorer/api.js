/** What the service could not answer, with what may have been meant. */
export class Problem extends Error {
  constructor(detail, candidates = []) {
    super(detail);
    this.candidates = candidates;
  }
}

async function get(path, parameters = {}) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== null && value !== '') query.append(name, value);
  }
  let response;
  try {
    response = await fetch(`api/v1/${path}?${query}`, { headers: { Accept: 'application/json' } });
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
