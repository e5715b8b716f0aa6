import { beforeAll, describe, expect, test } from 'vitest'
import { type Answer, useEstate } from '../support/estate'
import { anAssignedTicket, aPhotoOf, aSubmittedTicket, moved } from '../support/factories'
import { PEOPLE, type PersonName } from '../support/people'
import { flatIdOf, residentIdOf, userIdOf } from '../support/register'

const estate = useEstate()
const get = (as: PersonName, path: string): Promise<Answer> => estate.call('GET', `/api/${path}`, { as })
const comment = (as: PersonName, body: object): Promise<Answer> =>
  estate.call('POST', '/api/ticket-updates', { as, body })
const idsIn = (answer: Answer): string[] => answer.body.docs.map((doc: { id: string }) => doc.id)

/** Asha's broken tap, and the dark stairs that she reported for everybody. */
let personal: any
let community: any
let photo: string
const ASHA = { name: PEOPLE.asha.name, phone: '+919800000011' }

beforeAll(async () => {
  photo = await aPhotoOf(estate, 'asha')
  personal = await aSubmittedTicket(estate, { fields: { photos: [await aPhotoOf(estate, 'asha')] } })
  community = await aSubmittedTicket(estate, {
    category: 'Electrical',
    fields: { title: 'Dark stairs', scope: 'community', photos: [photo] },
  })
})

describe('a personal ticket', () => {
  const SEES: Partial<Record<PersonName, number>> = {
    asha: 200,
    ravi: 404,
    meera: 404,
    plumber: 200,
    electrician: 404,
    gardener: 404,
    security: 404,
    accountant: 404,
    supervisor: 200,
    manager: 200,
    secretary: 200,
    admin: 200,
  }
  test.each(Object.entries(SEES) as [PersonName, number][])('answers %s %i', async (as, status) => {
    const answer = await get(as, `tickets/${personal.id}`)
    expect(answer.status).toBe(status)
    const listed = idsIn(await get(as, 'tickets?limit=100')).includes(personal.id)
    expect(listed).toBe(status === 200)
    const photos = await get(as, `media/${personal.photos[0]}`)
    expect(photos.status).toBe(status)
  })

  test('is changed and commented on by nobody who cannot see it', async () => {
    const change = await estate.call('PATCH', `/api/tickets/${personal.id}`, {
      as: 'meera',
      body: { title: 'x' },
    })
    expect(change.status).toBe(404)
    const said = await comment('meera', { ticket: personal.id, body: 'Hello' })
    expect(said).toMatchObject({ status: 400, body: { errors: [{ code: 'invalid', field: 'ticket' }] } })
  })

  test('with costs is read by the accountant, and by a superior once it is given out', async () => {
    const { id } = await anAssignedTicket(estate, { category: 'Electrical', to: 'electrician' })
    expect((await get('accountant', `tickets/${id}`)).status).toBe(404)
    await moved(estate, id, 'electrician', { estimatedCostPaise: 12_000 })
    expect((await get('accountant', `tickets/${id}`)).body.estimatedCostPaise).toBe(12_000)
    expect((await get('electrician2', `tickets/${id}`)).status).toBe(404)
    expect((await get('asha', `tickets/${id}`)).body).not.toHaveProperty('estimatedCostPaise')
  })
})

