import type { Payload } from 'payload'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { DASHBOARDS } from '@/domain/figures/dashboards'
import { DASHBOARD_PARTS } from '@/web/admin/dashboard/parts'
import type { Viewer } from '@/web/data/viewer'
import { workPage } from '@/web/data/work/page'
import { wordsIn } from '@/web/i18n/words'
import { Figures } from '@/web/ui/work/Figures'
import { Overview } from '@/web/ui/work/Overview'
import { TeamRows } from '@/web/ui/work/TeamRows'
import { useEstate } from '../support/estate'
import { viewerByEmail } from '../support/viewer'
import { becomeDemo } from './support/demo-estate'
import { rendered, type Said, saidIn } from './support/rendered'

/** Whoever looks; the panel asks the request's cookies, of which there are none here. */
let viewer: Viewer
vi.mock('@/web/data/panel-request', () => ({
  panelRequest: async () => viewer.req,
  panelActor: async () => viewer.actor,
}))

const AT = '2026-11-21T09:30:00+05:30'
const now = new Date(AT)

beforeAll(() => becomeDemo(AT), 240_000)
const estate = useEstate()

/** Numbers that are no figures: what a page counts over, targets, caps, and of when it speaks. */
const NO_FIGURE = [
  /^target \d+ %$/,
  // How late a ticket is that is named one by one: its row leads to it.
  /^(Overdue by|Due in|To be seen (in )?)/,
  /last \d+ (days|weeks|months)/,
  /^Jobs assigned or in progress, of 10 that one person may carry/,
  // An employee's number.
  /^[A-Z]{2}\d{3}$/,
  /the course of 12 weeks/,
  /Stars of 1 to 5/,
  /in 24 hours/,
]
/** Names and times beside a figure, what explains it, and drawings: their words stand in the table or the links beside. */
const NO_FIGURE_WITHIN =
  /^(h1|h2|h3|th|time|svg|title|summary|details\.estate-kpi__meaning|.*\.estate-nothing)/

const isFigure = ({ text, within }: Said): boolean =>
  /\d/.test(text) &&
  !NO_FIGURE.some((pattern) => pattern.test(text)) &&
  !within.some((element) => NO_FIGURE_WITHIN.test(element))

const isLinked = ({ within }: Said): boolean =>
  within.some((element) => element === 'a' || element.startsWith('a.'))

const unlinked = (html: string): string[] =>
  saidIn(html)
    .filter((said) => isFigure(said) && !isLinked(said))
    .map(({ text, within }) => `${within.slice(-3).join(' > ')}: ${text}`)

const partsOf = async (who: string, dashboard: (typeof DASHBOARDS)[number]): Promise<string> => {
  viewer = await viewerByEmail(estate, `${who}@khaki.example`)
  viewer.req.context.now = now
  return rendered(DASHBOARD_PARTS[dashboard]({ payload: estate.payload as Payload, now }))
}

describe('every figure leads to the list behind it', () => {
  it.each([
    ['secretary', 'committee'],
    ['manager', 'manager'],
    ['supervisor', 'manager'],
    ['accountant', 'accountant'],
    ['admin', 'committee'],
    ['admin', 'manager'],
    ['admin', 'accountant'],
  ] as const)('on the first page of the panel that the %s sees as the %s', async (who, dashboard) => {
    const html = await partsOf(who, dashboard)
    expect(saidIn(html).filter((said) => isFigure(said) && isLinked(said)).length).toBeGreaterThan(10)
    expect(unlinked(html)).toEqual([])
  })

  it.each(['manager', 'supervisor', 'plumber', 'electrician'])('on the work page of the %s', async (who) => {
    viewer = await viewerByEmail(estate, `${who}@khaki.example`)
    viewer.req.context.now = now
    const page = await workPage(viewer, {})
    if (!page) throw new Error('There is no such page.')
    const t = wordsIn('en')
    const { workload, members, loads } = page
    const parts = [
      ...(loads.length > 0 ? [Overview({ page, t })] : []),
      ...(workload ? [Figures({ workload, name: null, staff: null, t, language: 'en' })] : []),
      ...(members.length > 0 ? [TeamRows({ members, t })] : []),
    ]
    const html = (await Promise.all(parts.map(rendered))).join('')
    expect(html).toMatch(/\d/)
    expect(unlinked(html)).toEqual([])
  })

  it('and a figure without a link is found', () => {
    expect(unlinked('<main><p>Spent <strong>₹1,250</strong></p><a>7</a><a href="/x">8</a></main>')).toEqual([
      'main > p > strong: ₹1,250',
      'main > a-without-address: 7',
    ])
  })
})
