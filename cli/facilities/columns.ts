import { formatPaise } from '../../domain/money'
import type { Facility } from '../bookings/wire'
import type { Column } from '../table'

/** The columns of the list of facilities. */
export const FACILITY_COLUMNS: Column<Facility>[] = [
  { name: 'name', text: ({ name }) => name, style: () => 'bold', shrinkTo: 12 },
  { name: 'mode', text: modeOf, raw: ({ mode }) => mode },
  {
    name: 'slot',
    text: ({ nightly, slotMinutes }) => (nightly ? 'a night' : `${slotMinutes ?? 60} min`),
    raw: ({ nightly, slotMinutes }) => (nightly ? 'night' : String(slotMinutes ?? 60)),
  },
  {
    name: 'turnaround',
    text: ({ turnaroundMinutes }) => (turnaroundMinutes ? `${turnaroundMinutes} min` : ''),
    raw: ({ turnaroundMinutes }) => String(turnaroundMinutes ?? 0),
    leaves: 1,
  },
  { name: 'quota', text: quotaOf, leaves: 2 },
  {
    name: 'approval',
    text: ({ approver }) => (approver ? 'needed' : ''),
    raw: ({ approver }) => String(Boolean(approver)),
  },
  {
    name: 'deposit',
    text: ({ depositPaise }) => (depositPaise ? formatPaise(depositPaise) : ''),
    raw: ({ depositPaise }) => String(depositPaise ?? 0),
    align: 'right',
  },
  {
    name: 'active',
    text: ({ isActive }) => (isActive === false ? 'no' : 'yes'),
    raw: ({ isActive }) => String(isActive !== false),
    style: ({ isActive }) => (isActive === false ? 'red' : undefined),
  },
]

function modeOf({ mode, places }: Facility): string {
  return mode === 'pool' ? `pool of ${places ?? 1}` : mode
}

function quotaOf({ quota }: Facility): string {
  return quota?.count ? `${quota.count} a ${quota.per ?? 'week'}` : ''
}