describe('a community ticket, to a neighbour', () => {
  const HIDDEN = [
    'resident',
    'flat',
    'reportedBy',
    'residentFeedback',
    'estimatedCostPaise',
    'actualCostPaise',
  ]

  test('tells what is broken and not who said so', async () => {
    for (const path of [`tickets/${community.id}`, `tickets/${community.id}?depth=2`]) {
      const { status, body } = await get('meera', path)
      expect([status, body.title]).toEqual([200, 'Dark stairs'])
      for (const field of HIDDEN) expect(body).not.toHaveProperty(field)
    }
  })

  test('hides the reporter in every answer, however deep', async () => {
    await comment('asha', { ticket: community.id, body: 'Since Monday' })
    const secrets = [ASHA.name, ASHA.phone, await userIdOf('asha'), await residentIdOf('asha')]
    const paths = [
      'tickets?depth=2&limit=100',
      `tickets/${community.id}?depth=2&select[resident]=true&select[reportedBy]=true`,
      `ticket-updates?depth=2&limit=100&where[ticket][equals]=${community.id}`,
      'ticket-updates?select[author]=true&limit=100',
      'ticket-updates?select[authorSide]=false&limit=100',
      `tickets/${community.id}?select[assignedTo]=false&select[resident]=false`,
      'media?select[uploadedBy]=true&limit=100',
      'media?depth=2&limit=100',
      `media/${photo}?depth=2`,
      `tickets?depth=1&populate[residents][name]=true&populate[users][phone]=true`,
    ]
    for (const path of paths) {
      const answer = await get('meera', path)
      expect(answer.status).toBe(200)
      const text = JSON.stringify(answer.body)
      for (const secret of secrets) expect([path, text.includes(secret)]).toEqual([path, false])
    }
  })

  test('cannot be guessed at through filters and order', async () => {
    const [resident, user, flat] = [
      await residentIdOf('asha'),
      await userIdOf('asha'),
      await flatIdOf('A-101'),
    ]
    for (const filter of [
      `resident][equals]=${resident}`,
      `flat][equals]=${flat}`,
      `reportedBy][equals]=${user}`,
      `reportedBy][in]=${user}`,
      'resident][exists]=true',
    ]) {
      expect([filter, idsIn(await get('meera', `tickets?where[${filter}`))]).toEqual([filter, []])
      expect(idsIn(await get('meera', `tickets?where[or][0][${filter}`))).toEqual([])
    }
    expect((await get('meera', 'tickets?where[resident.name][like]=Asha')).status).toBe(400)
    expect((await get('meera', 'tickets?sort=resident.name')).status).toBe(400)
    expect((await get('meera', 'tickets?sort=resident')).status).toBe(200)
  })

  test('does not tell by a filter who commented or took the photo', async () => {
    const user = await userIdOf('asha')
    expect(idsIn(await get('meera', `ticket-updates?where[author][equals]=${user}`))).toEqual([])
    expect(idsIn(await get('meera', `media?where[uploadedBy][equals]=${user}`))).toEqual([])
    expect((await get('meera', `ticket-updates?where[ticket.resident][exists]=true`)).status).toBe(400)
    expect((await get('meera', 'tickets?where[resident__name][like]=Asha')).status).toBe(400)
    expect((await get('supervisor', 'residents?where[emergencyContact__name][like]=R')).status).toBe(400)
  })

  test('keeps what its resident said when rating, in the timeline too', async () => {
    const { id } = await anAssignedTicket(estate, {
      category: 'Electrical',
      to: 'electrician',
      fields: { scope: 'community' },
    })
    await moved(estate, id, 'electrician', { status: 'in_progress' })
    await moved(estate, id, 'electrician', { status: 'resolved', resolution: 'Done' })
    await moved(estate, id, 'asha', { status: 'closed' })
    await moved(estate, id, 'asha', { residentRating: 4, residentFeedback: 'Came late to my door' })
    const timeline = `ticket-updates?limit=100&where[ticket][equals]=${id}`
    expect(JSON.stringify((await get('meera', timeline)).body)).not.toContain('Came late')
    expect(JSON.stringify((await get('asha', timeline)).body)).toContain('Came late')
  })

  test('shows staff who wrote', async () => {
    const rows = await get('manager', `ticket-updates?where[ticket][equals]=${community.id}&depth=1`)
    expect(rows.body.docs.map((row: any) => row.author?.name)).toContain(ASHA.name)
  })

  test('is not changed by a neighbour', async () => {
    const call = (body: object) => estate.call('PATCH', `/api/tickets/${community.id}`, { as: 'meera', body })
    for (const body of [{ title: 'x' }, { status: 'cancelled' }, { cancelReason: 'x' }, { photos: [] }]) {
      expect([body, (await call(body)).status]).toEqual([body, 403])
    }
  })
})

describe('internal notes', () => {
  test('are read by staff at work on the ticket, never by residents, and neither are their photos', async () => {
    const { id } = await anAssignedTicket(estate)
    const secret = await aPhotoOf(estate, 'plumber')
    const note = await comment('plumber', {
      ticket: id,
      body: 'He drinks',
      visibility: 'internal',
      photos: [secret],
    })
    expect(note.status).toBe(201)
    const row = note.body.doc.id
    for (const [as, status] of [
      ['asha', 404],
      ['meera', 404],
      ['electrician', 404],
      ['plumber', 200],
      ['supervisor', 200],
      ['secretary', 200],
    ] as const) {
      expect([as, (await get(as, `ticket-updates/${row}`)).status]).toEqual([as, status])
      expect([as, (await get(as, `media/${secret}`)).status]).toEqual([as, status])
    }
    const listed = await get(
      'asha',
      `ticket-updates?where[ticket][equals]=${id}&where[visibility][equals]=internal`,
    )
    expect(idsIn(listed)).toEqual([])
    const refused = await comment('asha', { ticket: id, body: 'psst', visibility: 'internal' })
    expect(refused.status).toBe(403)
  })
})

