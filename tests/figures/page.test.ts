import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeEach, describe, expect, test } from 'vitest'
import { KPI_KEYS, type Kpi, tallyOf } from '@/domain/figures/kpis'
import { weeksTo } from '@/domain/figures/spans'
import { suppress } from '@/domain/figures/suppress'
import type { Language } from '@/domain/notifications'
import { sharedFigures } from '@/web/data/figures/figures'
import { wordsIn } from '@/web/i18n/words'
import { KpiCard } from '@/web/ui/figures/KpiCard'
import { shareShown } from '@/web/ui/figures/kpi-points'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import type { PersonName } from '../support/people'
import { viewerOf } from '../support/viewer'
import { aTicketRow } from './support/rows'

const estate = useEstate()
const WEEKS = weeksTo('2026-11-27')

/** A figure of which the last two weeks were `[part, n]`. */
function cardOf(counts: readonly (readonly [number, number])[], language: Language = 'en'): string {
  const series = counts.map(([part, n], index) => ({
    ...(WEEKS[WEEKS.length - counts.length + index] as { from: string; to: string }),
    ...tallyOf(part, n),
  }))
  const sum = (of: 0 | 1) => counts.reduce((total, pair) => total + pair[of], 0)
  const kpi: Kpi = { key: 'ticket_ack_24h', ...tallyOf(sum(0), sum(1)), series }
  return renderToStaticMarkup(createElement(KpiCard, { kpi: suppress(kpi), t: wordsIn(language), language }))
}

/** What a reader gets: the words between the marks. */
const wordsOf = (markup: string): string => markup.replaceAll(/<[^>]*>/g, ' ')

describe('a figure’s card', () => {
  test('says the value, the target, over how many it was counted, and what it means', () => {
    const words = wordsOf(
      cardOf([
        [50, 60],
        [147, 150],
      ]),
    )
    for (const said of [
      '93%',
      'Below target',
      'Target 95%',
      'Counted over 210 tickets',
      'first acknowledged',
    ])
      expect(words).toContain(said)
    expect(words).toContain('From 83% in the week of 16')
    expect(words).toContain('to 98% in the week of 23')
  })

  test('has the drawing and the same as a table, without a script', () => {
    const markup = cardOf([
      [50, 60],
      [147, 150],
    ])
    expect(markup).toMatch(
      /<svg[^>]*role="img"[^>]*aria-labelledby="ticket_ack_24h-title ticket_ack_24h-text"/,
    )
    expect(markup).toMatch(/<title id="ticket_ack_24h-title">.*<desc id="ticket_ack_24h-text">/)
    expect(markup.match(/<th scope="row">/g)).toHaveLength(2)
    expect(markup).not.toMatch(/<script|style=|onclick/i)
  })

  test.each([
    ['en', 'too few to show'],
    ['hi', 'दिखाने के लिए बहुत कम'],
  ] as const)('tells no small count, in words, drawing or table: %s', (language, said) => {
    const whole = cardOf([[3, 4]], language)
    expect(wordsOf(whole)).toContain(said)
    expect(whole).not.toMatch(/75%|Counted over \d|कुल \d|>4</)
    expect(whole).not.toContain('<circle')
    const week = cardOf(
      [
        [3, 17],
        [170, 190],
        [18, 19],
      ],
      language,
    )
    expect(week.split(said).length - 1).toBe(4)
    for (const hidden of ['17%', '>17<', '18%', '94%<', '>19<']) expect(week).not.toContain(hidden)
  })

  test('shows nothing counted as unknown, and not as nought', () => {
    const words = wordsOf(cardOf([[0, 0]]))
    expect(words).toContain('—')
    expect(words).toContain('nothing to count yet')
    expect(words).not.toMatch(/Below target|Target met/)
  })
})

test.each([
  [0.8999, '89%'],
  [0.9, '90%'],
  [0.29, '29%'],
  [0.57, '57%'],
  [0.9999999999, '100%'],
  [1, '100%'],
  [0, '0%'],
])('%d is shown as %s: nothing is rounded up to its target', (value, shown) => {
  expect(shareShown(value, 'en')).toBe(shown)
})

describe('the page', () => {
  const figuresOf = async (person: PersonName, at: string) => {
    const viewer = await viewerOf(estate, person)
    viewer.req.context.now = new Date(at)
    return sharedFigures(viewer)
  }

  beforeEach(async () => {
    await stored('delete from tickets')
  })

  test('is for everybody who is signed in, over twelve weeks that add up to the whole', async () => {
    for (let day = 1; day <= 9; day++) await aTicketRow(`2026-04-0${day}T06:00:00Z`)
    for (const person of ['asha', 'plumber', 'secretary'] as const) {
      const { kpis, from, to } = await figuresOf(person, '2026-04-30T06:00:00Z')
      expect({ from, to, keys: kpis.map(({ key }) => key) }).toEqual({
        from: '2026-02-09',
        to: '2026-04-30',
        keys: [...KPI_KEYS],
      })
      expect(kpis.find(({ key }) => key === 'tickets_via_system')).toMatchObject({ value: 1, n: 9 })
    }
  })

  test('shows what was counted at most five minutes ago, and says when', async () => {
    const first = await figuresOf('asha', '2026-05-30T06:00:00Z')
    for (let day = 1; day <= 9; day++) await aTicketRow(`2026-05-0${day}T06:00:00Z`)
    expect(await figuresOf('ravi', '2026-05-30T06:04:59Z')).toBe(first)
    const later = await figuresOf('ravi', '2026-05-30T06:05:00Z')
    expect(later.at.toISOString()).toBe('2026-05-30T06:05:00.000Z')
    expect(later.kpis.find(({ key }) => key === 'tickets_via_system')).toMatchObject({ value: 1, n: 9 })
  })
})
