import type { Scene } from './scene'

/** A photo of the demo: what is on it, who took it and when. */
export interface Moment {
  caption: string
  /** Mailbox of whoever took it; somebody of the estate when absent. */
  by?: string
  /** Days before today; of an event's album the day after the last one whose title begins so. */
  days: number
  album?: string
  scene: Scene
  isFeatured?: true
  /** Waits for a moderator; or was taken out by one. */
  status?: 'pending' | 'removed'
  says?: readonly (readonly [says: string, answer?: string])[]
}

const NONE = { kind: 'none', count: 0, colors: [] } as const
const DAY = ['#7fb2e5', '#dcebf7'] as const
const EVENING = ['#2b2a5e', '#e58a5b'] as const
const NIGHT = ['#0e1530', '#2a2f57'] as const
const MONSOON = ['#5c6b78', '#a9b8c0'] as const
const WALLS = { count: 3, color: '#d9c9a3', glow: null }
const LIT_WALLS = { count: 3, color: '#4d4a63', glow: '#ffd27a' }
const NO_WALLS = { count: 0, color: '#000000', glow: null }
const GRASS = '#6f9c4c'
const CLOTHES = ['#c8443c', '#e0a526', '#3f7cac', '#7a3f9d', '#2f8f6b'] as const
const NO_DOTS = { count: 0, colors: ['#ffffff'], radius: [1, 1], from: 0, to: 1 } as const

const people = (count: number) => ({ kind: 'people', count, colors: CLOTHES }) as const
const trees = (count: number) =>
  ({ kind: 'trees', count, colors: ['#3d7a3a', '#548c3f', '#2f6b46'] }) as const

