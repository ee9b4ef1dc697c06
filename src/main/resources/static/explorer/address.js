/** What a visitor sees, as the address has it; `hide` holds what filters leave out, so that usual addresses are short. */
export const state = fresh();

const SIMPLE = ['view', 'open', 'confidence', 'since', 'until', 'at'];

function fresh() {
  return { view: '', grown: [], open: '', path: null, hide: [], confidence: '', since: '', until: '', at: '' };
}

export function readAddress() {
  const query = new URLSearchParams(location.search);
  Object.assign(state, fresh());
  for (const name of SIMPLE) state[name] = query.get(name) ?? '';
  state.grown = query.getAll('e');
  state.hide = query.getAll('hide');
  if (query.has('from') && query.has('to')) {
    state.path = { from: query.get('from'), to: query.get('to'), hops: query.get('hops') ?? '4' };
  }
  if (!['overview', 'network', 'table', 'map'].includes(state.view)) {
    state.view = state.grown.length > 0 || state.path || /^(fact|entity|timeline|identity|watches:(?!all$))/.test(state.open) ? 'network' : 'overview';
  }
}

/** Writes the address: as a new step of the history, or in place of the last one. */
export function writeAddress(push = true) {
  const query = new URLSearchParams();
  query.set('view', state.view);
  for (const id of state.grown) query.append('e', id);
  if (state.path) for (const [name, value] of Object.entries(state.path)) query.set(name, value);
  for (const name of state.hide) query.append('hide', name);
  for (const name of SIMPLE.slice(1)) if (state[name]) query.set(name, state[name]);
  const address = `?${query}`;
  if (address === location.search) return;
  if (push) history.pushState(null, '', address); else history.replaceState(null, '', address);
}
