/** WCAG's least contrast of text, with a little room for rounding. */
const CONTRAST_MIN = 4.6
const STEPS = 40
const FALLBACK = '#6b5b2e'
/** What text stands on in each theme: the page, a card, or a raised part. The darker of the light ones and the lighter of the dark ones decide. */
const LIGHT_PAPER = '#ebe8db'
const DARK_PAPER = '#262a20'

type Rgb = [number, number, number]

/** The estate's colour as the pages use it: legible as text on either theme's paper, and under white or black text. */
export interface Accent {
  light: string
  dark: string
  onLight: string
  onDark: string
}

/** @param hex six hex digits behind a `#`; anything else is the estate's own khaki. */
export function accentOf(hex: string | null | undefined): Accent {
  const base = parse(hex) ?? (parse(FALLBACK) as Rgb)
  const light = legible(base, parse(LIGHT_PAPER) as Rgb, [0, 0, 0])
  const dark = legible(base, parse(DARK_PAPER) as Rgb, [255, 255, 255])
  return { light: toHex(light), dark: toHex(dark), onLight: textOn(light), onDark: textOn(dark) }
}

/** Moves a colour towards black or white until it can be read on `paper`. */
function legible(color: Rgb, paper: Rgb, towards: Rgb): Rgb {
  for (let step = 0; step <= STEPS; step += 1) {
    const mixed = color.map((part, index) => part + ((towards[index] ?? 0) - part) * (step / STEPS)) as Rgb
    if (contrast(mixed, paper) >= CONTRAST_MIN) return mixed
  }
  return towards
}

const textOn = (color: Rgb): string =>
  contrast(color, [255, 255, 255]) >= contrast(color, [0, 0, 0]) ? '#ffffff' : '#000000'

/** WCAG 2's contrast ratio, 1–21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(color: Rgb): number {
  const [r = 0, g = 0, b = 0] = color.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function parse(hex: string | null | undefined): Rgb | null {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex ?? '')
  return match ? (match.slice(1).map((pair) => Number.parseInt(pair, 16)) as Rgb) : null
}

const toHex = (color: Rgb): string =>
  `#${color.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`
