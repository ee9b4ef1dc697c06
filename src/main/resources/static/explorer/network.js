const dark = matchMedia('(prefers-color-scheme: dark)');
const LIGHT = ['#2460c4', '#b8480c', '#0b7a53', '#b3261e', '#7d3fc0', '#0a7486', '#8a5a00', '#b02e78', '#4d5c70', '#587708', '#7a5443'];
const DARK = ['#7fabff', '#ff9d63', '#52d6a4', '#ff8a80', '#c7a0ff', '#5cd3e6', '#f0bd55', '#ff8fcb', '#b3c0d1', '#b9d65a', '#d8b09b'];
const SHAPES = ['ellipse', 'round-rectangle', 'hexagon', 'round-diamond', 'round-tag', 'octagon', 'round-pentagon', 'star'];

/** The drawing of entities and facts. */
export class Network {
  constructor(container, { types, families }, handlers) {
    this.types = types;
    this.families = families;
    this.handlers = handlers;
    this.filter = { families: new Set(families), types: new Set(types), confidence: 0, since: '' };
    this.cy = window.cytoscape({ container, style: this.style(), minZoom: 0.15, maxZoom: 3 });
    this.cy.on('tap', 'node', (event) => handlers.entity(event.target.id()));
    this.cy.on('dbltap', 'node', (event) => handlers.grow(event.target.id()));
    this.cy.on('tap', 'edge', (event) => handlers.fact(event.target.id()));
    new ResizeObserver(() => {
      this.cy.resize();
      this.fit();
    }).observe(container);
    dark.addEventListener('change', () => this.cy.style(this.style()));
  }

  colour(family) {
    const palette = dark.matches ? DARK : LIGHT;
    return palette[Math.max(0, this.families.indexOf(family)) % palette.length];
  }

  style() {
    const ink = dark.matches ? '#e8ecf2' : '#17202c';
    const card = dark.matches ? '#1a2029' : '#ffffff';
    const line = dark.matches ? '#8e9aab' : '#5b6776';
    return [
      { selector: 'node', style: {
        label: 'data(name)', shape: (node) => SHAPES[this.types.indexOf(node.data('type'))] ?? 'ellipse',
        'background-color': card, 'border-color': line, 'border-width': 2, color: ink, 'font-size': 12,
        width: 'data(size)', height: 'data(size)', 'text-valign': 'bottom', 'text-margin-y': 4,
        'text-background-color': dark.matches ? '#11151b' : '#f6f7f9', 'text-background-opacity': 0.8,
        'text-wrap': 'wrap', 'text-max-width': 110 } },
      { selector: 'node.grown', style: { 'background-color': dark.matches ? '#2c4a7c' : '#cfe0ff' } },
      { selector: 'edge', style: {
        'curve-style': 'bezier', width: 'data(width)', 'line-color': (edge) => this.colour(edge.data('family')),
        'target-arrow-color': (edge) => this.colour(edge.data('family')), 'target-arrow-shape': 'triangle',
        label: 'data(label)', 'font-size': 8, color: ink, 'text-rotation': 'autorotate',
        'text-background-color': dark.matches ? '#11151b' : '#f6f7f9', 'text-background-opacity': 0.8 } },
      { selector: 'edge[?symmetric]', style: { 'target-arrow-shape': 'none' } },
      { selector: 'edge[?unsure]', style: { 'line-style': 'dashed' } },
      { selector: 'edge[?disputed]', style: {
        'source-arrow-shape': 'tee', 'source-arrow-color': dark.matches ? '#ff9a8f' : '#a81d12' } },
      { selector: ':selected', style: { 'border-color': dark.matches ? '#8db4ff' : '#2459b8', 'border-width': 4, 'overlay-opacity': 0.12 } },
      { selector: '.path', style: { 'underlay-color': '#f0b400', 'underlay-opacity': 0.35, 'underlay-padding': 6 } },
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
      this.applyFilter();
    });
    if (this.cy.nodes().length > before) this.layout();
  }

  addEntity(entity) {
    if (this.cy.getElementById(entity.id).nonempty()) return;
    const near = this.cy.nodes('.grown').last();
    const position = near.nonempty()
      ? { x: near.position('x') + 60 * (Math.random() - 0.5), y: near.position('y') + 60 * (Math.random() - 0.5) } : undefined;
    this.cy.add({ group: 'nodes', position, data: { ...entity, size: 22 + 9 * Math.log2(1 + entity.degree) } });
  }

  layout() {
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.cy.layout({
      name: 'cose', animate: still ? false : 'end', animationDuration: 350, randomize: this.cy.nodes('.grown').length < 2,
      nodeRepulsion: 60000, idealEdgeLength: 110, nodeOverlap: 24, componentSpacing: 120, padding: 45, fit: false,
    }).one('layoutstop', () => this.fit()).run();
  }

  grown(id) { this.cy.getElementById(id).addClass('grown'); }

  select(id) {
    this.cy.elements().unselect();
    this.cy.getElementById(id).select();
  }

  highlight(paths) {
    this.cy.elements().removeClass('path');
    for (const path of paths) {
      for (const { id } of path.entities) this.cy.getElementById(id).addClass('path');
      for (const hop of path.hops) this.cy.getElementById(hop.facts[0].fact.id).addClass('path');
    }
  }

  setFilter(filter) {
    this.filter = filter;
    this.cy.batch(() => this.applyFilter());
  }

  applyFilter() {
    const { families, types, confidence, since } = this.filter;
    this.cy.nodes().forEach((node) => node.toggleClass('filtered', !types.has(node.data('type'))));
    this.cy.edges().forEach((edge) => {
      const { family, confidence: sure, lastSeen } = edge.data();
      edge.toggleClass('filtered', !families.has(family) || sure < confidence || (since !== '' && (lastSeen ?? '') < since));
    });
  }

  entities() { return this.cy.nodes().map((node) => node.data()).sort((a, b) => b.degree - a.degree); }

  /** Shows everything, though a few entities no larger than life. */
  fit() {
    this.cy.fit(this.cy.elements(':visible'), 45);
    if (this.cy.zoom() > 1.4) {
      this.cy.zoom(1.4);
      this.cy.center();
    }
  }

  clear() { this.cy.elements().remove(); }
}

function edgeData(fact) {
  return {
    id: fact.id, source: fact.subject.id, target: fact.object.id, family: fact.family, symmetric: fact.symmetric,
    label: fact.relation.toLowerCase().replaceAll('_', ' '), confidence: fact.confidence, lastSeen: fact.lastSeen,
    unsure: fact.hedged + fact.planned >= fact.statements, disputed: fact.standing === 'disputed',
    width: 1.5 + 1.5 * Math.log2(1 + fact.publishers),
  };
}
