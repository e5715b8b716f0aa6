import type { BrowserContext } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { HAS_CHROMIUM } from '../browser/chromium'
import { useDeployedSite } from '../browser/deployed-site'
import { anEvent, aPhoto, moderate, photoRow } from '../gallery/support/factories'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { aPicture } from '../support/factories'
import type { PersonName } from '../support/people'
import { become, cookieAt } from '../support/signed-in'

const api = useEstate()
// The files that the tests upload lie where this estate reads them.
const site = useDeployedSite(() => ({ ESTATE_DATA: process.env.ESTATE_DATA ?? '' }))

async function signedIn(person: PersonName, javaScriptEnabled = true): Promise<BrowserContext> {
  const viewport = { width: 390, height: 844 }
  const context = await site.browser.newContext({ baseURL: site.url, viewport, javaScriptEnabled })
  await become(context, site.url, person)
  return context
}

async function mainOf(person: PersonName, path: string): Promise<{ status: number; main: string }> {
  const answer = await fetch(site.url + path, { headers: { cookie: await cookieAt(site.url, person) } })
  const html = await answer.text()
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>')).replaceAll('<!-- -->', '')
  return { status: answer.status, main }
}

const files = async (count: number) => {
  const buffer = await aPicture(600)
  return Array.from({ length: count }, (_, index) => ({
    name: `${index}.png`,
    mimeType: 'image/png',
    buffer,
  }))
}

describe('the gallery', () => {
  test('shows what the viewer may see, with its words for who cannot see it, and albums of their events', async () => {
    const [open, narrow] = [await anEvent(), await anEvent({ audience: { blocks: ['B'] } })]
    const shown = await aPhoto(api, 'asha', { event: open, caption: 'Rangoli <b>at noon</b>' })
    const secret = await aPhoto(api, 'secretary', { event: narrow, caption: 'Block B alone' })
    const { main } = await mainOf('omar', '/gallery')
    expect(main).toContain('alt="Rangoli &lt;b&gt;at noon&lt;/b&gt;"')
    expect(main).toContain(`href="/gallery/${shown.id}"`)
    expect(main).not.toContain('Block B alone')
    expect((await mainOf('omar', '/gallery?view=albums')).main).toContain(`/gallery?event=${open}`)
    expect((await mainOf('omar', '/gallery?view=albums')).main).not.toContain(narrow)
    expect((await mainOf('omar', `/gallery?event=${open}`)).main).toContain(`in=${open}`)
    for (const path of [`/gallery?event=${narrow}`, `/gallery/${secret.id}`, '/gallery/none'])
      expect([path, (await mainOf('omar', path)).status]).toEqual([path, 404])
    expect((await mainOf('omar', `/gallery/${shown.id}`)).main).not.toMatch(/\+91|@khaki/)
  })
})

