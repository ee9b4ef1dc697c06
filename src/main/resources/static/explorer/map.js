import { state } from './address.js';
import { button, byId, drawing, element } from './dom.js';
import { many } from './words.js';

const SHADES = 5;
const MOST_TIES = 150;
const SMALL = 5; // pixels; what is smaller gets a disc to click at
const CLOSEST = 12;

/** Countries by their facts, and lines between those that facts join. */
export class WorldMap {
  constructor(families, colour, handlers) {
    this.root = byId('map-view');
    this.families = families;
    this.colour = colour;
    this.handlers = handlers;
    this.facts = [];
    this.chosen = '';
  }

  /**
   * Takes shapes and facts.
   *
   * @param world GeoJSON with ISO codes as identifiers
   * @param map what the service knows of countries
   */
  load(world, map) {
    this.shapes = world.features;
    this.map = map;
    this.countries = new Map(map.countries.map((country) => [country.code, country]));
    this.middles = new Map(this.shapes.filter(({ id }) => id).map((shape) => [shape.id, window.d3.geoCentroid(largest(shape))]));
    this.frame();
    new ResizeObserver(() => this.paint()).observe(this.place);
  }

  get loaded() { return this.map !== undefined; }

  frame() {
    this.view = drawing('g', {});
    this.svg = drawing('svg', { id: 'world', role: 'img', 'aria-label': 'World map; the list of countries beside it has the same' }, this.view);
    this.list = element('ol', { id: 'countries' });
    this.key = element('div', { class: 'legend', id: 'map-legend' });
    this.tip = element('div', { id: 'tip', hidden: true });
    this.place = element('div', { id: 'atlas' }, this.svg, this.tip,
      element('div', { class: 'tools', role: 'group', 'aria-label': 'Map' },
        button('+', () => this.zoomBy(1.6), { 'aria-label': 'Zoom in', title: 'Zoom in (+)' }),
        button('−', () => this.zoomBy(1 / 1.6), { 'aria-label': 'Zoom out', title: 'Zoom out (−)' }),
        button('World', () => this.zoomTo(1, 0, 0), { title: 'Show the whole world' })),
      this.key);
    this.root.replaceChildren(
      element('aside', { id: 'ranking', 'aria-label': 'Countries' }, element('h2', {}, 'Countries by facts'), this.list), this.place);
    this.svg.addEventListener('wheel', (event) => { event.preventDefault(); this.zoomBy(event.deltaY < 0 ? 1.2 : 1 / 1.2, event); }, { passive: false });
    this.svg.addEventListener('pointerdown', (event) => this.drag(event));
    this.svg.addEventListener('pointermove', (event) => this.point(event));
    this.svg.addEventListener('pointerleave', () => { this.tip.hidden = true; });
    this.svg.addEventListener('click', (event) => this.click(event));
  }

  /** Shows the facts that pass. */
  filter(passes) {
    this.facts = this.map.facts.filter(({ fact }) => passes(fact));
    this.counts = new Map();
    for (const { from, to } of this.facts) for (const code of new Set([from, to])) this.counts.set(code, (this.counts.get(code) ?? 0) + 1);
    this.paint();
  }

  of(code) { return this.facts.filter(({ from, to }) => from === code || to === code); }

  leftOut(code) { return this.map.facts.filter(({ from, to }) => from === code || to === code).length - this.of(code).length; }

  between(one, other, family) {
    return this.facts.filter(({ from, to, fact }) => fact.family === family && ((from === one && to === other) || (from === other && to === one)));
  }

  choose(code) {
    this.chosen = code;
    if (this.loaded) this.paint();
  }

  paint() {
    const [width, height] = [this.place.clientWidth, this.place.clientHeight];
    if (width === 0 || !this.counts) return;
    this.svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
    const projection = window.d3.geoNaturalEarth1().rotate([-11, 0])
      .fitExtent([[8, 8], [width - 8, height - 8]], { type: 'FeatureCollection', features: this.shapes });
    this.path = window.d3.geoPath(projection);
    this.at = new Map([...this.middles].map(([code, middle]) => [code, projection(middle)]));
    const most = Math.max(1, ...this.counts.values());
    const shade = (code) => { const count = this.counts.get(code) ?? 0; return count === 0 ? 0 : Math.max(1, Math.ceil(SHADES * Math.sqrt(count / most))); };
    this.view.replaceChildren(
      drawing('path', { class: 'sphere', d: this.path({ type: 'Sphere' }) }),
      drawing('path', { class: 'graticule', d: this.path(window.d3.geoGraticule10()) }),
      ...this.shapes.map((shape) => drawing('path', { class: `land shade${shade(shape.id)} ${shape.id && shape.id === this.chosen ? 'chosen' : ''}`,
        d: this.path(shape) ?? '', 'data-code': shape.id ?? '' })),
      ...this.discs(shade),
      drawing('g', { id: 'ties' }, ...this.ties()),
      drawing('g', { id: 'map-names' }));
    this.zoomTo(...this.zoom(), false);
    this.rank(most);
    this.explain(most);
  }

