import { dark, onSchemeChange } from './colours.js';
import { iconAddress } from './icons.js';
import { unsure, verb } from './words.js';

const FEW_LINES = 16; // so many can bear their names all at once
const NARROW = 640;
const LARGEST = 1.3; // a few entities are shown no larger than life

/** The drawing of entities and facts. */
export class Network {
  constructor(container, colour, handlers) {
    this.container = container;
    this.colour = colour;
    this.passes = () => true;
    this.hiddenTypes = [];
    this.cy = window.cytoscape({ container, style: this.style(), minZoom: 0.12, maxZoom: 3 });
    this.cy.on('tap', 'node', (event) => { this.focus(event.target); handlers.entity(event.target.id()); });
    this.cy.on('dbltap', 'node', (event) => handlers.grow(event.target.id()));
    this.cy.on('tap', 'edge', (event) => handlers.fact(event.target.id()));
    this.cy.on('tap', (event) => { if (event.target === this.cy) this.emphasize(this.cy.collection()); });
    this.cy.on('mouseover', 'node, edge', (event) => this.hover(event.target));
    this.cy.on('mouseout', 'node, edge', () => this.hover(null));
    new ResizeObserver(() => this.resized()).observe(container);
    onSchemeChange(() => this.cy.style(this.style()));
  }

  style() {
    const ink = dark() ? '#e8ecf2' : '#17202c';
    const card = dark() ? '#1f2731' : '#ffffff';
    const line = dark() ? '#8e9aab' : '#66727f';
    const page = dark() ? '#11151b' : '#f4f6f9';
    const accent = dark() ? '#8db4ff' : '#2459b8';
    return [
      { selector: 'node', style: {
        label: 'data(name)', shape: 'ellipse', 'background-color': card, 'border-color': line, 'border-width': 1.5,
        'background-image': (node) => iconAddress(node.data('type'), ink), 'background-width': '52%', 'background-height': '52%',
        width: 'data(size)', height: 'data(size)', color: ink, 'font-size': 13, 'font-family': 'system-ui, "Segoe UI", "Liberation Sans", sans-serif',
        'text-valign': 'bottom', 'text-margin-y': 4, 'text-wrap': 'wrap', 'text-max-width': 120, 'min-zoomed-font-size': 7,
        'text-outline-color': page, 'text-outline-width': 2.5, 'z-index': 10 } },
      { selector: 'node.grown', style: {
        'background-color': accent, 'border-color': accent, 'font-weight': 'bold', 'font-size': 15,
        'background-image': (node) => iconAddress(node.data('type'), dark() ? '#0d1a30' : '#ffffff') } },
      { selector: 'edge', style: {
        'curve-style': 'bezier', 'control-point-step-size': 46, width: 'data(width)', 'line-color': (edge) => this.colour(edge.data('family')),
        'target-arrow-color': (edge) => this.colour(edge.data('family')), 'target-arrow-shape': 'triangle', 'arrow-scale': 1.1,
        'font-size': 10.5, color: ink, 'text-rotation': 'autorotate', 'min-zoomed-font-size': 7,
        'text-background-color': page, 'text-background-opacity': 0.92, 'text-background-padding': 2, 'text-background-shape': 'round-rectangle' } },
      { selector: 'edge[?symmetric]', style: { 'target-arrow-shape': 'none' } },
      { selector: 'edge[?unsure]', style: { 'line-style': 'dashed', 'line-dash-pattern': [7, 5] } },
      { selector: 'edge[?disputed]', style: { 'source-arrow-shape': 'tee', 'source-arrow-color': dark() ? '#ff9a8f' : '#a81d12' } },
      { selector: '.faded', style: { opacity: 0.2 } },
      { selector: 'edge.named', style: { label: 'data(label)', 'z-index': 20 } },
      { selector: '.path', style: { 'underlay-color': '#f0b400', 'underlay-opacity': dark() ? 0.35 : 0.4, 'underlay-padding': 5, 'underlay-shape': 'ellipse' } },
      { selector: 'node:selected', style: { 'border-color': accent, 'border-width': 4 } },
      { selector: 'edge:selected', style: { 'underlay-color': accent, 'underlay-opacity': 0.35, 'underlay-padding': 5 } },
      { selector: '.focus', style: { 'outline-color': accent, 'outline-width': 3, 'outline-offset': 4 } },
      { selector: 'edge.focus', style: { 'underlay-color': accent, 'underlay-opacity': 0.45, 'underlay-padding': 6 } },
      { selector: '.filtered', style: { display: 'none' } },
    ];
  }

  /** Adds facts with their entities; denied ones have no line. */
  add(facts) {
    const before = this.cy.nodes().length;
    this.cy.batch(() => {
      for (const fact of facts.filter((candidate) => candidate.standing !== 'denied')) {
        this.addEntity(fact.subject);
        this.addEntity(fact.object);
        if (this.cy.getElementById(fact.id).empty()) this.cy.add({ group: 'edges', data: edgeData(fact) });
      }
    });
    this.filter(this.passes);
    if (this.cy.nodes().length > before) this.arrange(before === 0);
  }

  addEntity(entity) {
    if (this.cy.getElementById(entity.id).nonempty()) return;
    const near = this.cy.nodes('.grown').last();
    const position = near.nonempty()
      ? { x: near.position('x') + 80 * (Math.random() - 0.5), y: near.position('y') + 80 * (Math.random() - 0.5) } : undefined;
    this.cy.add({ group: 'nodes', position, data: { ...entity, size: 24 + 8 * Math.log2(1 + entity.degree) } });
  }