/** The pictures of the demo, the oldest first. */
export const MOMENTS: readonly Moment[] = [
  {
    caption: 'Thandai before anybody was purple',
    days: 250,
    album: 'Holi',
    scene: {
      ...{ sky: DAY, ground: '#b59f6b', light: [0.8, 0.18, 50, '#fff3c4'], blocks: WALLS, row: people(8) },
      dots: {
        count: 170,
        colors: ['#e5484d', '#f2c230', '#3fae5a', '#3f7cd1', '#b04fc4'],
        radius: [4, 26],
        from: 0.45,
        to: 1,
      },
    },
    says: [['Whose elephant is the blue one?', 'That is my uncle.']],
  },
  {
    caption: 'First rain on the cricket ground',
    days: 170,
    scene: {
      ...{ sky: MONSOON, ground: '#587a4a', light: null, blocks: WALLS, row: trees(5) },
      dots: { count: 260, colors: ['#dfe8ee', '#c6d4de'], radius: [1, 3.5], from: 0, to: 1 },
    },
  },
  {
    caption: 'Flag hoisting, seen from C-5',
    days: 100,
    album: 'स्वतंत्रता दिवस',
    scene: {
      ...{ sky: DAY, ground: GRASS, light: null, blocks: WALLS, row: people(11) },
      dots: { count: 90, colors: ['#ff9933', '#ffffff', '#138808'], radius: [5, 13], from: 0.05, to: 0.5 },
    },
  },
  {
    caption: 'Modak number one hundred and eight',
    by: 'meera',
    days: 68,
    album: 'Ganesh',
    scene: {
      ...{
        sky: ['#7b2d26', '#e3a857'],
        ground: '#8f4f2b',
        light: [0.5, 0.36, 96, '#ffd27a'],
        blocks: NO_WALLS,
        row: people(7),
      },
      dots: { count: 130, colors: ['#f2c230', '#e8743b', '#fff1c9'], radius: [4, 12], from: 0.02, to: 0.96 },
    },
    says: [['गणपति बप्पा मोरया!']],
  },
  {
    caption: 'Morning yoga, and one who came for the pigeons',
    by: 'asha',
    days: 36,
    album: 'Yoga',
    scene: {
      ...{
        sky: ['#f3b98a', '#f9e7cf'],
        ground: GRASS,
        light: [0.22, 0.34, 60, '#fff0c2'],
        blocks: NO_WALLS,
        row: people(9),
      },
      dots: { count: 14, colors: ['#5b6472', '#8a93a0'], radius: [4, 8], from: 0.1, to: 0.4 },
    },
    says: [['That pigeon has better balance than I have.', 'It comes every second Sunday.']],
  },
  {
    caption: 'Lamps at seven',
    by: 'ravi',
    days: 15,
    album: 'Diwali',
    isFeatured: true,
    scene: {
      ...{ sky: NIGHT, ground: '#2d2438', light: null, blocks: LIT_WALLS },
      row: { kind: 'lamps', count: 12, colors: ['#ffcf5c', '#ffb02e'] },
      dots: { count: 120, colors: ['#ffe9a8', '#ffcf5c', '#ff9f5c'], radius: [1, 4], from: 0.02, to: 0.6 },
    },
    says: [
      ['The whole of block B glowed.', 'And nobody set off a cracker before eight!'],
      ['Framed, on our wall.'],
    ],
  },
  {
    caption: 'Rangoli of the lobby of block A',
    by: 'asha',
    days: 14,
    album: 'Diwali',
    scene: {
      ...{
        sky: ['#4a2a4d', '#8a4b5a'],
        ground: '#3b2a3f',
        light: [0.5, 0.62, 150, '#d9578f'],
        blocks: NO_WALLS,
        row: NONE,
      },
      dots: {
        count: 320,
        colors: ['#f2c230', '#3fae5a', '#ffffff', '#e8743b', '#4fb3d9'],
        radius: [4, 11],
        from: 0.3,
        to: 0.96,
      },
    },
    says: [['Six hours of work, and then the dog walked through it.']],
  },
  {
    caption: 'The queue for the jalebis',
    days: 14,
    album: 'Diwali',
    scene: {
      sky: EVENING,
      ground: '#4e5b3d',
      light: [0.82, 0.3, 44, '#ffe1a8'],
      blocks: LIT_WALLS,
      row: people(13),
      dots: NO_DOTS,
    },
  },
  {
    caption: 'Film night: the projector survived',
    days: 6,
    album: 'Film',
    scene: {
      ...{
        sky: NIGHT,
        ground: '#2b3a2b',
        light: [0.5, 0.3, 130, '#e9edf7'],
        blocks: NO_WALLS,
        row: people(12),
      },
      dots: { count: 60, colors: ['#ffffff'], radius: [1, 2.2], from: 0, to: 0.5 },
    },
  },
  {
    caption: 'New lights in the garden',
    by: 'omar',
    days: 1,
    scene: {
      ...{
        sky: NIGHT,
        ground: '#24402b',
        light: [0.12, 0.16, 36, '#f6f2da'],
        blocks: LIT_WALLS,
        row: trees(6),
      },
      dots: { count: 36, colors: ['#fff2b0', '#ffe08a'], radius: [5, 10], from: 0.6, to: 0.8 },
    },
    says: [['At last one sees the snails before one treads on them.']],
  },
  {
    caption: 'Sunset behind block C',
    by: 'meera',
    days: 3,
    isFeatured: true,
    scene: {
      ...{
        sky: ['#5a3a7e', '#f2a65a'],
        ground: '#3b4a35',
        light: [0.62, 0.55, 74, '#ffd98a'],
        blocks: { count: 3, color: '#3a3350', glow: '#ffd27a' },
        row: NONE,
      },
      dots: { count: 9, colors: ['#2a2438'], radius: [2, 4], from: 0.1, to: 0.35 },
    },
  },
  {
    caption: 'Somebody’s car on the lawn, again',
    days: 2,
    status: 'pending',
    scene: { sky: DAY, ground: GRASS, light: null, blocks: WALLS, row: trees(4), dots: NO_DOTS },
  },
  {
    caption: 'Win a phone!!! See my profile',
    days: 22,
    status: 'removed',
    scene: {
      sky: ['#b3261e', '#f2c230'],
      ground: '#8d1d17',
      light: null,
      blocks: NO_WALLS,
      row: NONE,
      dots: NO_DOTS,
    },
  },
]
