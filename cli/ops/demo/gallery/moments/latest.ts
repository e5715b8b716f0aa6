import type { Moment } from './moment'
import { DAY, GRASS, LIT_WALLS, NIGHT, NO_DOTS, NO_WALLS, NONE, people, trees, WALLS } from './palette'

/** What was shown in the last weeks; one waits for a moderator, one was taken out. */
export const LATEST_PHOTOS: readonly Moment[] = [
  {
    caption: 'First chilly morning, first shawls',
    days: 27,
    scene: {
      sky: ['#f0c8a0', '#f7ead8'],
      ground: '#8aa36a',
      light: [0.7, 0.5, 58, '#fff0c2'],
      blocks: WALLS,
      row: people(6),
      dots: NO_DOTS,
    },
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
