import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { ownFolder } from '../support/folders'
import { type Asked, list, refusal } from './fake-estate'
import { useScriptedEstate } from './scripted'

const scripted = useScriptedEstate()
const HEADER = 'flat,name,residentType,phone'
const LATA = 'A-101,Lata Lakhani,owner,98200 12345'

function aFile(content: string | Buffer): string {
  const file = path.join(ownFolder('estate-import-'), 'residents.csv')
  writeFileSync(file, content)
  return file
}

type Sent = { rows: { row: number; name: string }[]; dryRun: boolean }
/** A server that takes everybody. */
const takesAll = {
  'POST /residents/import': ({ body }: Asked) => ({
    results: (body as Sent).rows.map(({ row }) => ({ row, action: 'created', id: `id-${row}` })),
  }),
}
const sent = (): Sent[] =>
  scripted.estate.askedFor('POST', '/residents/import').map(({ body }) => body as Sent)

describe('residents import', () => {
  test('sends the rows with their numbers, and tells what became of each', async () => {
    const terminal = await scripted.terminalAt(takesAll)
    const file = aFile(`name,flat,phone,residentType\r\n"Lakhani, Lata",A-101,98200 12345,owner\r\n`)
    expect(await terminal.run('residents', 'import', file)).toEqual({
      exitCode: 0,
      stdout: 'row\tresult\tflat\tname\tid\tmessage\n2\tcreated\tA-101\tLakhani, Lata\tid-2\t\n',
      stderr: '1 rows: 1 created, 0 updated, 0 unchanged, 0 not taken.\n',
    })
    const row = { row: 2, name: 'Lakhani, Lata', flat: 'A-101', phone: '98200 12345', residentType: 'owner' }
    expect(sent()).toEqual([{ rows: [row], dryRun: false }])
  })

  test('knows a file with the mark of UTF-8, with empty lines and letters of every kind', async () => {
    const terminal = await scripted.terminalAt(takesAll)
    const file = aFile(`\ufeff${HEADER}\n\nA-101,लता,owner,98200 12345\n`)
    expect((await terminal.run('residents', 'import', file)).stdout).toContain('3\tcreated\tA-101\tलता\t')
  })

  test('says in a dry run that nothing was changed', async () => {
    const terminal = await scripted.terminalAt(takesAll)
    const { stderr } = await terminal.run('residents', 'import', aFile(`${HEADER}\n${LATA}\n`), '--dry-run')
    expect(stderr).toContain('this was a dry run')
    expect(sent()[0]?.dryRun).toBe(true)
  })

  test('sends 200 at once, and a row that is there twice only once', async () => {
    const terminal = await scripted.terminalAt(takesAll)
    const rows = Array.from(
      { length: 401 },
      (_, index) => `A-101,N ${index},owner,98201${String(10_000 + index)}`,
    )
    const file = aFile([HEADER, ...rows, rows[0]].join('\n'))
    const { exitCode, stderr, stdout } = await terminal.run('residents', 'import', file, '--json')
    expect(sent().map((one) => one.rows.length)).toEqual([200, 200, 1])
    expect(exitCode).toBe(6)
    expect(stderr).toContain('1 of 402 rows were not taken')
    expect(JSON.parse(stdout)).toMatchObject({ dryRun: false, rows: 402, created: 401, failed: 1 })
    expect(JSON.parse(stdout).results.at(-1)).toMatchObject({
      row: 403,
      error: { code: 'duplicate_row', message: 'The same flat and phone as row 2.' },
    })
  })

  test('tells a row that the estate does not take, with its number, and ends with 6', async () => {
    const terminal = await scripted.terminalAt({
      'POST /residents/import': () => ({
        results: [
          { row: 2, action: 'created', id: 'id-2' },
          { row: 3, error: { code: 'invalid', field: 'name', message: 'A name is no formula.' } },
        ],
      }),
    })
    const file = aFile(`${HEADER}\n${LATA}\nA-102,=cmd(),owner,98200 12346\nA-103,Too,few\n`)
    const { exitCode, stdout } = await terminal.run('residents', 'import', file)
    expect(exitCode).toBe(6)
    expect(stdout.split('\n').slice(1, 4)).toEqual([
      '2\tcreated\tA-101\tLata Lakhani\tid-2\t',
      '3\tinvalid\tA-102\t=cmd()\t\tA name is no formula.',
      '4\tinvalid\t\t\t\tIt has 3 cells, and the header 4.',
    ])
  })

  test('tells what was taken before something stopped it', async () => {
    let calls = 0
    const terminal = await scripted.terminalAt({
      'POST /residents/import': (asked: Asked) => {
        calls += 1
        return calls === 1
          ? takesAll['POST /residents/import'](asked)
          : refusal(503, 'unavailable', 'Not now.')
      },
    })
    const rows = Array.from(
      { length: 201 },
      (_, index) => `A-101,N ${index},owner,98201${String(10_000 + index)}`,
    )
    const ended = await terminal.run('residents', 'import', aFile([HEADER, ...rows].join('\n')))
    expect(ended.exitCode).toBe(7)
    expect(ended.stderr).toContain('200 rows: 200 created')
  })

  test.each([
    ['UTF-16', Buffer.from(`\ufeff${HEADER}\n${LATA}`, 'utf16le'), 'UTF-16'],
    ['UTF-16 without its mark', Buffer.from(`${HEADER}\n${LATA}`, 'utf16le'), 'Line 1, byte 2 is a NUL'],
    [
      'Latin-1',
      Buffer.concat([
        Buffer.from(`${HEADER}\n${LATA}\nA-102,Jos`),
        Buffer.from([0xe9]),
        Buffer.from(',owner,1\n'),
      ]),
      'Line 3, byte 10 (0xe9) is no UTF-8',
    ],
    ['UTF-8 that is cut off', Buffer.from(`${HEADER}\nA-101,लता`).subarray(0, -1), 'is no UTF-8'],
    ['nothing', '', 'The file is empty'],
    ['a header alone', `${HEADER}\n`, 'no rows'],
    ['a column that there is not', `${HEADER},verified\n${LATA},yes\n`, 'There is no column “verified”'],
    [
      '200 columns',
      `${Array.from({ length: 200 }, (_, index) => `c${index}`).join(',')}\n`,
      '“c4” and 195 more. The columns are flat, name',
    ],
    ['a column twice', `${HEADER},phone\n${LATA},1\n`, 'phone is there twice'],
    ['a column too few', 'flat,name\nA-101,Lata\n', 'lacks residentType, phone'],
    ['semicolons', 'flat;name;residentType;phone\n', 'not parted by commas'],
    ['a quote that never ends', `${HEADER}\nA-101,"Lata,owner,1\n`, 'This is no CSV'],
    ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x10]), 'is no UTF-8'],
  ])('refuses a file of %s, and sends nothing', async (_, content, message) => {
    const terminal = await scripted.terminalAt(takesAll)
    const { exitCode, stderr, stdout } = await terminal.run('residents', 'import', aFile(content as string))
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' })
    expect(stderr).toContain(message)
    expect(sent()).toEqual([])
  })

  test('says that there is no such file', async () => {
    const terminal = await scripted.terminalAt(takesAll)
    expect((await terminal.run('residents', 'import', '/nowhere.csv')).exitCode).toBe(2)
  })
})

