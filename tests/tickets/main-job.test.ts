import { expect, test } from 'vitest'
import { useEstate } from '../support/estate'

const estate = useEstate()

test('a leak is reported, acknowledged, assigned, resolved and confirmed', async () => {
  const categories = await estate.call('GET', '/api/ticket-categories?limit=100', { as: 'asha' })
  expect(categories.status).toBe(200)
  const plumbing = categories.body.docs.find((c: { name: string }) => c.name === 'Plumbing')
  const created = await estate.call('POST', '/api/tickets', {
    as: 'asha',
    body: {
      title: 'Leaking pipe',
      description: 'Under the sink',
      category: plumbing.id,
      requestedPriority: 'high',
    },
  })
  expect(created.body).toMatchObject({
    doc: { status: 'submitted', priority: 'high', number: expect.stringMatching(/^MNT-\d{4}-\d{4,}$/) },
  })
  const id = created.body.doc.id
  const staff = await estate.call('GET', `/api/tickets/${id}/suitable-staff`, { as: 'supervisor' })
  expect(staff.body.docs[0].employeeId).toBe('PL001')
  const assigned = await estate.call('PATCH', `/api/tickets/${id}`, {
    as: 'supervisor',
    body: { assignedTo: staff.body.docs[0].staff },
  })
  expect(assigned.body).toMatchObject({ doc: { status: 'assigned' } })
  const started = await estate.call('PATCH', `/api/tickets/${id}`, {
    as: 'plumber',
    body: { status: 'in_progress' },
  })
  expect(started.body).toMatchObject({ doc: { status: 'in_progress' } })
  const resolved = await estate.call('PATCH', `/api/tickets/${id}`, {
    as: 'plumber',
    body: { status: 'resolved', resolution: 'New washer' },
  })
  expect(resolved.body).toMatchObject({ doc: { status: 'resolved' } })
  const closed = await estate.call('PATCH', `/api/tickets/${id}`, {
    as: 'asha',
    body: { status: 'closed', residentRating: 4 },
  })
  expect(closed.body).toMatchObject({ doc: { status: 'closed', residentRating: 4 } })
  const timeline = await estate.call(
    'GET',
    `/api/ticket-updates?where[ticket][equals]=${id}&sort=createdAt`,
    { as: 'asha' },
  )
  expect(timeline.body.docs.map((d: { statusTo: string }) => d.statusTo)).toEqual([
    'submitted',
    'acknowledged',
    'assigned',
    'in_progress',
    'resolved',
    'closed',
  ])
})
