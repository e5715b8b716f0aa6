import { expect, inject } from 'vitest'
import { aMigratedDatabase, ops, query } from '../../ops/support/ops'

/**
 * Puts the demo estate of an instant in the place of the test file's own database, before anything has connected to it;
 * answers its address.
 */
export async function becomeDemo(at: string): Promise<string> {
  const demo = await aMigratedDatabase()
  const { code, stderr } = await ops(['demo', '--at', at], { databaseUrl: demo })
  expect(code, stderr).toBe(0)
  const own = new URL(process.env.DATABASE_URL ?? '').pathname.slice(1)
  await query(inject('postgresUrl'), `drop database ${own}`)
  await query(inject('postgresUrl'), `create database ${own} template ${new URL(demo).pathname.slice(1)}`)
  return process.env.DATABASE_URL ?? ''
}
