import { expect, test, vi } from 'vitest'
import { tally } from '../support/answers'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { emailOf, PASSWORD, type PersonName } from '../support/people'
import { categoryIdOf } from '../support/register'

/** More than the few connections that the database gives the estate in this file. */
const AT_ONCE = 40
const PEOPLE = ['asha', 'ravi', 'meera', 'omar', 'plumber', 'cleaner', 'gardener', 'security'] as const

/** Has the estate come as somebody whom the database grants few connections; the address past that. */
const ownAddress = await vi.hoisted(async () => {
  const { default: pg } = await import('pg')
  const own = new URL(process.env.DATABASE_URL ?? '')
  const role = `crowded_${own.pathname.slice(1)}`
  const client = new pg.Client({ connectionString: own.href })
  await client.connect()
  await client.query(`create role ${role} login password 'crowded' connection limit 4`)
  await client.query(`grant ${own.username} to ${role}`)
  await client.end()
  process.env.DATABASE_URL = Object.assign(new URL(own), { username: role, password: 'crowded' }).href
  return own.href
})

const estate = useEstate()

const signIn = (person: PersonName) =>
  estate.call('POST', '/api/users/login', { body: { email: emailOf(person), password: PASSWORD } })

test('When the database takes no more connections, whoever comes too many is told to try again, and the rest are served', async () => {
  process.env.DATABASE_URL = ownAddress
  const category = await categoryIdOf('Plumbing')
  await estate.tokenOf('asha')
  const write = (_: unknown, index: number) =>
    estate.call('POST', '/api/tickets', {
      as: 'asha',
      body: { title: `Crowded ${index}`, description: 'It drips all night.', category },
    })
  const [written, signedIn] = await Promise.all([
    Promise.all(Array.from({ length: AT_ONCE }, write)),
    Promise.all(PEOPLE.map(signIn)),
  ])
  const said = tally([...written, ...signedIn])
  expect(said['503 unavailable']).toBeGreaterThan(0)
  expect(Object.keys(said).filter((answer) => !['200', '201', '503 unavailable'].includes(answer))).toEqual(
    [],
  )
  const rows = await stored(`select number from tickets where title like 'Crowded %'`)
  expect(rows).toHaveLength(said['201'] ?? 0)
  expect((await signIn('manager')).status).toBe(200)
})
