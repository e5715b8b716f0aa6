import { PICTURE } from '../files'

export type Shape = 'cycle' | 'table' | 'box' | 'key'

/** Drawn around the middle, on a square of some 600. */
const SHAPES: Record<Shape, (color: string) => string> = {
  cycle: (color) => `<g fill="none" stroke="${color}" stroke-width="16">
    <circle cx="-170" cy="90" r="118"/><circle cx="170" cy="90" r="118"/>
    <path d="M-170 90 L-60 -90 L110 -90 L0 90 Z M-60 -90 L0 90 M170 90 L100 -140 L150 -150 M-90 -120 L-20 -120"/></g>`,
  table: (color) => `<rect x="-280" y="-60" width="560" height="42" rx="8" fill="${color}"/>
    <path d="M-240 -18 L-260 200 M240 -18 L260 200 M-120 -18 L-130 150 M120 -18 L130 150" stroke="${color}" stroke-width="26"/>`,
  box: (color) => `<rect x="-140" y="-240" width="280" height="480" rx="18" fill="${color}"/>
    <path d="M-140 -90 L140 -90 M-100 -170 L-100 -120 M-100 -50 L-100 60" stroke="#5b6472" stroke-width="12"/>`,
  key: (color) => `<g fill="none" stroke="${color}" stroke-width="34"><circle cx="-130" cy="0" r="86"/>
    <path d="M-44 0 L230 0 M150 0 L150 80 M220 0 L220 64"/></g>`,
}

/** A thing on a plain wall, as SVG. */
export function thing(shape: Shape, color: string): string {
  const { width, height } = PICTURE
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
    <rect width="${width}" height="${height}" fill="#ece4d3"/><rect y="${height * 0.72}" width="${width}" height="${height}" fill="#c9b795"/>
    <ellipse cx="${width / 2}" cy="${height * 0.8}" rx="300" ry="26" fill="#000000" opacity="0.12"/>
    <g transform="translate(${width / 2} ${height * 0.5})">${SHAPES[shape](color)}</g></svg>`
}
