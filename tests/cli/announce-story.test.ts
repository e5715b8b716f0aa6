import { beforeAll, describe, expect, test } from 'vitest'
import { useEstate } from '../support/estate'
import { emailOf, PASSWORD, type PersonName } from '../support/people'
import { type Ended, Terminal } from './terminal'

const estate = useEstate()

beforeAll(async () => {
  const data = { name: 'Maintenance', color: '#9a5b13', icon: 'tools', defaultUrgency: 'normal' } as const
  await estate.payload.create({ collection: 'announcement-categories', data, overrideAccess: true })
})

/** The person's own terminal, signed in; `stdin` is what they pipe into it afterwards. */
async function terminalOf(person: PersonName, stdin = ''): Promise<Terminal> {
  const login = new Terminal({ address: estate.url, now: new Date(), stdin: PASSWORD })
  const flags = ['auth', 'login', '--email', emailOf(person), '--password-stdin']
  expect(await login.run(...flags)).toMatchObject({ exitCode: 0 })
  return login.piping(stdin)
}

const announce = async (person: PersonName, ...flags: string[]): Promise<Ended> =>
  (await terminalOf(person, 'The tanks are washed.\n')).run('announce', '--file', '-', ...flags)

describe('an announcement, from the desk', () => {
  test('is published, found, read about and taken back', async () => {
    const flags = ['--title', 'No water on Monday', '--audience', 'block:A', '--category', 'maint', '--yes']
    const { exitCode, stdout } = await announce('secretary', ...flags, '--json')
    expect(exitCode).toBe(0)
    const { doc } = JSON.parse(stdout)
    expect(doc).toMatchObject({
      status: 'published',
      title: 'No water on Monday',
      urgency: 'normal',
      audience: { blocks: ['A'] },
      category: { name: 'Maintenance' },
    })
    const secretary = await terminalOf('secretary')
    const found = await secretary.run('announcements', 'list', '--search', 'monday water', '--json')
    expect(JSON.parse(found.stdout).docs.map(({ number }: { number: string }) => number)).toContain(
      doc.number,
    )
    const shown = await secretary.run('announcements', 'show', doc.number)
    expect(shown.stdout).toContain('The tanks are washed.')
    expect(await secretary.run('announcements', 'publish', doc.number, '--yes')).toMatchObject({
      exitCode: 6,
    })
    expect(await secretary.run('announcements', 'take-back', doc.number)).toMatchObject({ exitCode: 0 })
    const draft = await secretary.run('announcements', 'list', '--status', 'draft')
    expect(draft.stdout).toContain(doc.number)
  })

  test('is withdrawn for good', async () => {
    const { stdout } = await announce(
      'secretary',
      '--title',
      'Wrong',
      '--audience',
      'everyone',
      '--yes',
      '--json',
    )
    const { number } = JSON.parse(stdout).doc
    const secretary = await terminalOf('secretary')
    const withdrawn = await secretary.run('announcements', 'withdraw', number, '--yes')
    expect(withdrawn.stdout).toContain(`${number}\twithdrawn\t`)
    expect(await secretary.run('announcements', 'publish', number, '--yes')).toMatchObject({ exitCode: 6 })
  })

  test('is refused to who may not announce, and to a time that is over', async () => {
    const flags = ['--title', 'Party', '--audience', 'everyone', '--yes']
    expect(await announce('asha', ...flags)).toMatchObject({ exitCode: 4, stdout: '' })
    const late = await announce('secretary', ...flags, '--publish-at', '2020-01-01')
    expect(late).toMatchObject({ exitCode: 6, stdout: '' })
  })

  test('of nobody is not sent', async () => {
    const { exitCode, stderr } = await announce(
      'secretary',
      '--title',
      'To Z',
      '--audience',
      'block:Z',
      '--yes',
    )
    expect(exitCode).toBe(6)
    expect(stderr).toContain('nobody in this audience')
  })

  test('shows its reach to its author, and nobody is reminded of what has only just gone out', async () => {
    const flags = ['--title', 'Plan', '--audience', 'owners', '--yes', '--json']
    const { number } = JSON.parse((await announce('secretary', ...flags)).stdout).doc
    const secretary = await terminalOf('secretary')
    const { exitCode, stdout } = await secretary.run('announcements', 'reach', number, '--json')
    expect(exitCode).toBe(0)
    const fields = ['recipients', 'read', 'acknowledged', 'readWithin48h', 'byBlock', 'unreachedFlats']
    expect(Object.keys(JSON.parse(stdout))).toEqual(expect.arrayContaining(fields))
    expect((await secretary.run('announcements', 'reach', number)).stdout).toContain(`\n${number}\tPlan\t`)
    const asha = await terminalOf('asha')
    expect((await asha.run('announcements', 'reach', number)).exitCode).not.toBe(0)
    expect(await secretary.run('announcements', 'remind', number, '--yes')).toMatchObject({ exitCode: 6 })
  })
})
