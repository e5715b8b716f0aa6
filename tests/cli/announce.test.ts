import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { ownFolder } from '../support/folders'
import { anAnnouncement } from './cast'
import { type Asked, list, type Routes, refusal } from './fake-estate'
import { useScriptedEstate } from './scripted'

const scripted = useScriptedEstate()

const SIZE = { recipients: 231, flats: 140 }
const CATEGORIES = [
  { id: 'cat-maintenance', name: 'Maintenance', defaultUrgency: 'normal' },
  { id: 'cat-emergency', name: 'Emergency', defaultUrgency: 'emergency' },
]

const routes = (more: Routes = {}): Routes => ({
  'GET /announcement-categories': () => list(CATEGORIES),
  'POST /announcements/preview': () => SIZE,
  'POST /announcements': ({ body }: Asked) => ({
    status: 201,
    body: { doc: anAnnouncement(body as object), message: 'ok' },
  }),
  ...more,
})

const posted = (): unknown => scripted.estate.askedFor('POST', '/announcements')[0]?.body
const everyone = ['--audience', 'everyone', '--urgency', 'normal'] as const
const notice = ['--title', 'Water cut', '--file', '-'] as const

describe('announcing', () => {
  test('publishes what stdin says, once however often it is asked', async () => {
    const terminal = await scripted.terminalAt(routes(), { stdin: 'From ten to four.\n' })
    const ended = await terminal.run('announce', ...notice, ...everyone, '--yes')
    expect(ended.exitCode).toBe(0)
    expect(posted()).toEqual({
      title: 'Water cut',
      body: 'From ten to four.',
      status: 'published',
      audience: { everyone: true },
      urgency: 'normal',
    })
    const [asked] = scripted.estate.askedFor('POST', '/announcements')
    expect(asked?.headers['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/)
    expect(ended.stdout).toBe(
      'number\tstatus\turgency\tpeople\ttitle\turl\n' +
        `ANN-2026-0001\tpublished\tnormal\t231\tWater cut\t${scripted.estate.address}/announcements/ANN-2026-0001\n`,
    )
    expect(ended.stderr).toBe(
      'It can be taken back for 15 seconds: estate announcements take-back ANN-2026-0001\n',
    )
  })

  test('tells a person the number, the people and the link', async () => {
    const terminal = await scripted.terminalAt(routes(), {
      stdin: 'Text',
      columns: 80,
      env: { NO_COLOR: '1' },
    })
    const { stdout } = await terminal.run('announce', ...notice, ...everyone, '--yes')
    expect(stdout).toBe(
      `✓ ANN-2026-0001 is published to 231 people in 140 flats.\n${scripted.estate.address}/announcements/ANN-2026-0001\n`,
    )
  })

  test('answers with the server’s own document under --json', async () => {
    const terminal = await scripted.terminalAt(routes(), { stdin: 'Text' })
    const { stdout } = await terminal.run('announce', ...notice, ...everyone, '--yes', '--json')
    expect(JSON.parse(stdout).doc).toMatchObject({ number: 'ANN-2026-0001', status: 'published' })
  })

  test('takes every flag along, times in the estate’s zone', async () => {
    const folder = ownFolder('estate-announce-')
    const file = path.join(folder, 'plan.pdf')
    writeFileSync(file, '%PDF-1.4')
    const older = anAnnouncement({ id: 'id-older', number: 'ANN-2025-0007' })
    const terminal = await scripted.terminalAt(
      routes({
        'GET /announcements': () => list([older]),
        'POST /media': () => ({ status: 201, body: { doc: { id: 'media-1' } } }),
      }),
      { stdin: 'Text' },
    )
    const flags = ['--category', 'maint', '--acknowledge', '--pin', '--supersedes', 'ANN-2025-7']
    const times = ['--publish-at', '2026-12-01 09:30', '--valid-until', '2026-12-02T00:00+05:30']
    const ended = await terminal.run(
      ...['announce', ...notice, '--audience', 'block:A owners', '--urgency', 'urgent', '--yes'],
      ...[...flags, ...times, '--attach', file],
    )
    expect(ended).toMatchObject({ exitCode: 0, stderr: '' })
    expect(posted()).toEqual({
      title: 'Water cut',
      body: 'Text',
      status: 'scheduled',
      audience: { blocks: ['A'], residentTypes: ['owner'] },
      urgency: 'urgent',
      category: 'cat-maintenance',
      publishAt: '2026-12-01T04:00:00.000Z',
      validUntil: '2026-12-01T18:30:00.000Z',
      supersedes: 'id-older',
      requiresAcknowledgement: true,
      pinned: true,
      attachments: ['media-1'],
    })
    const upload = scripted.estate.askedFor('POST', '/media')[0]
    expect(upload?.body).toContain('Content-Type: application/pdf')
  })

  test('keeps a draft without asking anybody', async () => {
    const terminal = await scripted.terminalAt(routes(), { stdin: 'Text' })
    const ended = await terminal.run('announce', ...notice, '--audience', 'staff', '--draft')
    expect(ended).toMatchObject({ exitCode: 0, stderr: '' })
    expect(posted()).toMatchObject({ status: 'draft', audience: { staff: true } })
    expect(posted()).not.toHaveProperty('urgency')
  })

  test('in a dry run only says what would be sent, and to how many', async () => {
    const terminal = await scripted.terminalAt(routes(), {
      stdin: 'One\ntwo\nthree\nfour\nfive\nsix \u001b[31mred',
      columns: 80,
      env: { NO_COLOR: '1' },
    })
    const { exitCode, stdout, stderr } = await terminal.run('announce', ...notice, ...everyone, '--dry-run')
    expect(exitCode).toBe(0)
    expect(posted()).toBeUndefined()
    expect(stdout).toContain('people    231 people in 140 flats\n')
    expect(stdout).toContain('audience  everyone\n')
    expect(stdout).toContain('status    would be: published\n')
    const indent = ' '.repeat('text      '.length)
    expect(stdout).toContain(
      ['text      One', 'two', 'three', 'four', '… and 2 more lines\n'].join(`\n${indent}`),
    )
    expect(stderr).toBe('Nothing was sent: this was a dry run.\n')
    const asked = await terminal.run('announce', ...notice, ...everyone, '--dry-run', '--json')
    expect(JSON.parse(asked.stdout)).toMatchObject({ dryRun: true, ...SIZE })
  })
})

describe('nothing is announced', () => {
  test('when nobody is there to agree', async () => {
    const terminal = await scripted.terminalAt(routes(), { stdin: 'Text' })
    const ended = await terminal.run('announce', ...notice, ...everyone)
    expect(ended).toMatchObject({ exitCode: 2, stdout: '' })
    expect(ended.stderr).toContain('--yes is missing')
    expect(scripted.estate.asked).toHaveLength(0)
  })

  test.each([
    [['--audience', 'residents'], 'takes everyone, committee'],
    [['--audience', 'everyone', '--urgency', 'loud'], '--urgency takes normal, urgent, emergency'],
    [['--audience', 'everyone', '--publish-at', 'tomorrow'], '--publish-at takes'],
    [['--audience', 'everyone', '--attach', '/nowhere.pdf'], 'cannot be read'],
    [[], '--audience is missing'],
  ] as const)('with %j: a usage error before anything is asked of the server', async (flags, words) => {
    const terminal = await scripted.terminalAt(routes(), { stdin: 'Text' })
    const ended = await terminal.run('announce', ...notice, '--yes', ...flags)
    expect(ended).toMatchObject({ exitCode: 2, stdout: '' })
    expect(ended.stderr).toContain(words)
    expect(scripted.estate.asked).toHaveLength(0)
  })

  test('that is an emergency for ever, by its own urgency or its category’s', async () => {
    const terminal = await scripted.terminalAt(routes(), { stdin: 'Text' })
    const alarm = ['announce', ...notice, '--audience', 'everyone', '--yes']
    expect(await terminal.run(...alarm, '--urgency', 'emergency')).toMatchObject({ exitCode: 6 })
    expect(await terminal.run(...alarm, '--category', 'emergency')).toMatchObject({ exitCode: 6 })
    expect(posted()).toBeUndefined()
  })

  test('to nobody', async () => {
    const empty = { 'POST /announcements/preview': () => ({ recipients: 0, flats: 0 }) }
    const terminal = await scripted.terminalAt(routes(empty), { stdin: 'Text' })
    const ended = await terminal.run('announce', ...notice, '--audience', 'block:Z', '--yes')
    expect(ended.exitCode).toBe(6)
    expect(ended.stderr).toContain('nobody in this audience')
    expect(posted()).toBeUndefined()
  })

  test('by whoever may not', async () => {
    const forbidden = { 'POST /announcements/preview': () => refusal(403, 'not_permitted', 'Not you.') }
    const terminal = await scripted.terminalAt(routes(forbidden), { stdin: 'Text' })
    expect(await terminal.run('announce', ...notice, ...everyone, '--yes')).toMatchObject({ exitCode: 4 })
  })
})

describe('the editor', () => {
  /** An editor that writes these words over the first line of what it is given, and keeps the rest. */
  const writing = (words: string) => `sed -i '1s/.*/${words}/'`
  const attended = { isAttended: true, columns: 80 }

  test('opens on a template, and its comment lines are left out', async () => {
    const env = { EDITOR: writing('Water cut\\nFrom ten to four.\\n# not this') }
    const terminal = await scripted.terminalAt(routes(), { ...attended, env })
    const ended = await terminal.run('announce', ...everyone, '--yes')
    expect(ended).toMatchObject({ exitCode: 0 })
    expect(posted()).toMatchObject({ title: 'Water cut', body: 'From ten to four.' })
  })

  test('that leaves nothing sends nothing', async () => {
    const terminal = await scripted.terminalAt(routes(), { ...attended, env: { VISUAL: 'true' } })
    const ended = await terminal.run('announce', ...everyone, '--yes')
    expect(ended).toMatchObject({ exitCode: 1, stdout: '' })
    expect(ended.stderr).toContain('The text is empty. Nothing was sent.')
    expect(posted()).toBeUndefined()
  })

  test('that fails sends nothing', async () => {
    const terminal = await scripted.terminalAt(routes(), { ...attended, env: { VISUAL: 'false' } })
    expect(await terminal.run('announce', ...everyone, '--yes')).toMatchObject({ exitCode: 1 })
    expect(posted()).toBeUndefined()
  })

  test('that is ended by Ctrl-C sends nothing, and the person is told where the text is', async () => {
    const env = { EDITOR: 'kill -INT $$; true' }
    const terminal = await scripted.terminalAt(routes(), { ...attended, env })
    const ended = await terminal.run('announce', ...everyone, '--yes')
    expect(ended.exitCode).toBe(130)
    expect(ended.stderr).toMatch(/Your text is kept in \/.*announcement\.txt/)
    expect(posted()).toBeUndefined()
  })

  test('keeps a text that is too long to send', async () => {
    const env = { EDITOR: writing(`${'T'.repeat(300)}\\nText`) }
    const terminal = await scripted.terminalAt(routes(), { ...attended, env })
    const ended = await terminal.run('announce', ...everyone, '--yes')
    expect(ended.exitCode).toBe(2)
    expect(ended.stderr).toMatch(/Your text is kept in \/.*announcement\.txt/)
  })

  test('that nobody has chosen is asked for by its variable', async () => {
    const terminal = await scripted.terminalAt(routes(), attended)
    const ended = await terminal.run('announce', ...everyone, '--yes')
    expect(ended.exitCode).toBe(2)
    expect(ended.stderr).toContain('Set EDITOR')
  })

  test('leaves what was typed where it is when the server refuses', async () => {
    const refusing = { 'POST /announcements': () => refusal(422, 'publish_in_past', 'That is over.') }
    const env = { EDITOR: writing('Water cut\\nFrom ten.') }
    const terminal = await scripted.terminalAt(routes(refusing), { ...attended, env })
    const ended = await terminal.run('announce', ...everyone, '--yes')
    expect(ended.exitCode).toBe(6)
    expect(ended.stderr).toMatch(/Your text is kept in \/.*announcement\.txt/)
  })

  test('is not opened where nobody sits', async () => {
    const terminal = await scripted.terminalAt(routes(), { env: { EDITOR: 'true' } })
    const ended = await terminal.run('announce', ...everyone, '--yes')
    expect(ended.exitCode).toBe(2)
    expect(ended.stderr).toContain('--file is missing')
  })
})