  /** Places everything: anew, or from where it stands. */
  arrange(anew = true) {
    if (this.cy.nodes().empty()) return;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.cy.layout({
      name: 'fcose', quality: 'proof', animate: !still, animationDuration: 350, randomize: anew, fit: false,
      nodeRepulsion: 26000, idealEdgeLength: 135, edgeElasticity: 0.3, nodeSeparation: 110, nodeDimensionsIncludeLabels: true,
      gravity: 0.2,
    }).one('layoutstop', () => this.fit()).run();
  }

  grown(id) { this.cy.getElementById(id).addClass('grown'); }

  /** Marks what is open, and lets what has nothing to do with it fade. */
  select(id) {
    this.cy.elements().unselect();
    const chosen = this.cy.getElementById(id);
    chosen.select();
    if (this.cy.elements('.path').empty()) this.emphasize(chosen.closedNeighborhood());
    this.nameLines();
  }

  emphasize(elements) {
    this.cy.elements().removeClass('faded');
    if (elements.nonempty()) this.cy.elements().difference(elements.union(elements.connectedNodes())).addClass('faded');
    this.nameLines();
  }

  /** Names lines where there is room: all of a few, else those of what is open, focused or pointed at. */
  nameLines(hovered = this.cy.collection()) {
    const lines = this.cy.edges(':visible');
    const marked = this.cy.elements(':selected, .focus').union(hovered);
    const named = lines.length <= FEW_LINES ? lines
      : marked.edges().union(marked.nodes().filter((node) => node.degree() <= FEW_LINES).connectedEdges()).union(this.cy.edges('.path').not('.faded'));
    this.cy.batch(() => {
      this.cy.edges().removeClass('named');
      named.addClass('named');
    });
  }

  hover(target) {
    this.container.style.cursor = target ? 'pointer' : '';
    this.nameLines(target ?? this.cy.collection());
  }

  /** Marks paths; with an index, that one only. */
  highlight(paths, only = -1) {
    this.cy.elements().removeClass('path');
    let marked = this.cy.collection();
    paths.forEach((path, index) => {
      if (only >= 0 && index !== only) return;
      for (const { id } of path.entities) marked = marked.union(this.cy.getElementById(id));
      for (const hop of path.hops) marked = marked.union(this.cy.getElementById(hop.facts[0].fact.id));
    });
    marked.addClass('path');
    this.emphasize(only >= 0 ? marked : this.cy.collection());
    if (only >= 0) this.cy.elements().difference(marked).addClass('faded');
    this.nameLines();
  }

  unhighlight() {
    this.cy.elements().removeClass('path');
  }

  /** Leaves out facts that do not pass, and entities that have none then; what was asked for stays. */
  filter(passes, hiddenTypes = this.hiddenTypes) {
    this.passes = passes;
    this.hiddenTypes = hiddenTypes;
    this.cy.batch(() => {
      this.cy.edges().forEach((edge) => { edge.toggleClass('filtered', !passes(edge.data('fact'))); });
      this.cy.nodes().forEach((node) => {
        const lone = node.connectedEdges().nonempty() && node.connectedEdges().not('.filtered').empty();
        node.toggleClass('filtered', hiddenTypes.includes(node.data('type')) || (lone && !node.hasClass('grown')));
      });
    });
    this.nameLines();
  }

  entities() { return this.cy.nodes().not('.filtered').map((node) => node.data()).sort((a, b) => b.degree - a.degree); }

  facts() { return this.cy.edges().not('.filtered').map((edge) => edge.data('fact')); }

  get empty() { return this.cy.nodes().empty(); }

  resized() {
    this.cy.resize();
    if (this.container.clientWidth > 0) this.fit();
  }

  /** Shows everything between tools and legend. */
  fit() {
    if (this.container.clientWidth === 0) return;
    const shown = this.cy.elements(':visible');
    if (shown.empty()) return;
    const margin = Math.min(40, this.cy.width() / 16);
    const { x1, y1, w, h } = shown.boundingBox();
    const [above, below] = this.covered();
    const [width, height] = [this.cy.width(), this.cy.height() - above - below];
    const zoom = Math.min(LARGEST, (width - 2 * margin) / w, (height - 2 * margin) / h);
    this.cy.viewport({ zoom, pan: { x: (width - zoom * w) / 2 - zoom * x1, y: above + (height - zoom * h) / 2 - zoom * y1 } });
  }

  /** How much of the upper and the lower edge is covered, in pixels; on wide screens the tools stand beside the drawing. */
  covered() {
    const height = (part) => this.container.parentElement.querySelector(part)?.offsetHeight ?? 0;
    return [this.cy.width() < NARROW ? height('.tools') : 0, height('.legend')];
  }

  zoomBy(factor) {
    this.cy.zoom({ level: this.cy.zoom() * factor, renderedPosition: { x: this.cy.width() / 2, y: this.cy.height() / 2 } });
  }

  clear() { this.cy.elements().remove(); }

  focused() { return this.cy.elements('.focus'); }

  focus(target) {
    this.cy.elements().removeClass('focus');
    target.addClass('focus');
    if (target.nonempty() && this.container === document.activeElement) this.reveal(target);
    this.nameLines();
  }

  reveal(target) {
    const { x1, y1, x2, y2 } = target.renderedBoundingBox();
    if (x1 < 0 || y1 < 0 || x2 > this.cy.width() || y2 > this.cy.height()) this.cy.center(target);
  }
}

function edgeData(fact) {
  return {
    id: fact.id, source: fact.subject.id, target: fact.object.id, fact, family: fact.family, symmetric: fact.symmetric,
    label: verb(fact.relation), unsure: unsure(fact), disputed: fact.standing === 'disputed',
    width: 1.4 + 1.5 * Math.log2(1 + fact.publishers),
  };
}
