import type { Moment } from './moment'
import { DAY, EVENING, GRASS, LIT_WALLS, NIGHT, NO_DOTS, NO_WALLS, NONE, people, WALLS } from './palette'

/** What was shown of the feasts. */
export const FEAST_PHOTOS: readonly Moment[] = [
  {
    caption: 'Tea after the flag',
    days: 300,
    album: 'Republic Day',
    scene: {
      sky: DAY,
      ground: GRASS,
      light: null,
      blocks: WALLS,
      row: people(9),
      dots: { count: 40, colors: ['#ff9933', '#138808'], radius: [4, 9], from: 0.05, to: 0.3 },
    },
  },
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
]
