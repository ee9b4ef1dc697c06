const scheme = matchMedia('(prefers-color-scheme: dark)');

/** One colour a family, in the order of the vocabulary; every one has contrast 3 : 1 or more with the page. */
const LIGHT = ['#2460c4', '#b8480c', '#0b7a53', '#587708', '#7d3fc0', '#c0251b', '#8a5a00', '#b02e78', '#4d5c70', '#0a7486', '#7a5443'];
const DARK = ['#7fabff', '#ff9d63', '#52d6a4', '#b9d65a', '#c7a0ff', '#ff8a80', '#f0bd55', '#ff8fcb', '#b3c0d1', '#5cd3e6', '#d8b09b'];

export const dark = () => scheme.matches;
export const onSchemeChange = (listener) => scheme.addEventListener('change', listener);

/** Gives families their colours. */
export function palette(families) {
  return (family) => {
    const colours = dark() ? DARK : LIGHT;
    return colours[Math.max(0, families.indexOf(family)) % colours.length];
  };
}
