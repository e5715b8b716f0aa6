import type { Moment } from './moment'
import {
  CLOTHES,
  DAY,
  GRASS,
  LIT_WALLS,
  MONSOON,
  NIGHT,
  NO_DOTS,
  NO_WALLS,
  NONE,
  people,
  trees,
  WALLS,
} from './palette'

/** What the year looked like. */
export const SEASONS: readonly Moment[] = [
  {
    caption: 'Fog, and behind it block B',
    days: 330,
    scene: {
      sky: ['#b9c2c9', '#e4e7e8'],
      ground: '#9aa88f',
      light: null,
      blocks: { count: 2, color: '#c3c6c4', glow: null },
      row: trees(4),
      dots: NO_DOTS,
    },
  },
  {
    caption: 'The jacaranda by gate 2',
    days: 225,
    scene: {
      sky: DAY,
      ground: GRASS,
      light: null,
      blocks: NO_WALLS,
      row: { kind: 'trees', count: 3, colors: ['#8a63c2', '#9f7ad1'] },
      dots: { count: 110, colors: ['#9f7ad1', '#b79be0'], radius: [3, 7], from: 0.6, to: 1 },
    },
  },
  {
    caption: 'Mangoes, before the parrots came',
    days: 200,
    scene: {
      sky: ['#9fc9e8', '#f6efd8'],
      ground: GRASS,
      light: [0.85, 0.15, 46, '#fff3c4'],
      blocks: NO_WALLS,
      row: trees(4),
      dots: { count: 34, colors: ['#f2a93b', '#e8c13f'], radius: [7, 12], from: 0.48, to: 0.64 },
    },
  },
  {
    caption: 'Hail, for eleven minutes',
    days: 186,
    scene: {
      sky: MONSOON,
      ground: '#7d8f78',
      light: null,
      blocks: WALLS,
      row: NONE,
      dots: { count: 300, colors: ['#ffffff', '#e8eef2'], radius: [3, 6], from: 0.1, to: 1 },
    },
  },
  {
    caption: 'The pool is closed, the frogs are not',
    days: 140,
    scene: {
      sky: MONSOON,
      ground: '#3f8f9c',
      light: null,
      blocks: { count: 2, color: '#cfc6b0', glow: null },
      row: NONE,
      dots: { count: 24, colors: ['#4f9b4a', '#6bb35c'], radius: [8, 15], from: 0.7, to: 0.96 },
    },
  },
  {
    caption: 'Rainbow over the tanks',
    days: 118,
    scene: {
      sky: ['#7f97a8', '#d5e2ea'],
      ground: GRASS,
      light: [0.5, 0.9, 330, '#f2c9d8'],
      blocks: WALLS,
      row: NONE,
      dots: NO_DOTS,
    },
  },
  {
    caption: 'Books looking for readers',
    days: 84,
    album: 'Books',
    scene: {
      sky: ['#e8dcc3', '#f4eee0'],
      ground: '#a98b62',
      light: null,
      blocks: NO_WALLS,
      row: people(8),
      dots: { count: 60, colors: CLOTHES, radius: [8, 14], from: 0.74, to: 0.95 },
    },
  },
  {
    caption: 'Moonrise, with a bat',
    days: 52,
    scene: {
      sky: NIGHT,
      ground: '#232f2a',
      light: [0.3, 0.3, 66, '#f4ecd0'],
      blocks: LIT_WALLS,
      row: NONE,
      dots: { count: 3, colors: ['#0b0d16'], radius: [6, 9], from: 0.15, to: 0.4 },
    },
  },
  {
    caption: 'First rain on the cricket ground',
    days: 170,
    scene: {
      ...{ sky: MONSOON, ground: '#587a4a', light: null, blocks: WALLS, row: trees(5) },
      dots: { count: 260, colors: ['#dfe8ee', '#c6d4de'], radius: [1, 3.5], from: 0, to: 1 },
    },
  },
]