const MEERA = {
  ...{ id: '11111111-1111-4111-8111-111111111111', name: 'Meera Nair', residentType: 'tenant' },
  ...{ flat: { id: 'a102', number: 'A-102' }, phone: '+919820012345', verified: false, moveOutDate: null },
}

describe('residents list', () => {
  test('asks for those who live here, narrowed as one says', async () => {
    const terminal = await scripted.terminalAt({
      'GET /flats': () => list([{ id: 'a102', number: 'A-102' }]),
      'GET /residents': () => list([MEERA]),
    })
    const flags = ['--flat', 'a-102', '--type', 'tenant', '--unverified']
    const { stdout } = await terminal.run('residents', 'list', ...flags)
    expect(stdout).toContain('A-102\tMeera Nair\ttenant\t+919820012345\t\t\tno\t\t')
    const [asked] = scripted.estate.askedFor('GET', '/residents')
    expect(asked?.query.get('where[and][0][or][1][moveOutDate][greater_than_equal]')).toBe(
      '2026-11-20T18:30:00.000Z',
    )
    expect(asked?.query.get('where[and][1][flat][equals]')).toBe('a102')
    expect(asked?.query.get('where[and][2][residentType][in]')).toBe('tenant')
    expect(asked?.query.get('where[and][3][verified][not_equals]')).toBe('true')
    await terminal.run('residents', 'list', '--moved-out')
    const gone = scripted.estate.askedFor('GET', '/residents')[1]
    expect(gone?.query.get('where[and][0][moveOutDate][less_than]')).toBe('2026-11-20T18:30:00.000Z')
  })
})

describe('residents verify', () => {
  const routes = {
    'GET /flats': () => list([{ id: 'a102', number: 'A-102' }]),
    'GET /residents': () => list([MEERA]),
    [`GET /residents/${MEERA.id}`]: () => MEERA,
    [`PATCH /residents/${MEERA.id}`]: () => ({ doc: { ...MEERA, verified: true } }),
  }

  test.each([['A-102'], ['Meera Nair'], [MEERA.id]])('verifies who is meant by %s', async (who) => {
    const terminal = await scripted.terminalAt(routes)
    expect((await terminal.run('residents', 'verify', who)).stdout).toContain('A-102\tMeera Nair\tverified\t')
    expect(scripted.estate.askedFor('PATCH', `/residents/${MEERA.id}`)[0]?.body).toEqual({ verified: true })
  })

  test('names nobody twice, and changes nothing in a dry run', async () => {
    const terminal = await scripted.terminalAt(routes)
    const { stdout } = await terminal.run('residents', 'verify', 'A-102', MEERA.id, '--dry-run')
    expect(stdout.trim().split('\n')).toHaveLength(2)
    expect(stdout).toContain('would be verified')
    expect(scripted.estate.askedFor('PATCH', `/residents/${MEERA.id}`)).toEqual([])
  })

  test('tells whom it could not verify, with the exit code of the reason', async () => {
    const terminal = await scripted.terminalAt({
      ...routes,
      [`PATCH /residents/${MEERA.id}`]: () => refusal(403, 'not_permitted', 'You may not change verified.'),
    })
    const { exitCode, stdout } = await terminal.run('residents', 'verify', 'A-102')
    expect(exitCode).toBe(4)
    expect(stdout).toContain('not_permitted')
  })
})
