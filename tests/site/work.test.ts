import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HAS_CHROMIUM, startBrowser } from '../browser/chromium'
import { stored } from '../support/database'
import type { RunningEstate } from '../support/estate'
import {
  age,
  aHeldTicket,
  anAcknowledgedTicket,
  anAssignedTicket,
  aPicture,
  aStartedTicket,
  aSubmittedTicket,
  moved,
} from '../support/factories'
import { emailOf, PEOPLE, type PersonName } from '../support/people'
import { staffIdOf } from '../support/register'
import { type DeployedEstate, startEstate } from '../support/server'
import { callsOf, phoneOf } from './deployed'

/** Starting the estate may build the site first. */
const START_MS = 400_000
const JOURNEY_MS = 120_000

describe.skipIf(!HAS_CHROMIUM)('the pages of those who work', () => {
  let deployed: DeployedEstate
  let estate: RunningEstate
  let browser: Browser

  beforeAll(async () => {
    deployed = await startEstate()
    estate = callsOf(deployed.url)
    browser = await startBrowser()
  }, START_MS)

  afterAll(async () => {
    await browser?.close()
    await deployed?.stop()
  })

  const phone = (person: PersonName, options = {}) => phoneOf(browser, deployed.url, person, options)
  const titled = (title: string) => ({ fields: { title } })

  describe.each([
    ['with JavaScript', true],
    ['without JavaScript', false],
  ])('%s', (_, javaScriptEnabled) => {
    const suffix = javaScriptEnabled ? 'on' : 'off'

    it(
      'a plumber takes, holds, goes on with and finishes a job, with its cost and a photo',
      async () => {
        const title = `Tap drips, script ${suffix}`
        const { id, number } = await anAcknowledgedTicket(estate, titled(title))
        const page = await phone('plumber', { javaScriptEnabled })

        await page.goto('/work?list=trade')
        await tap(page, rowOf(page, title).getByRole('button', { name: `Take it ${number}` }))
        await page.getByText('It is yours. Work has begun.').waitFor()
        expect(await statusOf(id)).toBe('in_progress')

        await page.goto('/work')
        await rowOf(page, title).getByRole('link', { name: 'Hold' }).click()
        await page.getByRole('button', { name: 'Hold' }).click()
        await page.getByRole('link', { name: 'Choose why it waits.' }).waitFor()
        expect(await statusOf(id)).toBe('in_progress')
        await page.getByLabel('A part is on order').check()
        await page.getByLabel(/In 3 days/).check()
        await page.getByRole('button', { name: 'Hold' }).click()
        await page.getByText(`${number} waits.`).waitFor()
        expect(await holdOf(id)).toEqual({ held: 'A part is on order', kind: 'part', days: 3, time: '09:00' })

        await page.goto('/work?list=waiting')
        await tap(page, rowOf(page, title).getByRole('button', { name: `Go on ${number}` }))
        await page.getByText('Work goes on.').waitFor()
        expect(await statusOf(id)).toBe('in_progress')

        await page.goto(`/tickets/${number}`)
        await page.getByRole('link', { name: 'Done' }).click()
        await page.getByLabel('Cost in rupees').fill('a lot')
        await page.getByRole('button', { name: 'Done, tell the resident' }).click()
        await page.getByRole('link', { name: 'Say what was done.' }).waitFor()
        await page.getByRole('link', { name: /Write the amount in rupees/ }).waitFor()
        expect(await page.getByLabel('Cost in rupees').inputValue()).toBe('a lot')

        await page.getByLabel('What was done').fill('New washer, tested.')
        await page.getByLabel('Cost in rupees').fill('1,250.50')
        await page.locator('#photos').setInputFiles(await photoFile())
        await page.getByRole('button', { name: 'Done, tell the resident' }).click()
        await page.getByText(`${number} is done.`).waitFor()
        expect(await endOf(id)).toEqual({
          status: 'resolved',
          resolution: 'New washer, tested.',
          actual_cost_paise: 125_050,
          photos: 1,
        })
        await page.goto('/work?list=history')
        await rowOf(page, title).getByText('Resolved').waitFor()
      },
      JOURNEY_MS,
    )

    it(
      'a job that was assigned is started with one tap, and one that went meanwhile is told of in words',
      async () => {
        const title = `Drain blocked, script ${suffix}`
        const gone = `Pipe hums, script ${suffix}`
        const { id } = await anAssignedTicket(estate, titled(title))
        const other = await anAssignedTicket(estate, titled(gone))
        const page = await phone('plumber', { javaScriptEnabled })
        await page.goto('/work')
        const again = await page.context().newPage()
        await again.goto('/work')
        await tap(page, rowOf(page, title).getByRole('button', { name: 'Start' }))
        await page.getByText('Work has begun.').waitFor()
        expect(await statusOf(id)).toBe('in_progress')

        // On a bad line somebody taps twice: the second tap is no quarrel with the first.
        await tap(again, rowOf(again, title).getByRole('button', { name: 'Start' }))
        await again.getByText('Work has begun.').waitFor()

        await moved(estate, other.id, 'supervisor', { status: 'cancelled', cancelReason: 'Twice reported' })
        await tap(page, rowOf(page, gone).getByRole('button', { name: 'Start' }))
        await page.getByText(/Somebody changed this meanwhile/).waitFor()
        expect(await rowOf(page, gone).count()).toBe(0)
        expect(await statusOf(other.id)).toBe('cancelled')
      },
      JOURNEY_MS,
    )

    it(
      'a form on an old page is refused, and what was written stays in it',
      async () => {
        const { id, number } = await aStartedTicket(estate)
        const page = await phone('plumber', { javaScriptEnabled })
        await page.goto(`/work/${number}/done`)
        await moved(estate, id, 'supervisor', { priority: 'low', note: 'It can wait.' })
        await page.getByLabel('What was done').fill('Tightened it.')
        await page.getByRole('button', { name: 'Done, tell the resident' }).click()
        await page.getByText('Somebody changed this meanwhile. Look at it again, then decide.').waitFor()
        expect(await page.getByLabel('What was done').inputValue()).toBe('Tightened it.')
        expect(await endOf(id)).toMatchObject({ status: 'in_progress', resolution: null })
      },
      JOURNEY_MS,
    )

    it(
      'a supervisor assigns with one tap, and says why when the list is full',
      async () => {
        const title = `Switch hot, script ${suffix}`
        const { id, number } = await aSubmittedTicket(estate, { category: 'Electrical', ...titled(title) })
        const second = await aSubmittedTicket(estate, { category: 'Electrical' })
        await loadUp('electrician2', 9)
        const page = await phone('supervisor', { javaScriptEnabled })
        await page.goto('/work')
        await rowOf(page, title).getByRole('link', { name: 'Assign' }).click()
        const name = PEOPLE.electrician2.name
        await page
          .getByRole('listitem')
          .filter({ hasText: name })
          .getByText(/Electrician by trade/)
          .waitFor()
        await tap(page, page.getByRole('button', { name: `Assign ${name}` }))
        await page.getByText(`${number} is assigned.`).waitFor()
        expect(await carrierOf(id)).toBe(await staffIdOf('electrician2'))

        await page.goto(`/work/assign/${second.number}`)
        await page.getByRole('link', { name: `Assign anyway ${name}` }).click()
        await page.getByRole('button', { name: 'Assign anyway' }).click()
        await page.getByRole('link', { name: 'Say why.' }).waitFor()
        expect(await carrierOf(second.id)).toBeNull()
        await page.getByLabel(`Why it must be ${name}`).fill('Nobody else has the key.')
        await page.getByRole('button', { name: 'Assign anyway' }).click()
        await page.getByText(`${second.number} is assigned.`).waitFor()
        expect(await carrierOf(second.id)).toBe(await staffIdOf('electrician2'))
        await unload('electrician2')
      },
      JOURNEY_MS,
    )
  })

  it(
    'who fills up between the page and the tap is asked about again, and has got nothing',
    async () => {
      const { id, number } = await aSubmittedTicket(estate, { category: 'Electrical' })
      await loadUp('electrician2', 9)
      const page = await phone('supervisor')
      await page.goto(`/work/assign/${number}`)
      await loadUp('electrician2', 10)
      await tap(page, page.getByRole('button', { name: `Assign ${PEOPLE.electrician2.name}` }))
      await page.getByRole('heading', { name: /already has 10 jobs/ }).waitFor()
      expect(await carrierOf(id)).toBeNull()
      await unload('electrician2')
    },
    JOURNEY_MS,
  )

  it(
    'jobs stand in the order of their urgency, and an emergency says so in words',
    async () => {
      const due = await anAssignedTicket(estate, { category: 'Cleaning', to: 'cleaner', ...titled('Due') })
      const late = await anAssignedTicket(estate, { category: 'Cleaning', to: 'cleaner', ...titled('Late') })
      const urgent = await anAssignedTicket(estate, {
        category: 'Cleaning',
        to: 'cleaner',
        ...titled('Urgent'),
      })
      await moved(estate, urgent.id, 'supervisor', { priority: 'emergency', note: 'Glass on the stairs' })
      await age(late.id, 'acknowledge_due', 7200)
      await age(late.id, 'resolve_due', 3600)
      const page = await phone('cleaner')
      await page.goto('/work')
      expect(await page.locator('.rows .row-link').allTextContents()).toEqual(['Urgent', 'Late', 'Due'])
      await rowOf(page, 'Urgent').getByText('Emergency').waitFor()
      await rowOf(page, 'Late')
        .getByText(/Was due 1 hour ago/)
        .waitFor()
      expect(await statusOf(due.id)).toBe('assigned')
    },
    JOURNEY_MS,
  )

  it(
    'the resident’s phone is on the assignee’s pages while the work is open, and on nobody else’s',
    async () => {
      const [asha] = await stored<{ phone: string }>(`select phone from residents where name = 'Asha Rao'`)
      const number = String(asha?.phone)
      const digits = number.slice(-8)
      await unload('electrician2')
      const mine = await aStartedTicket(estate, { category: 'Electrical', to: 'electrician' })
      const free = await anAcknowledgedTicket(estate, { category: 'Electrical' })
      const pages = (ticket: { number: string }) => ['/work', `/tickets/${ticket.number}`]

      const assignee = await phone('electrician')
      for (const path of pages(mine)) {
        await assignee.goto(path)
        expect(await assignee.locator(`a[href="tel:${number}"]`).count()).toBe(1)
      }
      const shows = async (page: Page, path: string): Promise<boolean> => {
        const answer = await page.request.get(path)
        const text = (await answer.text()).replaceAll(/[\s\u00a0-]/g, '')
        return text.includes(digits) || text.includes('tel:')
      }
      expect(await shows(assignee, `/tickets/${free.number}`)).toBe(false)

      const colleague = await phone('electrician2')
      expect((await colleague.request.get(`/tickets/${mine.number}`)).status()).toBe(404)
      expect((await colleague.request.get(`/tickets/${free.number}`)).status()).toBe(200)
      for (const path of ['/work', '/work?list=trade', `/tickets/${mine.number}`, `/tickets/${free.number}`])
        expect(await shows(colleague, path)).toBe(false)
      for (const person of ['supervisor', 'manager'] as const) {
        const page = await phone(person)
        for (const path of ['/work?staff=EL001', `/tickets/${mine.number}`, `/work/assign/${mine.number}`]) {
          expect((await page.request.get(path)).status()).toBe(200)
          expect(await shows(page, path)).toBe(false)
        }
      }
      await moved(estate, mine.id, 'electrician', { status: 'resolved', resolution: 'New fuse' })
      expect(await shows(assignee, `/tickets/${mine.number}`)).toBe(false)
    },
    JOURNEY_MS,
  )

  it(
    'a supervisor who gives work to the wrong person reads about that person',
    async () => {
      const { id, number } = await aSubmittedTicket(estate, { category: 'Electrical' })
      const page = await phone('supervisor', { javaScriptEnabled: false })
      await page.goto(`/work/assign/${number}`)
      const plumber = await staffIdOf('plumber')
      await page
        .locator('input[name="staff"]')
        .first()
        .evaluate((input, staff) => input.setAttribute('value', staff), plumber)
      await tap(page, page.getByRole('button', { name: /^Assign / }).first())
      await page.getByText('They do not do this kind of work, or have left.').waitFor()
      expect(await carrierOf(id)).toBeNull()
    },
    JOURNEY_MS,
  )

  it(
    'a reason to wait that was tapped in English is kept in the language of its resident',
    async () => {
      const { id, number } = await aStartedTicket(estate)
      const language = async (to: string) =>
        stored(`update users set language = $1 where email = $2`, [to, emailOf('asha')])
      await language('hi')
      const page = await phone('plumber', { javaScriptEnabled: false })
      await page.goto(`/work/${number}/hold`)
      await page.getByLabel('A part is on order').check()
      await page.getByRole('button', { name: 'Hold' }).click()
      await page.getByText(`${number} waits.`).waitFor()
      expect(await holdOf(id)).toMatchObject({ held: 'सामान मँगवाया है', kind: 'part' })
      await language('en')
    },
    JOURNEY_MS,
  )

  it(
    'whoever has no part in the work finds nothing at its addresses',
    async () => {
      const { number } = await anAssignedTicket(estate)
      const statusFor = async (person: PersonName, path: string): Promise<number> => {
        const page = await phone(person)
        return (await page.request.get(path)).status()
      }
      for (const person of ['asha', 'accountant', 'secretary'] as const)
        expect(await statusFor(person, '/work'), person).toBe(404)
      const asha = await phone('asha')
      for (const path of [`/work/${number}/done`, `/work/assign/${number}`])
        expect((await asha.request.get(path)).status(), path).toBe(404)
      const plumber = await phone('plumber')
      const closed = [
        '/work?staff=EL001',
        `/work/assign/${number}`,
        '/work/MNT-2026-99999',
        `/work/${number}/x`,
        '/work/nonsense/done',
        '/work/%2525/note',
      ]
      for (const path of closed) expect((await plumber.request.get(path)).status(), path).toBe(404)
      const lower = `/work/${number.toLowerCase()}/note`
      expect((await plumber.request.get(lower)).status()).toBe(200)
      const supervisor = await phone('supervisor')
      expect((await supervisor.request.get('/work/assign/MNT%252')).status()).toBe(404)
      expect((await supervisor.request.get('/work/assign/%E0%A4')).status()).toBe(400)
    },
    JOURNEY_MS,
  )

  // With JavaScript the picker says so before anything is sent: tests/site/report.test.ts.
  it(
    'what is no photo leaves the job as it was, and nothing stored',
    async () => {
      const { id, number } = await aStartedTicket(estate)
      const before = [await countOf('media'), filesOf(deployed)]
      const page = await phone('plumber', { javaScriptEnabled: false })
      await page.goto(`/work/${number}/done`)
      await page.getByLabel('What was done').fill('Done.')
      const fake = { name: 'leak.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('not a picture') }
      await page.locator('#photos').setInputFiles([await photoFile(), fake])
      await page.getByRole('button', { name: 'Done, tell the resident' }).click()
      await page.getByRole('link', { name: /This is no photo we can read/ }).waitFor()
      expect(await endOf(id)).toMatchObject({ status: 'in_progress', photos: 0 })
      expect([await countOf('media'), filesOf(deployed)]).toEqual(before)
    },
    JOURNEY_MS,
  )

  it(
    'a job in somebody else’s state says that the step is over',
    async () => {
      const { number } = await aHeldTicket(estate)
      const page = await phone('plumber')
      await page.goto(`/work/${number}/done`)
      await page.getByRole('heading', { name: 'This can no longer be done' }).waitFor()
      await page.getByText('The ticket is “On hold” now.').waitFor()
      expect(await page.getByRole('button', { name: /Done/ }).count()).toBe(0)
    },
    JOURNEY_MS,
  )

  it(
    'notes are internal, costs and times are kept in the estate’s zone, and a cancellation says why',
    async () => {
      const { id, number } = await aStartedTicket(estate)
      const page = await phone('plumber', { javaScriptEnabled: false })
      await page.goto(`/work/${number}/note`)
      await page.getByLabel('Internal note').fill('Ask for the key at the gate.')
      await page.getByRole('button', { name: 'Add internal note' }).click()
      await page.getByText('Residents do not see it.').first().waitFor()
      const notes = await stored(
        `select visibility, kind from ticket_updates where ticket_id = $1 and body = 'Ask for the key at the gate.'`,
        [id],
      )
      expect(notes).toEqual([{ visibility: 'internal', kind: 'comment' }])

      await page.goto(`/work/${number}/estimate`)
      await page.getByLabel('Estimated cost in rupees').fill('900')
      await page.getByLabel('Expected to be done').fill('2030-01-15T18:30')
      await page.getByRole('button', { name: 'Save' }).click()
      await page.getByText('Saved.').waitFor()
      const [row] = await stored(
        'select estimated_cost_paise::int as paise, estimated_completion as at from tickets where id = $1',
        [id],
      )
      expect(row).toEqual({ paise: 90_000, at: new Date('2030-01-15T13:00:00Z') })

      const manager = await phone('manager', { javaScriptEnabled: false })
      await manager.goto(`/work/${number}/cancel`)
      await manager.getByRole('button', { name: 'Cancel the ticket' }).click()
      await manager.getByRole('link', { name: 'Say why.' }).waitFor()
      expect(await statusOf(id)).toBe('in_progress')
      await manager.getByLabel('Why').fill('The flat is sold.')
      await manager.getByRole('button', { name: 'Cancel the ticket' }).click()
      await manager.getByText(`${number} is cancelled.`).waitFor()
      expect(await statusOf(id)).toBe('cancelled')
    },
    JOURNEY_MS,
  )

  it(
    'a forged step is refused by the rules: a plumber closes nobody’s ticket',
    async () => {
      const { id, number } = await anAssignedTicket(estate, titled('Forged'))
      const page = await phone('plumber', { javaScriptEnabled: false })
      await page.goto(`/tickets/${number}`)
      await page
        .locator('input[name="to"]')
        .first()
        .evaluate((input) => input.setAttribute('value', 'closed'))
      await tap(page, page.getByRole('button', { name: 'Start' }))
      await page.getByText('Somebody changed this meanwhile. Look at it again, then decide.').waitFor()
      expect(await statusOf(id)).toBe('assigned')
    },
    JOURNEY_MS,
  )

  /** Gives somebody open jobs until they carry `count`. */
  async function loadUp(person: PersonName, count: number): Promise<void> {
    const staff = await staffIdOf(person)
    const [row] = await stored<{ n: number }>(
      `select count(*)::int as n from tickets where assigned_to_id = $1 and status in ('assigned', 'in_progress')`,
      [staff],
    )
    for (let has = row?.n ?? 0; has < count; has++)
      await anAssignedTicket(estate, { category: 'Electrical', to: person })
  }
})

const rowOf = (page: Page, title: string): Locator => page.locator('.row').filter({ hasText: title })

/** Taps, and waits for the page that answers. */
async function tap(page: Page, button: Locator): Promise<void> {
  await button.click()
  await page.waitForURL(/said=|refused=|full=/)
}

async function statusOf(id: string): Promise<string | undefined> {
  const [row] = await stored<{ status: string }>('select status from tickets where id = $1', [id])
  return row?.status
}

async function carrierOf(id: string): Promise<string | null | undefined> {
  const [row] = await stored<{ carrier: string | null }>(
    'select assigned_to_id as carrier from tickets where id = $1',
    [id],
  )
  return row?.carrier
}

/** How a hold is stored: its reason, and its end in the estate's zone. */
async function holdOf(id: string): Promise<unknown> {
  const [row] = await stored(
    `select hold_reason as held, hold_kind as kind, to_char(held_until at time zone 'Asia/Kolkata', 'HH24:MI') as time,
      (held_until at time zone 'Asia/Kolkata')::date - (now() at time zone 'Asia/Kolkata')::date as days
    from tickets where id = $1`,
    [id],
  )
  return row
}

async function endOf(id: string): Promise<unknown> {
  const [row] = await stored(
    `select status, resolution, actual_cost_paise::int,
      (select count(*)::int from tickets_rels r join media m on m.id = r.media_id
        where r.parent_id = t.id and m.ticket_id = t.id) as photos
    from tickets t where id = $1`,
    [id],
  )
  return row
}

/** Photos and thumbnails on the disk. */
const filesOf = ({ env }: DeployedEstate): string[] => {
  const folder = path.join(env.ESTATE_DATA ?? '', 'media')
  return existsSync(folder) ? readdirSync(folder).sort() : []
}

async function countOf(table: 'media'): Promise<number> {
  const [row] = await stored<{ n: number }>(`select count(*)::int as n from ${table}`)
  return row?.n ?? 0
}

/** Takes everything off somebody's list, past every rule. */
async function unload(person: PersonName): Promise<void> {
  await stored(
    `update tickets set status = 'cancelled', cancelled_at = now(), cancel_reason = 'over'
     where assigned_to_id = $1 and status in ('assigned', 'in_progress')`,
    [await staffIdOf(person)],
  )
}

const photoFile = async () => ({ name: 'leak.png', mimeType: 'image/png', buffer: await aPicture() })
