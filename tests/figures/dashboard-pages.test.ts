import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { TicketRow } from '@/server/figures/dashboard/ticket-rows'
import { figureListAsked } from '@/web/admin/dashboard/figure-lists'
import { Heaps } from '@/web/admin/dashboard/Heaps'
import { StackedBars } from '@/web/admin/dashboard/StackedBars'
import { TicketRows } from '@/web/admin/dashboard/TicketRows'
import { percent, shortRupees } from '@/web/admin/dashboard/words'

const HOSTILE = '<img src=x onerror="alert(1)">&"\''

describe('what others have written', () => {
  it('stands in lists and drawings as text', () => {
    const row: TicketRow = {
      ...{ id: 'x', number: 'MNT-2026-0001', title: HOSTILE, category: HOSTILE },
      ...{ createdAt: new Date(0), acknowledgeDue: null, resolveDue: null, assignee: HOSTILE, rung: 150 },
      ...{ holdKind: null, heldUntil: null },
      status: 'assigned',
      priority: 'high',
    }
    const list = renderToStaticMarkup(createElement(TicketRows, { label: HOSTILE, rows: [row] }))
    const bars = renderToStaticMarkup(
      createElement(StackedBars, {
        ...{
          id: 'bars',
          words: { title: HOSTILE, description: HOSTILE },
          labels: [HOSTILE],
          shownAs: String,
        },
        layers: [{ name: HOSTILE, values: [3], shown: [HOSTILE] }],
      }),
    )
    for (const markup of [list, bars]) {
      expect(markup).not.toContain('<img')
      expect(markup).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;')
    }
  })
})

describe('counts that lead to their lists', () => {
  const heap = (label: string, count: number) => ({ label, count, href: `/${label}` })

  it('are cards where there is something, and links in one line where there is nothing', () => {
    const heaps = [heap('late', 1_234), heap('waiting', 0)]
    const markup = renderToStaticMarkup(
      createElement(Heaps, { id: 'h', title: 'Stuck', heaps, none: 'No work is stuck.' }),
    )
    expect(markup).toMatch(/estate-heap--some"><strong>1,234<\/strong><span>late/)
    expect(markup).toContain('<a href="/waiting">waiting</a>')
    expect(markup).not.toContain('No work is stuck.')
  })

  it('say so where there is nothing at all', () => {
    const heaps = [heap('late', 0)]
    const markup = renderToStaticMarkup(
      createElement(Heaps, { id: 'h', title: 'Stuck', heaps, none: 'No work is stuck.' }),
    )
    expect(markup).toContain('No work is stuck.')
  })
})

describe('the address of a list behind a figure', () => {
  it.each([
    [{ of: 'at-risk' }, '/admin/figure-list?of=at-risk'],
    [{ of: 'active-days' }, '/admin/figure-list?of=active-days'],
    [{ of: 'deposits-all' }, '/admin/figure-list?of=deposits-all'],
    [{ of: 'ledger-moved' }, '/admin/figure-list?of=ledger-moved'],
    [{ of: 'taken-back-refund' }, '/admin/figure-list?of=taken-back-refund'],
    [{ of: 'deposits-old', page: '3' }, '/admin/figure-list?of=deposits-old'],
    [{ of: 'reported', day: '7', hour: '0' }, '/admin/figure-list?of=reported&day=7&hour=0'],
  ])('of %o is its own', (params, path) => {
    expect(figureListAsked(params)?.path).toBe(path)
  })

  it.each([
    {},
    { of: 'everything' },
    { of: ['at-risk'] },
    { of: 'taken-back-everything' },
    { of: 'reported' },
    { of: 'reported', day: '0', hour: '5' },
    { of: 'reported', day: '8', hour: '5' },
    { of: 'reported', day: '1', hour: '24' },
    { of: 'reported', day: '1.5', hour: '-1' },
  ])('of %o is none', (params) => {
    expect(figureListAsked(params)).toBeNull()
  })
})

it('what nobody knows is a dash, and no rupees are none', () => {
  expect(percent(null)).toBe('—')
  expect(percent(0)).toBe('0 %')
  expect(shortRupees(0)).toBe('₹0')
})
