/** A picture for every type of entity, drawn by lines on 24 × 24. */
const LINES = {
  Organization: 'M4 21V4h10v17M14 10h6v11M2 21h20M8 8h2M8 12h2M8 16h2M17 14h.1M17 17h.1',
  Person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.500 21c0-4.200 3.300-6.500 7.500-6.500s7.500 2.300 7.500 6.500',
  Country: 'M5 22V3M5 4h14l-3.500 4.500L19 13H5',
  Place: 'M12 22s7-7 7-12.500a7 7 0 0 0-14 0C5 15 12 22 12 22ZM12 12a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5Z',
  Product: 'M3 7.500 12 3l9 4.500v9L12 21l-9-4.500ZM3 7.500l9 4.500 9-4.500M12 12v9',
  Technology: 'M7 7h10v10H7ZM10 3v4M14 3v4M10 17v4M14 17v4M3 10h4M3 14h4M17 10h4M17 14h4',
  Policy: 'M6 2h8l4 4v16H6ZM14 2v4h4M9 11h6M9 15h6',
  Event: 'M4 6h16v15H4ZM4 11h16M8 3v5M16 3v5',
};
const OTHER = 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16Z';
const SVG = 'http://www.w3.org/2000/svg';

/** For drawings: an address of the picture in a colour. */
export function iconAddress(type, colour) {
  const picture = `<svg xmlns="${SVG}" width="48" height="48" viewBox="0 0 24 24" fill="none" stroke="${colour}"`
    + ` stroke-width="1.700" stroke-linecap="round" stroke-linejoin="round"><path d="${LINES[type] ?? OTHER}"/></svg>`;
  return `data:image/svg+xml;utf8,${encodeURIComponent(picture)}`;
}

/** For pages: the picture in the colour of the text around it. */
export function icon(type) {
  const drawn = document.createElementNS(SVG, 'svg');
  for (const [name, value] of Object.entries({ class: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true' })) drawn.setAttribute(name, value);
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', LINES[type] ?? OTHER);
  drawn.append(path);
  return drawn;
}
