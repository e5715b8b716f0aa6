import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { aSubmittedTicket } from '../support/factories'
import { formIn, type PlainBrowser, type PlainForm, plainBrowser } from '../support/plain-browser'
import { categoryIdOf } from '../support/register'
import { type DeployedEstate, startEstate } from '../support/server'

/** Starting the estate may build the site first. */
const START_MS = 300_000
const api = useEstate()
let estate: DeployedEstate
let asha: PlainBrowser

beforeAll(async () => {
  estate = await startEstate()
  asha = await plainBrowser(estate.url, 'asha')
}, START_MS)
afterAll(() => estate?.stop())

const reportForm = (browser = asha): Promise<PlainForm> => browser.form('/tickets/new', 'Report a problem')
const called = (title: string) =>
  stored<{ number: string }>('select number from tickets where title = $1', [title])
const fieldsOf = async (title: string, more: Record<string, string> = {}) => ({
  title,
  description: 'Since the morning.',
  category: await categoryIdOf('Plumbing'),
  location: '',
  scope: 'personal',
  urgency: 'usual',
  ...more,
})
const leadsTo = (answer: Response): string => answer.headers.get('location') ?? ''

describe('a report', () => {
  test('sent five times at once is one ticket, and each sending leads to it', async () => {
    const form = await reportForm()
    const fields = await fieldsOf('Five taps on one button')
    const answers = await Promise.all(Array.from({ length: 5 }, () => asha.post(form, fields)))
    const tickets = await called(fields.title)
    expect(tickets).toHaveLength(1)
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303])
    for (const answer of answers)
      expect(leadsTo(answer)).toContain(`/tickets/${tickets[0]?.number}?said=reported`)
  })

  test('control: two forms are two tickets', async () => {
    const fields = await fieldsOf('Two forms')
    await Promise.all([asha.post(await reportForm(), fields), asha.post(await reportForm(), fields)])
    expect(await called(fields.title)).toHaveLength(2)
  })

  test('sent again after it had got through leads to the same ticket', async () => {
    const form = await reportForm()
    const fields = await fieldsOf('The answer was lost')
    const first = await asha.post(form, fields)
    const second = await asha.post(form, fields)
    expect(leadsTo(second)).toBe(leadsTo(first))
    expect(await called(fields.title)).toHaveLength(1)
  })

  test('sent again with other words is no second one by itself: it keeps the words and names the first', async () => {
    const form = await reportForm()
    await asha.post(form, await fieldsOf('First words'))
    const again = await asha.post(form, await fieldsOf('Other words'))
    const page = await again.text()
    const [first] = await called('First words')
    expect(again.status).toBe(200)
    expect(page).toContain(`Your first try had got through: it is ${first?.number}.`)
    expect(page).toContain(`href="/tickets/${first?.number}"`)
    expect(page).toContain('value="Other words"')
    expect(await called('Other words')).toHaveLength(0)
  })

  test('sent once more after that is a second one, on purpose', async () => {
    const form = await reportForm()
    await asha.post(form, await fieldsOf('Meant first'))
    const again = await asha.post(form, await fieldsOf('Meant second'))
    const fresh = formIn(form.path, await again.text(), 'Report a problem')
    const second = await asha.post(fresh, await fieldsOf('Meant second'))
    expect(leadsTo(second)).toContain('said=reported')
    expect(await called('Meant second')).toHaveLength(1)
  })

  test('that was refused may be put right and sent with the same key', async () => {
    const form = await reportForm()
    const refused = await asha.post(form, await fieldsOf('', { description: 'No title' }))
    expect(refused.status).toBe(200)
    expect(await refused.text()).toContain('Fill in “What is wrong?”.')
    await asha.post(form, await fieldsOf('Now with a title'))
    expect(await called('Now with a title')).toHaveLength(1)
  })

  test('of another person with the same key is theirs', async () => {
    const form = await reportForm()
    const meera = await plainBrowser(estate.url, 'meera')
    await asha.post(form, await fieldsOf('Shared key'))
    await meera.post(form, await fieldsOf('Shared key'))
    expect(await called('Shared key')).toHaveLength(2)
  })
})

describe('a message', () => {
  const messages = (ticket: string) =>
    stored(`select 1 from ticket_updates where ticket_id = $1 and kind = 'comment'`, [ticket])

  test('sent three times at once is one row', async () => {
    const ticket = await aSubmittedTicket(api)
    const form = await asha.form(`/tickets/${ticket.number}`, 'Write something')
    const answers = await Promise.all([1, 2, 3].map(() => asha.post(form, { body: 'It got worse' })))
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
    expect(await messages(ticket.id)).toHaveLength(1)
  })

  test('with other words is another one', async () => {
    const ticket = await aSubmittedTicket(api)
    const form = await asha.form(`/tickets/${ticket.number}`, 'Write something')
    await asha.post(form, { body: 'It got worse' })
    await asha.post(form, { body: 'It got better' })
    expect(await messages(ticket.id)).toHaveLength(2)
  })
})

test('a form from another site is not carried out', async () => {
  const form = await reportForm()
  const body = new FormData()
  for (const [name, value] of [...form.hidden, ...Object.entries(await fieldsOf('From elsewhere'))])
    body.append(name, value)
  const answer = await fetch(`${estate.url}/tickets/new`, {
    method: 'POST',
    headers: { origin: 'https://elsewhere.example' },
    body,
    redirect: 'manual',
  })
  expect(answer.status).toBe(403)
  expect(await called('From elsewhere')).toHaveLength(0)
})
