import { afterAll, beforeAll, expect, test } from 'vitest'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { anAssignedTicket, aPicture, aResolvedTicket, aStartedTicket, moved } from '../support/factories'
import type { PersonName } from '../support/people'
import { type PlainBrowser, plainBrowser } from '../support/plain-browser'
import { staffIdOf } from '../support/register'
import { type DeployedEstate, startEstate } from '../support/server'

/** Starting the estate may build the site first. */
const START_MS = 300_000
const MEANWHILE = 'Somebody changed this meanwhile.'
const api = useEstate()
let estate: DeployedEstate
let browsers: Partial<Record<PersonName, PlainBrowser>>

beforeAll(async () => {
  estate = await startEstate()
  const people = ['plumber', 'supervisor', 'manager'] as const
  const made = await Promise.all(people.map((person) => plainBrowser(estate.url, person)))
  browsers = Object.fromEntries(people.map((person, index) => [person, made[index]]))
}, START_MS)
afterAll(() => estate?.stop())

/** Sends one form twice, as somebody does whose first answer was lost; where each sending leads. */
async function sentTwice(
  as: PersonName,
  path: string,
  button: string,
  fields: Record<string, string | Blob>,
) {
  const browser = browsers[as] as PlainBrowser
  const form = await browser.form(path, button)
  const answers = [await browser.post(form, fields), await browser.post(form, fields)]
  return answers.map((answer) => answer.headers.get('location')?.replace(/&number=.*/, ''))
}

const rowsOf = async (id: string, body: string): Promise<number> =>
  (await stored('select 1 from ticket_updates where ticket_id = $1 and body = $2', [id, body])).length
const statusOf = async (id: string): Promise<unknown> =>
  (await stored<{ status: string }>('select status from tickets where id = $1', [id]))[0]?.status

test('the same Done form sent twice is done both times, and leaves one row and one photo', async () => {
  const { id, number } = await aStartedTicket(api)
  const photo = new File([new Uint8Array(await aPicture())], 'done.png', { type: 'image/png' })
  const fields = { resolution: 'New washer', actualCost: '450', photoFiles: photo }
  const [media] = await stored<{ n: number }>('select count(*)::int as n from media')
  const led = await sentTwice('plumber', `/work/${number}/done`, 'Done, tell the resident', fields)
  expect(led).toEqual(['/work?said=done', '/work?said=done'])
  expect(await statusOf(id)).toBe('resolved')
  expect(await rowsOf(id, 'New washer')).toBe(1)
  const [after] = await stored<{ n: number }>('select count(*)::int as n from media')
  expect(after?.n).toBe(Number(media?.n) + 1)
})

test('so is a job that is put on hold, and one that is returned to the queue', async () => {
  const held = await aStartedTicket(api)
  const why = { because: 'other', holdReason: 'The shop is shut', heldUntil: 'tomorrow' }
  const led = await sentTwice('plumber', `/work/${held.number}/hold`, 'Hold', why)
  expect(led).toEqual(['/work?said=hold', '/work?said=hold'])
  expect(await rowsOf(held.id, 'The shop is shut')).toBe(1)

  const returned = await anAssignedTicket(api)
  const path = `/work/${returned.number}/unassign`
  const back = await sentTwice('supervisor', path, 'Return to the queue', { note: 'He is ill' })
  expect(back).toEqual(['/work?said=unassign', '/work?said=unassign'])
  expect(await rowsOf(returned.id, 'He is ill')).toBe(1)
})

test('so is what it costs, a closing, and a job given to somebody', async () => {
  const priced = await aStartedTicket(api)
  const price = { estimatedCost: '900', estimatedCompletion: '' }
  const saved = await sentTwice('plumber', `/work/${priced.number}/estimate`, 'Save', price)
  expect(saved).toEqual(['/work?said=estimate', '/work?said=estimate'])

  const resolved = await aResolvedTicket(api)
  const path = `/work/${resolved.number}/close`
  const closed = await sentTwice('manager', path, 'Close for the resident', { note: 'Told by phone' })
  expect(closed).toEqual(['/work?said=close', '/work?said=close'])
  expect(await rowsOf(resolved.id, 'Told by phone')).toBe(1)

  const { id, number } = await anAssignedTicket(api, { category: 'Electrical', to: 'electrician' })
  const staff = await staffIdOf('electrician2')
  const browser = browsers.supervisor as PlainBrowser
  const form = await browser.form(`/work/assign/${number}`, 'Assign')
  const hidden = form.hidden.filter(([name]) => name !== 'staff')
  const give = () => browser.post({ ...form, hidden }, { staff })
  const led = [await give(), await give()].map((answer) => answer.headers.get('location'))
  expect(led).toEqual([expect.stringContaining('said=assign'), expect.stringContaining('said=assign')])
  const rows = await stored('select 1 from ticket_updates where ticket_id = $1 and assignee_id = $2', [
    id,
    staff,
  ])
  expect(rows).toHaveLength(1)
})

test('control: other words, or the same from somebody else, are told that the ticket has changed', async () => {
  const { id, number } = await aStartedTicket(api)
  const browser = browsers.plumber as PlainBrowser
  const form = await browser.form(`/work/${number}/done`, 'Done, tell the resident')
  await moved(api, id, 'supervisor', { status: 'resolved', resolution: 'New washer' })
  for (const resolution of ['New washer', 'New tap']) {
    const answer = await browser.post(form, { resolution, actualCost: '' })
    expect(await answer.text()).toContain(MEANWHILE)
  }
  expect(await rowsOf(id, 'New tap')).toBe(0)
})

test('the same internal note sent twice is one', async () => {
  const { id, number } = await aStartedTicket(api)
  const led = await sentTwice('plumber', `/work/${number}/note`, 'Add internal note', { body: 'Key at gate' })
  expect(led).toEqual(['/work?said=note', '/work?said=note'])
  expect(await rowsOf(id, 'Key at gate')).toBe(1)
})