describe('files', () => {
  test('are downloaded by those who see what they are attached to', async () => {
    const { body } = await get('asha', `media/${personal.photos[0]}`)
    for (const [as, status] of [
      ['asha', 200],
      ['plumber', 200],
      ['manager', 200],
      ['meera', 404],
      ['gardener', 404],
    ] as const) {
      for (const name of [body.filename, body.sizes.thumbnail.filename ?? body.filename]) {
        expect([as, (await get(as, `media/file/${name}`)).status]).toEqual([as, status])
      }
    }
    expect((await estate.call('GET', `/api/media/file/${body.filename}`)).status).toBe(401)
    expect((await get('asha', 'media/file/nothing.jpg')).status).toBe(404)
    expect((await get('asha', 'media/file/..%2F..%2Fpackage.json')).status).toBe(404)
  })

  test('that somebody else uploaded cannot be attached', async () => {
    const theirs = await aPhotoOf(estate, 'meera')
    const refused = await estate.call('PATCH', `/api/tickets/${personal.id}`, {
      as: 'asha',
      body: { photos: [theirs] },
    })
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ field: 'photos' }] } })
  })
})

describe('contact data of residents', () => {
  const contactOf = async (as: PersonName, of: PersonName) => {
    const { status, body } = await get(as, `residents/${await residentIdOf(of)}`)
    return status === 200 ? { phone: body.phone, email: body.email } : status
  }
  const full = { phone: ASHA.phone, email: 'asha@khaki.example' }

  test('is answered to those who need it', async () => {
    for (const as of ['asha', 'admin', 'secretary', 'manager', 'security'] as const) {
      expect([as, await contactOf(as, 'asha')]).toEqual([as, full])
    }
  })

  test('is kept from everybody else', async () => {
    for (const as of ['supervisor', 'accountant', 'ravi'] as const) {
      expect([as, await contactOf(as, 'asha')]).toEqual([as, { phone: null, email: null }])
    }
    for (const as of ['meera', 'gardener'] as const) {
      expect([as, await contactOf(as, 'asha')]).toEqual([as, 404])
    }
  })

  test('is, as a phone alone, the assignee’s while the ticket is open', async () => {
    const { id } = await aSubmittedTicket(estate, { by: 'omar', category: 'Cleaning' })
    expect(await contactOf('cleaner', 'omar')).toBe(404)
    const staff = await get('supervisor', `tickets/${id}/suitable-staff`)
    await moved(estate, id, 'supervisor', { assignedTo: staff.body.docs[0].staff })
    expect(await contactOf('cleaner', 'omar')).toEqual({ phone: expect.stringMatching(/^\+91/), email: null })
    await moved(estate, id, 'cleaner', { status: 'in_progress' })
    await moved(estate, id, 'cleaner', { status: 'resolved', resolution: 'Swept' })
    expect(await contactOf('cleaner', 'omar')).toBe(404)
  })

  test('is the phone of a supervisor’s own open ticket too', async () => {
    const { id } = await aSubmittedTicket(estate, { by: 'ravi' })
    const me = await get('supervisor', 'users/me')
    await moved(estate, id, 'manager', { assignedTo: me.body.user.staff })
    expect(await contactOf('supervisor', 'ravi')).toEqual({
      phone: expect.stringMatching(/^\+91/),
      email: null,
    })
  })

  test('cannot be guessed at through filters', async () => {
    const filter = `where[phone][equals]=${encodeURIComponent(ASHA.phone)}`
    expect(idsIn(await get('supervisor', `residents?${filter}`))).toEqual([])
    expect(idsIn(await get('supervisor', 'residents?where[email][like]=asha'))).toEqual([])
    expect(idsIn(await get('supervisor', `users?${filter}`))).toEqual([])
    expect(idsIn(await get('manager', `residents?${filter}`))).toHaveLength(1)
  })

  test('does not slip out through accounts', async () => {
    const text = JSON.stringify((await get('supervisor', 'users?limit=100')).body)
    expect(text).toContain(ASHA.name)
    expect(text).not.toContain(ASHA.phone)
    expect(text).not.toContain('asha@khaki.example')
    const deep = JSON.stringify((await get('supervisor', 'tickets?depth=2&limit=100')).body)
    expect(deep).not.toContain(ASHA.phone)
    expect(deep).not.toContain('asha@khaki.example')
    expect(idsIn(await get('asha', 'users?limit=100'))).toEqual([await userIdOf('asha')])
    expect(idsIn(await get('plumber', 'users?limit=100'))).toEqual([await userIdOf('plumber')])
  })

  test('hashes, salts, sessions and tokens are in no answer', async () => {
    const me = await get('admin', 'users?limit=100')
    for (const user of me.body.docs) {
      for (const field of ['hash', 'salt', 'resetPasswordToken', 'password'])
        expect(user).not.toHaveProperty(field)
    }
    for (const field of ['hash', 'salt', 'resetPasswordToken']) {
      expect((await get('admin', `users?where[${field}][like]=a`)).status).toBe(400)
      expect((await get('admin', `users?sort=${field}`)).status).toBe(400)
    }
  })
})
