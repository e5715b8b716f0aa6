import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { ownFolder } from '../support/folders'
import { emailOf, PASSWORD, type PersonName } from '../support/people'
import { Terminal } from './terminal'

const estate = useEstate()

async function terminalOf(person: PersonName): Promise<Terminal> {
  const terminal = new Terminal({ address: estate.url, now: new Date(), stdin: PASSWORD })
  const flags = ['auth', 'login', '--email', emailOf(person), '--password-stdin']
  expect(await terminal.run(...flags)).toMatchObject({ exitCode: 0 })
  return terminal
}

test('a register from a spreadsheet: tried, taken in, corrected, looked at and verified', async () => {
  const admin = await terminalOf('admin')
  const file = path.join(ownFolder('estate-import-'), 'register.csv')
  const right = ['A-101,Nani Rao,family,98200 10001', 'A-102,Lata Lakhani,tenant,98200 10002']
  writeFileSync(file, ['flat,name,residentType,phone', ...right, 'Z-9,Nobody,owner,98200 10003'].join('\n'))

  const tried = await admin.run('residents', 'import', file, '--dry-run')
  expect(tried).toMatchObject({
    exitCode: 6,
    stdout: expect.stringContaining('4\tinvalid\tZ-9\tNobody\t\tThere is no flat'),
  })
  expect(await stored(`select 1 from residents where name = 'Lata Lakhani'`)).toEqual([])

  expect((await admin.run('residents', 'import', file)).stderr).toContain(
    '2 created, 0 updated, 0 unchanged, 1 not taken',
  )
  writeFileSync(file, ['flat,name,residentType,phone', ...right, 'C-301,Nobody,owner,98200 10003'].join('\n'))
  const again = await admin.run('residents', 'import', file)
  expect(again).toMatchObject({
    exitCode: 0,
    stderr: expect.stringContaining('1 created, 0 updated, 2 unchanged'),
  })

  const secretary = await terminalOf('secretary')
  expect((await secretary.run('residents', 'import', file)).exitCode).toBe(4)
  const waiting = await secretary.run('residents', 'list', '--unverified', '--flat', 'A-102')
  expect(waiting.stdout).toContain('A-102\tLata Lakhani\ttenant\t+919820010002\t\t\tno\t')
  expect(await secretary.run('residents', 'verify', 'A-102', 'Nani Rao')).toMatchObject({
    exitCode: 0,
    stdout: expect.stringContaining('A-101\tNani Rao\tverified\t'),
  })
  const left = JSON.parse((await secretary.run('residents', 'list', '--unverified', '--json')).stdout)
  expect(left.docs.map(({ name }: { name: string }) => name)).toEqual(['Nobody'])
})
