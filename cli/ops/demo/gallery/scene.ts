import type { Dice } from '../dice'
import { PICTURE } from '../files'

/** How a picture of the estate is drawn. Colours as CSS writes them; places as parts of the picture, 0–1. */
export interface Scene {
  sky: readonly [top: string, bottom: string]
  ground: string
  /** Sun, moon or none. */
  light: readonly [x: number, y: number, radius: number, color: string] | null
  /** How many of the three blocks are to be seen, and the colour of their walls; windows glow at night. */
  blocks: { count: number; color: string; glow: string | null }
  /** What lies on the ground or hangs in the air: round, in these colours. */
  dots: {
    count: number
    colors: readonly string[]
    radius: readonly [number, number]
    from: number
    to: number
  }
  /** People, trees or lamps in a row. */
  row: { kind: 'people' | 'trees' | 'lamps' | 'none'; count: number; colors: readonly string[] }
}

const HORIZON = 0.66
const FLOORS = 6
const WINDOWS = 4

/** The picture as SVG; the same throws draw the same picture. */
export function draw(dice: Dice, scene: Scene): string {
  const { width, height } = PICTURE
  const [top, bottom] = scene.sky
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
    <defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${top}"/>
    <stop offset="1" stop-color="${bottom}"/></linearGradient></defs>
    <rect width="${width}" height="${height}" fill="url(#sky)"/>
    ${lightOf(scene)}${blocksOf(dice, scene)}
    <rect y="${height * HORIZON}" width="${width}" height="${height}" fill="${scene.ground}"/>
    ${rowOf(dice, scene)}${dotsOf(dice, scene)}</svg>`
}

function lightOf({ light }: Scene): string {
  if (!light) return ''
  const [x, y, radius, color] = light
  const at = `cx="${x * PICTURE.width}" cy="${y * PICTURE.height}"`
  return `<circle ${at} r="${radius * 1.6}" fill="${color}" opacity="0.25"/><circle ${at} r="${radius}" fill="${color}"/>`
}

function blocksOf(dice: Dice, { blocks }: Scene): string {
  const { width, height } = PICTURE
  const wide = width * 0.2
  return Array.from({ length: blocks.count }, (_, index) => {
    const x = (index + 0.5) * (width / blocks.count) - wide / 2
    const tall = height * dice.between(0.34, 0.5)
    const y = height * HORIZON - tall
    return `<rect x="${x}" y="${y}" width="${wide}" height="${tall}" fill="${blocks.color}"/>${windows(dice, blocks.glow, { x, y, wide, tall })}`
  }).join('')
}

interface Wall {
  x: number
  y: number
  wide: number
  tall: number
}

function windows(dice: Dice, glow: string | null, { x, y, wide, tall }: Wall): string {
  return Array.from({ length: FLOORS * WINDOWS }, (_, index) => {
    const left = x + wide * (0.1 + 0.22 * (index % WINDOWS))
    const top = y + tall * (0.08 + 0.15 * Math.floor(index / WINDOWS))
    const isLit = glow && dice.chance(0.6)
    return `<rect x="${left}" y="${top}" width="${wide * 0.13}" height="${tall * 0.08}" fill="${isLit ? glow : '#46505a'}"/>`
  }).join('')
}

function rowOf(dice: Dice, { row }: Scene): string {
  const { width, height } = PICTURE
  return Array.from({ length: row.kind === 'none' ? 0 : row.count }, (_, index) => {
    const x = ((index + 0.5) * width) / row.count + dice.between(-12, 12)
    const y = height * dice.between(HORIZON + 0.04, HORIZON + 0.14)
    const color = dice.pick(row.colors)
    if (row.kind === 'trees')
      return `<rect x="${x - 7}" y="${y - 60}" width="14" height="70" fill="#6b4a2f"/><circle cx="${x}" cy="${y - 90}" r="${dice.whole(42, 66)}" fill="${color}"/>`
    if (row.kind === 'lamps')
      return `<path d="M${x - 20} ${y} q20 22 40 0 z" fill="#8a4b25"/><ellipse cx="${x}" cy="${y - 16}" rx="7" ry="15" fill="${color}"/><circle cx="${x}" cy="${y - 14}" r="34" fill="${color}" opacity="0.22"/>`
    return `<circle cx="${x}" cy="${y - 62}" r="15" fill="#8d5f42"/><path d="M${x - 20} ${y + 16} q2-62 20-62 q18 0 20 62 z" fill="${color}"/>`
  }).join('')
}

function dotsOf(dice: Dice, { dots }: Scene): string {
  const { width, height } = PICTURE
  return Array.from({ length: dots.count }, () => {
    const at = `cx="${dice.whole(0, width)}" cy="${height * dice.between(dots.from, dots.to)}"`
    return `<circle ${at} r="${dice.between(...dots.radius)}" fill="${dice.pick(dots.colors)}" opacity="${dice.between(0.55, 1).toFixed(2)}"/>`
  }).join('')
}
