import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import type { Ticket } from '@/payload-types'
import { TicketTable } from '@/web/admin/TicketTable'

const HOUR_MS = 3_600_000

it('the most pressing tickets stand as cards on a phone, and one that nobody looked at in time says so', () => {
  const ticket = {
    ...{
      id: 'x',
      number: 'MNT-2026-1626',
      title: 'No water since morning',
      status: 'submitted',
      priority: 'high',
    },
    acknowledgeDue: new Date(Date.now() - 5.5 * HOUR_MS).toISOString(),
    resolveDue: new Date(Date.now() + 2.5 * HOUR_MS).toISOString(),
  } as unknown as Ticket
  const markup = renderToStaticMarkup(
    createElement(TicketTable, { label: 'Most pressing tickets', tickets: [ticket], staffNames: new Map() }),
  )
  expect(markup).toContain('estate-table--stacked')
  expect(markup).toMatch(/estate-tag--late">To be seen 5 hours ago</)
  expect(markup).toContain('<em>Nobody</em>')
})
