import { beforeEach, describe, expect, test } from 'vitest'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import {
  aClosedTicket,
  anAssignedTicket,
  aResolvedTicket,
  aSubmittedTicket,
  moved,
} from '../support/factories'
import type { PersonName } from '../support/people'
import { residentIdOf, staffIdOf } from '../support/register'

const estate = useEstate()
const COMMUNITY = { fields: { scope: 'community', title: 'Lift stands still', location: 'Tower A' } }

beforeEach(async () => {
  await stored(`update tickets set status = 'cancelled', held_from = null`)
})

async function follow(ticketId: string, as: PersonName): Promise<void> {
  const answer = await estate.call('POST', '/api/ticket-follows', { as, body: { ticket: ticketId } })
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body))
}

interface Told {
  title: string
  body: string
}

/** What somebody was told of a ticket, oldest first. */
async function toldTo(person: PersonName, number: string): Promise<Told[]> {
  return stored<Told & { [column: string]: unknown }>(
    `select n.title, n.body from notifications n join users u on u.id = n.recipient_id
     where u.email = $1 and n.url = $2 order by n.created_at`,
    [`${person}@khaki.example`, `/tickets/${number}`],
  )
}

const titlesTo = async (person: PersonName, number: string): Promise<string[]> =>
  (await toldTo(person, number)).map(({ title }) => title)

describe('whoever follows a community ticket', () => {
  test('hears what becomes of it, from the first look to the end', async () => {
    const { id, number } = await aSubmittedTicket(estate, COMMUNITY)
    await follow(id, 'meera')
    await moved(estate, id, 'supervisor', { status: 'acknowledged' })
    await moved(estate, id, 'supervisor', { assignedTo: await staffIdOf('plumber') })
    await moved(estate, id, 'plumber', { status: 'in_progress' })
    await moved(estate, id, 'plumber', { status: 'resolved', resolution: 'New washer' })
    await moved(estate, id, 'asha', { status: 'in_progress', note: 'It drips still' })
    await moved(estate, id, 'plumber', { status: 'resolved', resolution: 'Another washer' })
    await moved(estate, id, 'asha', { status: 'closed' })
    expect(await titlesTo('meera', number)).toEqual(
      [
        'is acknowledged',
        'is in somebody’s hands',
        'is being worked on',
        'is resolved',
        'is not solved yet after all',
        'is resolved',
        'is closed',
      ].map((news) => `${number}, which you follow, ${news}`),
    )
  })

  test('hears nothing of who reported it, where they live, or what was said', async () => {
    const { id, number } = await aSubmittedTicket(estate, COMMUNITY)
    await follow(id, 'meera')
    await moved(estate, id, 'supervisor', {
      status: 'acknowledged',
      note: 'Asha Rao of A-101 will open the door',
    })
    await estate.call('POST', '/api/ticket-updates', {
      as: 'asha',
      body: { ticket: id, body: 'Call me on 98765 43210' },
    })
    await moved(estate, id, 'supervisor', {
      status: 'cancelled',
      cancelReason: 'Asha says it works again',
    }).catch(() => undefined)
    const told = await toldTo('meera', number)
    expect(told.length).toBeGreaterThan(0)
    for (const { title, body } of told) {
      expect(`${title} ${body}`).not.toMatch(/Asha|A-101|98765|Tower|door|works again/)
      expect(body).toBe('“Lift stands still” (Plumbing).')
    }
  })

  test('and does it themselves is not told of it', async () => {
    const { id, number } = await aSubmittedTicket(estate, COMMUNITY)
    await follow(id, 'secretary')
    const before = await titlesTo('secretary', number)
    await moved(estate, id, 'secretary', { status: 'acknowledged' })
    expect(await titlesTo('secretary', number)).toEqual(before)
  })

  test('is told of a reopening as well', async () => {
    const { id, number } = await aClosedTicket(estate, COMMUNITY)
    await follow(id, 'meera')
    await moved(estate, id, 'asha', { status: 'acknowledged', note: 'Broken again' })
    expect(await titlesTo('meera', number)).toEqual([`${number}, which you follow, is open again`])
  })

  test('and has moved out is told no more', async () => {
    const { id, number } = await anAssignedTicket(estate, COMMUNITY)
    await follow(id, 'omar')
    const resident = await residentIdOf('omar')
    await stored(`update residents set move_out_date = now() - interval '2 days' where id = $1`, [resident])
    await moved(estate, id, 'plumber', { status: 'in_progress' })
    expect(await titlesTo('omar', number)).toEqual([])
    await stored('update residents set move_out_date = null where id = $1', [resident])
  })

  test('is told no more once they have let it go', async () => {
    const { id, number } = await anAssignedTicket(estate, COMMUNITY)
    await follow(id, 'meera')
    const [row] = await stored<{ id: string }>('select id from ticket_follows where ticket_id = $1', [id])
    const answer = await estate.call('DELETE', `/api/ticket-follows/${row?.id}`, { as: 'meera' })
    expect(answer.status).toBe(200)
    await moved(estate, id, 'plumber', { status: 'in_progress' })
    expect(await titlesTo('meera', number)).toEqual([])
  })

  test('is not told of a ticket that is personal again', async () => {
    const { id, number } = await aResolvedTicket(estate, COMMUNITY)
    await follow(id, 'meera')
    await stored(`update tickets set scope = 'personal' where id = $1`, [id])
    await moved(estate, id, 'asha', { status: 'closed' })
    expect(await titlesTo('meera', number)).toEqual([])
  })

  test('reads it in their own language', async () => {
    await stored(`update users set language = 'hi' where email = 'meera@khaki.example'`)
    await stored(`update ticket_categories set name_hi = 'पानी की फ़िटिंग' where name = 'Plumbing'`)
    const { id, number } = await anAssignedTicket(estate, COMMUNITY)
    await follow(id, 'meera')
    await moved(estate, id, 'plumber', { status: 'in_progress' })
    expect(await toldTo('meera', number)).toEqual([
      {
        title: `${number}, जिस पर आपकी नज़र है: काम शुरू हो गया है`,
        body: '“Lift stands still” (पानी की फ़िटिंग)।',
      },
    ])
    await stored(`update users set language = 'en'`)
  })
})
