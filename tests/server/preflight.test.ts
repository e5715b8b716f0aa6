import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, test } from 'vitest'
import {
  checkDatabase,
  checkNode,
  checkPort,
  checkPostgresVersion,
  checkSpace,
  databaseRefusal,
} from '@/server/preflight'

const URL_WITH_PASSWORD = 'postgres://asha:hunter2@db.example:5433/estate'
const refusal = (code: string) =>
  databaseRefusal(URL_WITH_PASSWORD, Object.assign(new Error('no'), { code })).message

describe('before the start', () => {
  test('an old Node is refused, the present one is not', () => {
    expect(() => checkNode('20.20.0')).toThrow(/Node 20\.20\.0 is too old/)
    expect(() => checkNode(process.versions.node)).not.toThrow()
  })

  test('Postgres 14 is refused and 15 is not', () => {
    expect(() => checkPostgresVersion('14.11 (Debian 14.11-1)')).toThrow(/Postgres 14\.11 .*15 or newer/)
    expect(() => checkPostgresVersion('15.0')).not.toThrow()
    expect(() => checkPostgresVersion('18.4')).not.toThrow()
  })

  test('a nearly full disk is refused with the space that is needed', () => {
    expect(() => checkSpace('/srv', 12 * 1024 * 1024)).toThrow(/12 MB left and 300 MB are needed/)
    expect(() => checkSpace('/srv', 2 ** 40)).not.toThrow()
  })

  test('a taken port is refused by its number', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, resolve))
    const { port } = other.address() as AddressInfo
    await expect(checkPort(port)).rejects.toThrow(`port ${port} is taken`)
    await new Promise((resolve) => other.close(resolve))
    await expect(checkPort(port)).resolves.toBeUndefined()
  })

  test('a database that nobody serves is refused as unreachable', async () => {
    await expect(checkDatabase('postgres://asha:hunter2@127.0.0.1:1/estate')).rejects.toThrow(
      'the database at 127.0.0.1:1 cannot be reached (ECONNREFUSED)',
    )
  })

  test('each refusal of the database says what to correct, never the password', () => {
    expect(refusal('28P01')).toContain("does not accept asha's password")
    expect(refusal('3D000')).toContain('has no database "estate"')
    expect(refusal('ENOTFOUND')).toContain('db.example:5433 cannot be reached (ENOTFOUND)')
    for (const code of ['28P01', '3D000', 'ENOTFOUND']) expect(refusal(code)).not.toContain('hunter2')
  })
})
