import { many, sentence, support } from './words.js';

const ARROWS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

/** Walks the network by keys and tells where it is. */
export class Keyboard {
  constructor(network, handlers, tell) {
    this.network = network;
    this.handlers = handlers;
    this.tell = tell;
    this.entity = null;
    network.container.addEventListener('keydown', (event) => this.press(event));
    network.container.addEventListener('focus', () => { if (network.focused().empty()) this.home(); });
  }

  press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const action = this.action(event);
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  }

  action({ key, shiftKey }) {
    if (ARROWS[key]) return () => this.go(ARROWS[key]);
    const focused = this.network.focused();
    const entity = this.entity;
    switch (key) {
      case 'Home': return () => this.home();
      case 'e': case 'E': return () => this.line(shiftKey ? -1 : 1);
      case 'Enter': return focused.empty() ? null
        : () => (focused.isEdge() ? this.handlers.fact(focused.id()) : this.handlers.entity(focused.id()));
      case 'o': return focused.nonempty() && focused.isEdge() ? () => this.at(this.otherEnd(focused)) : null;
      case 'g': return entity ? () => this.handlers.grow(entity.id()) : null;
      case 'c': return entity ? () => this.handlers.connect(entity.data()) : null;
      default: return null;
    }
  }

  home() {
    const best = this.network.cy.nodes(':visible').max((node) => node.connectedEdges(':visible').length);
    if (best.ele) this.at(best.ele);
  }

  /** Goes to the neighbour, or where there is none to any entity, that lies best in a direction. */
  go([dx, dy]) {
    const from = this.standing();
    if (!from) return;
    const to = towards(from, from.neighborhood('node:visible'), dx, dy) ?? towards(from, this.network.cy.nodes(':visible'), dx, dy);
    if (to) this.at(to); else this.tell('Nothing lies in that direction.');
  }

  /** The entity that the keys are at; one that a filter hides is none. */
  standing() {
    const focused = this.network.focused();
    if (focused.nonempty() && focused.isNode() && focused.visible()) this.entity = focused;
    if (!this.entity?.inside() || !this.entity.visible()) this.home();
    return this.entity;
  }

  line(step) {
    const from = this.standing();
    if (!from) return;
    const lines = from.connectedEdges(':visible').sort((a, b) => b.data('width') - a.data('width') || a.id().localeCompare(b.id()));
    if (lines.empty()) return;
    const at = lines.toArray().findIndex((line) => line.hasClass('focus'));
    const next = lines[at < 0 ? (step > 0 ? 0 : lines.length - 1) : (at + step + lines.length) % lines.length];
    this.network.focus(next);
    const fact = next.data('fact');
    this.tell(`${sentence(fact)}. ${support(fact)}.`);
  }

  /** So that every neighbour can be reached, though two lie in one direction. */
  otherEnd(line) {
    return line.connectedNodes().filter((end) => !end.same(this.entity)).first();
  }

  at(node) {
    this.entity = node;
    this.network.focus(node);
    const { name, type } = node.data();
    this.tell(`${name}, ${type}, ${many(node.connectedEdges(':visible').length, 'line')}.`);
  }
}

/** The nearest of some entities within 60 degrees of a direction, those straight on before others. */
function towards(from, others, dx, dy) {
  const { x, y } = from.position();
  let best = null;
  let least = Infinity;
  others.forEach((other) => {
    if (other.same(from)) return;
    const [ox, oy] = [other.position('x') - x, other.position('y') - y];
    const distance = Math.hypot(ox, oy);
    const along = (ox * dx + oy * dy) / (distance || 1);
    const cost = distance * (2 - along);
    if (along > 0.5 && cost < least) { best = other; least = cost; }
  });
  return best;
}