  /** Discs for countries that have facts and are hard to hit. */
  discs(shade) {
    return this.shapes.filter((shape) => this.counts.has(shape.id)).flatMap((shape) => {
      const [[x0, y0], [x1, y1]] = this.path.bounds(shape);
      return Math.max(x1 - x0, y1 - y0) >= 2 * SMALL ? [] : [drawing('circle', { class: `land shade${shade(shape.id)} ${shape.id === this.chosen ? 'chosen' : ''}`,
        cx: this.at.get(shape.id)[0], cy: this.at.get(shape.id)[1], r: SMALL, 'data-code': shape.id })];
    });
  }

  /** A line for every two countries and family, bent apart from others of the same two. */
  ties() {
    const bundles = new Map();
    for (const { from, to, fact } of this.facts) {
      if (from !== to && this.at.has(from) && this.at.has(to)) {
        const key = `${[from, to].sort().join('-')}-${fact.family}`;
        bundles.set(key, (bundles.get(key) ?? 0) + 1);
      }
    }
    const bends = new Map();
    return [...bundles].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).slice(0, MOST_TIES).map(([key, count]) => {
      const [one, other, family] = key.split('-');
      const bend = bends.get(one + other) ?? 0;
      bends.set(one + other, bend + 1);
      const faded = this.chosen && this.chosen !== one && this.chosen !== other;
      return drawing('path', { class: `tie ${faded ? 'faded' : ''}`, d: arc(this.at.get(one), this.at.get(other), bend), stroke: this.colour(family),
        'stroke-width': 0.6 + 1.1 * Math.log2(1 + count), 'data-tie': key, 'data-count': count });
    }).reverse();
  }

  name(code) { return this.countries.get(code)?.name ?? this.shapes.find(({ id }) => id === code)?.properties.name ?? code; }

  rank(most) {
    const ranked = [...this.counts].sort((a, b) => b[1] - a[1] || this.name(a[0]).localeCompare(this.name(b[0])));
    this.list.replaceChildren(...ranked.map(([code, count]) => element('li', {},
      element('button', { type: 'button', 'data-country': code, 'aria-pressed': String(code === this.chosen), onclick: () => this.handlers.country(code) },
        element('span', { class: 'name' }, this.name(code)),
        element('span', { class: 'bar', style: `width:${Math.max(3, 100 * count / most)}%` }),
        element('span', { class: 'number' }, count)))));
    if (ranked.length === 0) this.list.replaceChildren(element('li', { class: 'faint' }, this.map.facts.length === 0
      ? 'No fact of the graph joins entities whose countries are known.' : 'The filters leave out every fact.'));
  }

  explain(most) {
    const families = this.families.filter((family) => this.facts.some(({ from, to, fact }) => from !== to && fact.family === family));
    const bound = (step) => Math.max(1, Math.round(most * (step / SHADES) ** 2));
    this.key.replaceChildren(
      element('span', { class: 'scale' }, 'facts ', ...Array.from({ length: SHADES }, (_, step) =>
        element('i', { class: `shade${step + 1}`, title: `to ${bound(step + 1)}` })), ` 1 – ${most}`),
      ...families.map((family) => element('span', {}, element('span', { class: 'swatch', style: `background:${this.colour(family)}` }), family)),
      element('span', { class: 'faint' }, [this.map.complete ? '' : 'the best supported facts only', 'borders: Natural Earth, as controlled'].filter(Boolean).join(' · ')));
  }

  /** Names of countries, the busiest first, where they do not lie over another. */
  nameCountries(scale) {
    const taken = [];
    const [width, height] = [8 / scale, 15 / scale];
    const shown = [...this.counts].sort((a, b) => b[1] - a[1]).flatMap(([code]) => {
      if (!this.at.has(code)) return [];
      const [x, y] = this.at.get(code);
      const name = this.name(code);
      const box = [x - name.length * width / 2, y - height, x + name.length * width / 2, y + height];
      if (taken.some((other) => box[0] < other[2] && box[2] > other[0] && box[1] < other[3] && box[3] > other[1])) return [];
      taken.push(box);
      return [drawing('text', { x, y, 'font-size': 12 / scale, 'stroke-width': 3 / scale }, name)];
    });
    this.view.querySelector('#map-names')?.replaceChildren(...shown);
  }

  zoom() {
    const [scale, x, y] = state.at.split(',').map(Number);
    return scale >= 1 && scale <= CLOSEST && Number.isFinite(x) && Number.isFinite(y) ? [scale, x, y] : [1, 0, 0];
  }

  /** @param x, y where the left upper corner is moved to, as parts of width and height, for any size of window */
  zoomTo(scale, x, y, remember = true) {
    const [width, height] = [this.place.clientWidth, this.place.clientHeight];
    const within = (part) => Math.min(0, Math.max(1 - scale, part));
    const [left, top] = [within(x), within(y)];
    state.at = scale === 1 ? '' : [scale, left, top].map((number) => Number(number.toFixed(3))).join(',');
    this.view.setAttribute('transform', `translate(${left * width} ${top * height}) scale(${scale})`);
    this.view.style.setProperty('--zoom', scale);
    this.nameCountries(scale);
    if (remember) this.handlers.moved();
  }

  zoomBy(factor, event) {
    const [scale, x, y] = this.zoom();
    const next = Math.min(CLOSEST, Math.max(1, scale * factor));
    const box = this.svg.getBoundingClientRect();
    const [px, py] = event ? [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height] : [0.5, 0.5];
    this.zoomTo(next, px - (px - x) * next / scale, py - (py - y) * next / scale);
  }

  drag(down) {
    this.dragged = false;
    const [scale, x, y] = this.zoom();
    const move = (event) => {
      const [dx, dy] = [event.clientX - down.clientX, event.clientY - down.clientY];
      if (Math.hypot(dx, dy) < 4) return;
      this.dragged = true;
      this.zoomTo(scale, x + dx / this.place.clientWidth, y + dy / this.place.clientHeight);
    };
    const end = () => { removeEventListener('pointermove', move); removeEventListener('pointerup', end); };
    addEventListener('pointermove', move);
    addEventListener('pointerup', end);
  }

  /** Says what the pointer is over. */
  point({ target, clientX, clientY }) {
    const { code, tie, count } = target.dataset ?? {};
    this.tip.hidden = !(tie || this.countries.has(code) || this.counts.has(code));
    if (this.tip.hidden) return;
    this.tip.textContent = tie ? `${this.title(tie)}: ${many(Number(count), 'fact')}` : `${this.name(code)}: ${many(this.counts.get(code) ?? 0, 'fact')}`;
    const box = this.place.getBoundingClientRect();
    this.tip.style.left = `${Math.min(clientX - box.left + 14, box.width - this.tip.offsetWidth - 8)}px`;
    this.tip.style.top = `${clientY - box.top + 16}px`;
  }

  title(tie) {
    const [one, other, family] = tie.split('-');
    return `${this.name(one)} and ${this.name(other)}, ${family}`;
  }

  click({ target }) {
    if (this.dragged) return;
    const { code, tie } = target.dataset ?? {};
    if (tie) this.handlers.tie(tie);
    else if (this.countries.has(code)) this.handlers.country(code);
  }
}

/** The largest of a country's lands, so that far islands do not draw its middle out to sea. */
function largest({ geometry }) {
  const lands = geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }));
  return lands.reduce((best, land) => (window.d3.geoArea(land) > window.d3.geoArea(best) ? land : best));
}

function arc([x0, y0], [x1, y1], bend) {
  const distance = Math.hypot(x1 - x0, y1 - y0);
  const lift = distance * (0.08 + 0.045 * bend);
  const sign = x1 >= x0 ? -1 : 1;
  const [mx, my] = [(x0 + x1) / 2 - sign * lift * (y1 - y0) / (distance || 1), (y0 + y1) / 2 + sign * lift * (x1 - x0) / (distance || 1)];
  return `M${x0.toFixed(1)} ${y0.toFixed(1)}Q${mx.toFixed(1)} ${my.toFixed(1)} ${x1.toFixed(1)} ${y1.toFixed(1)}`;
}
