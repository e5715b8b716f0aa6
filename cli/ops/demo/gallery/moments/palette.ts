/** Nobody and nothing in a row. */
export const NONE = { kind: 'none', count: 0, colors: [] } as const
/** Skies, from top to bottom. */
export const DAY = ['#7fb2e5', '#dcebf7'] as const
export const EVENING = ['#2b2a5e', '#e58a5b'] as const
export const NIGHT = ['#0e1530', '#2a2f57'] as const
export const MONSOON = ['#5c6b78', '#a9b8c0'] as const
/** The blocks by day and by night. */
export const WALLS = { count: 3, color: '#d9c9a3', glow: null }
export const LIT_WALLS = { count: 3, color: '#4d4a63', glow: '#ffd27a' }
export const NO_WALLS = { count: 0, color: '#000000', glow: null }
/** What things are coloured in. */
export const GRASS = '#6f9c4c'
export const CLOTHES = ['#c8443c', '#e0a526', '#3f7cac', '#7a3f9d', '#2f8f6b'] as const
export const NO_DOTS = { count: 0, colors: ['#ffffff'], radius: [1, 1], from: 0, to: 1 } as const

/** So many of them in a row. */
export const people = (count: number) => ({ kind: 'people', count, colors: CLOTHES }) as const
export const trees = (count: number) =>
  ({ kind: 'trees', count, colors: ['#3d7a3a', '#548c3f', '#2f6b46'] }) as const
