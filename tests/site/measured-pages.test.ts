import { globSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { STEP_SLUGS } from '@/web/ui/work/paths'
import { type Examples, pagesOf } from '../measures/support/pages'

const SITE = path.join(import.meta.dirname, '../../web/app/(site)')
const EXAMPLES: Examples = {
  submitted: 'MNT-2026-0001',
  resolved: 'MNT-2026-0002',
  closed: 'MNT-2026-0003',
  community: 'MNT-2026-0004',
  started: 'MNT-2026-0005',
  unassigned: 'MNT-2026-0006',
  announcement: 'ANN-2026-0001',
  replaced: 'ANN-2026-0002',
  reach: 'ANN-2026-0003',
  bookingPending: 'BKG-2026-0001',
  bookingUnpaid: 'BKG-2026-0002',
  bookingConfirmed: 'BKG-2026-0003',
  bookingCancelled: 'BKG-2026-0004',
  bookingOffered: 'BKG-2026-0005',
  bookingOtherStart: '2026-11-20T12:30:00.000Z',
  invitation: 'a'.repeat(40),
  reset: 'b'.repeat(40),
  linkToAnnouncement: '/link/a',
  linkToTicket: '/link/b',
  linkOvertaken: '/link/c',
  linkToDecide: '/link/d',
  linkToOffer: '/link/e',
  linkToUnsubscribe: '/unsubscribe/a',
  banquetHall: 'a',
  pool: 'b',
  guestRoom: 'c',
  slotToBook: '/bookings/new?start=a',
  slotChosen: '/bookings/new?start=a&step=2',
  slotTaken: '/bookings/new?start=b',
  dayShown: '2026-11-20',
  eventComing: 'a',
  eventFull: 'b',
  eventOver: 'c',
  eventCancelled: 'd',
  cycle: 'a',
  foundKey: 'b',
  sold: 'c',
  conversation: 'a',
  photo: 'a',
  document: 'a',
}
const ADDRESSES = pagesOf(EXAMPLES).map((page) => page.path.split('?', 1)[0] ?? '')

/** The folders of the site's pages; names before what stands for anything. */
const ROUTES = globSync('**/page.tsx', { cwd: SITE })
  .map((file) => path.dirname(file))
  .sort()
  .reverse()

/** The route whose page an address shows. */
const routeOf = (address: string): string | undefined =>
  ROUTES.find((route) => patternOf(route).test(address))

function patternOf(route: string): RegExp {
  if (route === '.') return /^\/$/
  const segments = route.split('/').map((segment) => {
    if (segment.startsWith('[...')) return '.+'
    return segment.startsWith('[') ? '[^/]+' : segment
  })
  return new RegExp(`^/${segments.join('/')}$`)
}

test('every page of the site is measured', () => {
  expect(ROUTES.length).toBeGreaterThan(15)
  const measured = new Set(ADDRESSES.map(routeOf))
  expect(ROUTES.filter((route) => !measured.has(route))).toEqual([])
})

test('every step of work that has a form of its own is measured', () => {
  const slugs = Object.values(STEP_SLUGS)
  expect(slugs.length).toBeGreaterThan(5)
  const isMeasured = (slug: string) =>
    ADDRESSES.some((address) => new RegExp(`^/work/[^/]+/${slug}$`).test(address))
  expect(slugs.filter((slug) => !isMeasured(slug))).toEqual([])
})

test('no two measured pages have one name, under which their pictures are kept', () => {
  const names = pagesOf(EXAMPLES).map(({ name }) => name)
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})
