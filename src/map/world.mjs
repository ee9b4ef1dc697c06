// Makes the explorer's world map, src/main/resources/static/explorer/world.json, which is committed:
//
//   npm install --no-save world-atlas@2.0.2 topojson-client@3 topojson-simplify@3 topojson-server@3 i18n-iso-countries@7
//   node world.mjs > ../main/resources/static/explorer/world.json
//
// The shapes are those of Natural Earth 1:50m (public domain) as the package world-atlas (ISC) has them. No WebJar
// carries them; a build that asks a second registry would be worse than 200 kB of public data here.
import { createRequire } from 'node:module';

const require = createRequire(`${process.cwd()}/`);
const { feature } = require('topojson-client');
const { presimplify, simplify, quantile } = require('topojson-simplify');
const iso = require('i18n-iso-countries');

const KEPT = 0.22; // the part of all corners that an eye misses at this scale
const DIGITS = 2; // of degrees: about a kilometre

const atlas = presimplify(require('world-atlas/countries-50m.json'));
const whole = feature(require('world-atlas/countries-50m.json'), 'countries').features;
const world = simplify(atlas, quantile(atlas, KEPT));

const rounded = (ring) => {
  const corners = ring.map(([x, y]) => [Number(x.toFixed(DIGITS)), Number(y.toFixed(DIGITS))]);
  return corners.filter(([x, y], i) => i === 0 || x !== corners[i - 1][0] || y !== corners[i - 1][1]);
};
const polygons = ({ geometry }) => {
  const all = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return all.map((rings) => rings.map(rounded).filter((ring) => ring.length >= 4)).filter((rings) => rings.length > 0);
};

const shapes = feature(world, 'countries').features
  .map((drawn, index) => {
    const kept = polygons(drawn);
    return { code: iso.numericToAlpha2(drawn.id), name: drawn.properties.name, coordinates: kept.length > 0 ? kept : polygons(whole[index]) };
  })
  // Natural Earth gives Kosovo no number
  .map((shape) => (shape.name === 'Kosovo' ? { ...shape, code: 'XK' } : shape))
  .filter(({ code }) => code !== 'AQ');
const countries = shapes.filter((shape, index) => !shape.code || shapes.findIndex(({ code }) => code === shape.code) === index)
  .map((shape) => ({ ...shape, coordinates: shape.code ? shapes.filter(({ code }) => code === shape.code).flatMap(({ coordinates }) => coordinates) : shape.coordinates }));

process.stdout.write(JSON.stringify({
  type: 'FeatureCollection',
  source: 'Natural Earth 1:50m (public domain), through world-atlas 2.0.2; simplified by src/map/world.mjs',
  features: countries.map(({ code, name, coordinates }) => ({
    type: 'Feature', id: code, properties: { name }, geometry: { type: 'MultiPolygon', coordinates },
  })),
}).replaceAll('},{"type":"Feature"', '},\n{"type":"Feature"') + '\n');
