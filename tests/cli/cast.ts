import type { Announcement, Staff, Ticket } from '../../cli/wire'

/** A ticket as the server answers it at depth 1, reported two hours before noon. */
export function aTicket(fields: Partial<Ticket> = {}): Ticket {
  return {
    id: `id-${fields.number ?? 'MNT-2026-0001'}`,
    number: 'MNT-2026-0001',
    title: 'Kitchen tap drips',
    status: 'submitted',
    priority: 'medium',
    category: { id: 'plumbing', name: 'Plumbing' },
    flat: { id: 'flat-a101', number: 'A-101' },
    assignedTo: null,
    acknowledgeDue: '2026-11-21T04:30:00.000Z',
    resolveDue: '2026-11-20T16:30:00.000Z',
    createdAt: '2026-11-20T04:30:00.000Z',
    updatedAt: '2026-11-20T04:30:00.000Z',
    ...fields,
  }
}

export const ELECTRICIAN: Staff = {
  id: 'staff-el001',
  employeeId: 'EL001',
  name: 'Imran Khan',
  staffRole: 'electrician',
  isActive: true,
  isAvailable24x7: true,
}

/** An announcement as the server answers it at depth 1, published two hours before noon. */
export function anAnnouncement(fields: Partial<Announcement> | object = {}): Announcement {
  return {
    id: `id-${(fields as Partial<Announcement>).number ?? 'ANN-2026-0001'}`,
    number: 'ANN-2026-0001',
    title: 'Water cut',
    body: 'From ten to four.',
    status: 'published',
    urgency: 'normal',
    category: { id: 'cat-maintenance', name: 'Maintenance' },
    audience: { everyone: true },
    pinned: false,
    publishedAt: '2026-11-20T04:30:00.000Z',
    recipientCount: null,
    createdAt: '2026-11-20T04:30:00.000Z',
    updatedAt: '2026-11-20T04:30:00.000Z',
    ...fields,
  }
}
