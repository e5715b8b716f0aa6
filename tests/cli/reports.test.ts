import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { ownFolder } from '../support/folders'
import { aTicket } from './cast'
import { type Asked, list } from './fake-estate'
import { useScriptedEstate } from './scripted'

const scripted = useScriptedEstate()

describe('a report', () => {
  const routes = {
    'GET /ticket-categories': () => list([{ id: 'c1', name: 'Plumbing' }]),
    'GET /flats': () => list([{ id: 'flat-a101', number: 'A-101' }]),
    'GET /residents': ({ query }: Asked) =>
      /asha/.test([...query.values()].join())
        ? list([{ id: 'r1', name: 'Asha', flat: { id: 'f', number: 'A-101' } }])
        : list([
            { id: 'r1', name: 'Asha', flat: { id: 'f', number: 'A-101' } },
            { id: 'r2', name: 'Ravi', flat: { id: 'f', number: 'A-101' } },
          ]),
    'POST /media': () => ({ status: 201, body: { doc: { id: 'photo-1' } } }),
    'POST /tickets': ({ body }: Asked) => ({
      status: 201,
      body: { doc: { ...aTicket(), ...(body as object) }, message: 'ok' },
    }),
  }
  const words = ['--title', 'Tap', '--description', 'It drips', '--category', 'plumbing']

  test('names everything by what people call it', async () => {
    const terminal = await scripted.terminalAt(routes)
    const who = [
      '--resident',
      'asha',
      '--flat',
      'a-101',
      '--channel',
      'walk-in',
      '--priority',
      'urgent',
      '--location',
      'Kitchen',
    ]
    expect((await terminal.run('create', ...words, ...who)).exitCode).toBe(0)
    expect(scripted.estate.askedFor('POST', '/tickets')[0]?.body).toEqual({
      title: 'Tap',
      description: 'It drips',
      category: 'c1',
      resident: 'r1',
      flat: 'flat-a101',
      location: 'Kitchen',
      channel: 'walk_in',
      requestedPriority: 'emergency',
    })
    // The channel is the one by which the resident came, so the program does not name itself.
    expect(scripted.estate.askedFor('POST', '/tickets')[0]?.headers['x-estate-channel']).toBeUndefined()
  })

  test('sends its photos first', async () => {
    const photo = path.join(ownFolder('estate-photo-'), 'tap.jpg')
    writeFileSync(photo, 'jpeg')
    const terminal = await scripted.terminalAt(routes)
    expect((await terminal.run('create', ...words, '--photo', photo)).exitCode).toBe(0)
    const [upload] = scripted.estate.askedFor('POST', '/media')
    expect(upload?.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/)
    expect(upload?.body).toContain(
      'name="file"; filename="tap.jpg"\r\nContent-Type: image/jpeg\r\n\r\njpeg\r\n',
    )
    expect(scripted.estate.askedFor('POST', '/tickets')[0]?.body).toMatchObject({ photos: ['photo-1'] })
  })

  test('with a photo that is none sends nothing', async () => {
    const terminal = await scripted.terminalAt(routes)
    expect((await terminal.run('create', ...words, '--photo', '/nowhere/tap.jpg')).exitCode).toBe(2)
    expect((await terminal.run('create', ...words, '--photo', import.meta.filename)).exitCode).toBe(2)
    expect(scripted.estate.asked).toEqual([])
  })

  test('for a flat with two residents lists them', async () => {
    const terminal = await scripted.terminalAt(routes)
    expect(await terminal.run('create', ...words, '--resident', 'A-101')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('“A-101” could be Asha (A-101), Ravi (A-101).'),
    })
  })

  test('for a name that several bear is told apart by the flat', async () => {
    const terminal = await scripted.terminalAt(routes)
    expect((await terminal.run('create', ...words, '--resident', 'asha', '--flat', 'A-101')).exitCode).toBe(0)
    const [asked] = scripted.estate.askedFor('GET', '/residents')
    expect(asked?.query.get('where[and][0][name][like]')).toBe('asha')
    expect(asked?.query.get('where[and][1][flat][equals]')).toBe('flat-a101')
  })
})