describe.skipIf(!HAS_CHROMIUM)('a neighbour', () => {
  test('adds photos of an event, is told that they wait, and the committee shows one and removes one', async () => {
    await moderate(api, 'before')
    const event = await anEvent()
    const asha = await signedIn('asha')
    const page = await asha.newPage()
    await page.goto(`/gallery/new?event=${event}`)
    await page.getByText('The committee looks at new photos first.').waitFor()
    await page.locator('input[type=file]').setInputFiles(await files(2))
    await page.getByText('Ready').nth(1).waitFor()
    await page.getByLabel('Caption').fill('Lamps on the wall')
    await page.getByRole('button', { name: 'Add to the gallery' }).click()
    await page.waitForURL('**/gallery/mine?said=waiting')
    await moderate(api, 'after')
    expect(await page.getByText('Waiting', { exact: true }).count()).toBe(2)
    const rows = await stored<{ id: string }>(`select id from gallery_photos where event_id = $1`, [event])
    const [kept, taken] = rows.map(({ id }) => id) as [string, string]

    const committee = await signedIn('secretary')
    const desk = await committee.newPage()
    await desk.goto(`/gallery/${kept}`)
    await desk.getByRole('button', { name: 'Show it to everybody' }).click()
    await desk.getByText('Everybody sees it now.').waitFor()
    await desk.goto(`/gallery/${taken}`)
    await desk.getByText('Remove it …').click()
    await desk.getByLabel('Why is it removed?').fill('The same as the other.')
    await desk.getByRole('button', { name: 'Remove it' }).click()
    await desk.getByText('its uploader has been told why').waitFor()
    expect((await photoRow(kept)).status).toBe('published')
    expect(await photoRow(taken)).toMatchObject({
      status: 'removed',
      moderation_note: 'The same as the other.',
    })
    await page.goto(`/gallery/${taken}`)
    await page.getByText('The same as the other.').waitFor()
    await Promise.all([asha.close(), committee.close()])
  })

  test.each([true, false])(
    'likes a photo, speaks of it and is answered, reports it; scripts: %j',
    async (js) => {
      const { id } = await aPhoto(api, 'asha', { caption: `With scripts: ${js}` })
      const omar = await signedIn('omar', js)
      const page = await omar.newPage()
      await page.goto(`/gallery/${id}`)
      await page.getByRole('button', { name: 'Like', exact: true }).click()
      await page.getByText('1 person likes it').waitFor()
      await page.getByLabel('Your comment').fill('What a colour!')
      await page.getByRole('button', { name: 'Send the comment' }).click()
      await page.getByText('Your comment is there.').waitFor()
      await page.getByText('Report this photo').click()
      await page.getByLabel('Something else').check()
      await page.getByRole('button', { name: 'Send the report' }).click()
      await page.getByText('Thank you. The committee looks at it.').waitFor()

      const asha = await signedIn('asha', js)
      const own = await asha.newPage()
      await own.goto(`/gallery/${id}`)
      await own.getByText('Reply', { exact: false }).first().click()
      await own.getByLabel('Your reply').fill('Thank you')
      await own.getByRole('button', { name: 'Send the reply' }).click()
      await own.getByText('Your comment is there.').waitFor()
      expect(await photoRow(id)).toMatchObject({ like_count: '1', comment_count: '2' })
      await own.getByText('Take it back …').click()
      await own.getByRole('button', { name: 'Take it back' }).click()
      await own.getByText('Your comment is taken back.').waitFor()
      expect(await photoRow(id)).toMatchObject({ comment_count: '1' })
      await own
        .getByText('It stays as it is until the committee has looked at it.', { exact: false })
        .waitFor()
      for (const form of ['Delete the photo …', 'Change the caption'])
        expect([form, await own.getByText(form).count()]).toEqual([form, 0])
      await Promise.all([omar.close(), asha.close()])
    },
  )

  test('changes a caption where photos are looked at before, and is told that the photo waits again', async () => {
    const { id } = await aPhoto(api, 'asha', { caption: 'Looked at' })
    await moderate(api, 'before')
    const asha = await signedIn('asha')
    const own = await asha.newPage()
    await own.goto(`/gallery/${id}`)
    await own.getByText('Change the caption').click()
    await own.getByText('With other words the photo waits again', { exact: false }).waitFor()
    await own.getByRole('textbox', { name: 'Caption' }).fill('Not looked at')
    await own.getByRole('button', { name: 'Save' }).click()
    await own.getByText('Neighbours see the photo again once', { exact: false }).waitFor()
    await moderate(api, 'after')
    expect(await photoRow(id)).toMatchObject({ status: 'pending', caption: 'Not looked at' })
    await asha.close()
  })

  test('finds among what was decided what the committee let stand, and reads each tag on a photo', async () => {
    const [{ id: fine }, { id: removed }] = [await aPhoto(api, 'asha'), await aPhoto(api, 'asha')]
    const body = { subjectType: 'gallery-photos', subjectId: fine, reason: 'other' }
    const { doc } = (await api.call('POST', '/api/reports', { as: 'meera', body })).body
    const dismissed = { as: 'secretary' as const, body: { outcome: 'dismissed' } }
    await api.call('PATCH', `/api/reports/${doc.id}`, dismissed)
    const away = { as: 'secretary' as const, body: { status: 'removed', note: 'A number plate.' } }
    await api.call('PATCH', `/api/gallery-photos/${removed}`, away)
    const { main } = await mainOf('secretary', '/moderation?view=decided')
    expect(main).toContain('Nothing was wrong with it')
    expect(main).toContain(`href="/gallery/${fine}"`)
    expect((await mainOf('secretary', '/moderation')).main).not.toContain(`href="/gallery/${fine}"`)
    const asha = await signedIn('asha')
    const own = await asha.newPage()
    await own.goto('/gallery/mine')
    const ground = await own
      .locator('.gallery .tag', { hasText: 'Removed' })
      .first()
      .evaluate((tag) => getComputedStyle(tag).backgroundColor)
    expect(ground).not.toBe('rgba(0, 0, 0, 0)')
    await asha.close()
  })

  test.each([true, false])('deletes a photo of their own that nobody reported; scripts: %j', async (js) => {
    const { id } = await aPhoto(api, 'asha', { caption: `To be deleted with scripts: ${js}` })
    const asha = await signedIn('asha', js)
    const own = await asha.newPage()
    await own.goto(`/gallery/${id}`)
    await own.getByText('Delete the photo …').click()
    await own.getByRole('button', { name: 'Delete the photo' }).click()
    await own.waitForURL('**/gallery/mine?said=deleted*')
    expect(await photoRow(id)).toBeUndefined()
    await asha.close()
  })

  test('adds photos before any script arrives', async () => {
    const meera = await signedIn('meera', false)
    const page = await meera.newPage()
    await page.goto('/gallery/new')
    await page.locator('input[type=file]').setInputFiles(await files(3))
    await page.getByLabel('Caption').fill('From the roof')
    await page.getByRole('button', { name: 'Add to the gallery' }).click()
    await page.getByText('They are in the gallery.').waitFor()
    expect(await page.getByAltText('From the roof').count()).toBe(3)
    await page.goto('/gallery/new')
    await page.getByRole('button', { name: 'Add to the gallery' }).click()
    await page.getByRole('alert').getByRole('link').waitFor()
    await meera.close()
  })
})
