import { Forbidden, NotFound } from 'payload'
import { describe, expect, test } from 'vitest'
import { keepErrorNames } from '@/hooks/keep-error-names'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { aSubmittedTicket } from '../support/factories'
import { categoryIdOf, userIdOf } from '../support/register'

const estate = useEstate()
const NO_SUCH_ID = '11111111-1111-4111-8111-111111111111'

describe('side doors', () => {
  test.each([
    ['PATCH', 'tickets?where[id][exists]=true', 403],
    ['DELETE', 'tickets?where[id][exists]=true', 403],
    ['PATCH', 'users?where[id][exists]=true', 403],
    ['DELETE', 'users?where[id][exists]=true', 403],
    ['POST', `tickets/${NO_SUCH_ID}/duplicate`, 403],
    ['GET', 'payload-jobs', 403],
    ['GET', 'payload-jobs/run', 403],
    ['POST', 'payload-jobs/run', 403],
    ['GET', 'payload-locked-documents', 403],
    ['GET', 'payload-kv', 403],
    ['GET', 'payload-migrations', 403],
    ['POST', 'users/first-register', 403],
    ['POST', 'users/unlock', 403],
    ['POST', `users/verify/${NO_SUCH_ID}`, 403],
    ['GET', 'tickets/versions', 403],
    ['GET', 'tickets/distinct?field=title', 403],
    ['POST', 'graphql', 404],
    ['GET', 'graphql', 404],
    ['GET', 'graphql-playground', 404],
    ['POST', 'users/First-Register', 403],
    ['POST', `users/VERIFY/${NO_SUCH_ID}`, 403],
    ['GET', 'users/INIT', 403],
    ['GET', 'globals/settings/versions', 403],
    ['GET', 'constructor', 404],
    ['GET', '__proto__/count', 404],
    ['POST', '__proto__', 404],
    ['GET', 'no-such-collection', 404],
    ['GET', 'tickets/a/b/c', 404],
  ])('%s %s is shut, to an administrator too', async (method, path, status) => {
    const body = method === 'POST' || method === 'PATCH' ? { body: { title: 'x', email: 'a@b.example' } } : {}
    const answer = await estate.call(method, `/api/${path}`, { as: 'admin', ...body })
    expect(answer.status).toBe(status)
    expect(answer.body.errors[0]).toMatchObject({ code: expect.any(String), message: expect.any(String) })
    const anonymous = await estate.call(method, `/api/${path}`, body)
    expect(anonymous.status).toBe(401)
  })

  test('a filter in a bulk change has changed nothing', async () => {
    const { id } = await aSubmittedTicket(estate)
    await estate.call('PATCH', `/api/tickets?where[id][equals]=${id}`, { as: 'admin', body: { title: 'x' } })
    expect(await stored('select title from tickets where id = $1', [id])).toEqual([{ title: 'Leaking tap' }])
  })

  test('preferences are for those who work in the panel, and their own', async () => {
    expect((await estate.call('GET', '/api/payload-preferences', { as: 'asha' })).status).toBe(403)
    const body = { value: { columns: ['number'] } }
    const kept = await estate.call('POST', '/api/payload-preferences/tickets-list', { as: 'manager', body })
    expect(kept.status).toBe(200)
    const foreign = await estate.call('GET', '/api/payload-preferences', { as: 'supervisor' })
    expect(foreign.body.docs).toEqual([])
  })

  test('what somebody may do with a document is asked by the panel alone', async () => {
    const path = `/api/users/access/${await userIdOf('meera')}`
    expect((await estate.call('POST', path, { as: 'asha', body: {} })).status).toBe(403)
    expect((await estate.call('GET', '/api/access', { as: 'asha' })).status).toBe(200)
  })

  test('what one may not list is not counted either', async () => {
    for (const slug of ['deliveries', 'audit-events', 'job-runs', 'administrators']) {
      expect((await estate.call('GET', `/api/${slug}/count`, { as: 'asha' })).status).toBe(403)
    }
    expect((await estate.call('GET', '/api/users/count', { as: 'asha' })).body).toEqual({ totalDocs: 1 })
  })
})

describe('second spellings', () => {
  test('of an open route are no way round its throttle', async () => {
    const answers = []
    for (let attempt = 0; attempt < 11; attempt++) {
      answers.push(
        await estate.call('POST', '/api/users/LOGIN', {
          body: { email: 'nobody-at-all@khaki.example', password: 'wrong' },
        }),
      )
    }
    expect(answers.map(({ status }) => status)).toEqual([...Array(10).fill(401), 429])
  })

  test.each(['limit[]=1000', 'limit[0]=1000', '[limit]=1000', 'depth[]=9', 'pagination[]=false'])(
    'of the paging are 400: %s',
    async (query) => {
      expect((await estate.call('GET', `/api/flats?${query}`, { as: 'asha' })).status).toBe(400)
    },
  )

  test('of a file’s place are none', async () => {
    const answer = await estate.call('GET', '/api/media/file/x.jpg?prefix=../..', { as: 'asha' })
    expect(answer.status).toBe(404)
  })

  test.each([
    'where[resident][contains]=x',
    'where[resident][not_like]=x',
    'where[id][contains]=x',
    'where[assignedTo][in]=null',
  ])('that no id can be compared by are 400: %s', async (query) => {
    expect((await estate.call('GET', `/api/tickets?${query}`, { as: 'asha' })).status).toBe(400)
  })

  test('of Payload’s errors, which a build shortens, are set right', async () => {
    keepErrorNames()
    expect([new Forbidden().name, new NotFound().name]).toEqual(['Forbidden', 'NotFound'])
  })
})

describe('method override', () => {
  const override = (method: string) => ({
    'x-http-method-override': method,
    'x-payload-http-method-override': method,
  })

  test('turns no POST into a change or a removal', async () => {
    const { id } = await aSubmittedTicket(estate)
    for (const method of ['PATCH', 'DELETE', 'PUT']) {
      const answer = await estate.call('POST', `/api/tickets/${id}`, {
        as: 'admin',
        body: { title: 'x' },
        headers: override(method),
      })
      expect(answer.status).toBeGreaterThanOrEqual(400)
      expect(answer.status).toBeLessThan(500)
    }
    expect(await stored('select title from tickets where id = $1', [id])).toEqual([{ title: 'Leaking tap' }])
  })

  test('lets a filter travel in a body, inside the same limits', async () => {
    const answer = await estate.call('POST', '/api/tickets', {
      as: 'manager',
      raw: 'limit=100000&depth=9',
      headers: { ...override('GET'), 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect(answer).toMatchObject({ status: 200, body: { limit: 100 } })
  })
})

describe('lists', () => {
  test.each([
    'where[status][equals]=nope',
    'where[and][0][or][0][status][equals]=nope',
    'where[category][equals]=nope',
    'where[category][in]=nope,other',
    'where[id][equals]=nope',
    'where[photos][in]=x',
    'where[nope][equals]=1',
    'where[status][nope]=1',
    'where[status]=submitted',
    'where[or]=1',
    'where[or][0]=1',
    'where=everything',
    'where[createdAt][greater_than]=yesterday',
    'where[createdAt][like]=2026',
    'where[reopenCount][equals]=many',
    'where[reopenCount][greater_than]=1e999',
    'where[title][near]=1,2,3',
    'where[title][within]=1',
    'where[title][all]=x',
    'where[title][equals][x]=y',
    'where[channel][like]=we',
    'where[overdue][equals]=true',
    'where[note][equals]=x',
    'where[resident.name][equals]=x',
    'where[assignedTo][exists]=banana',
    'sort=nope',
    'sort=category.name',
    'limit=many',
    'limit=-1',
    'limit=1.5',
    'page=-1',
    'page=99999999999',
    'depth=deep',
  ])('?%s is 400', async (query) => {
    const answer = await estate.call('GET', `/api/tickets?${query}`, { as: 'manager' })
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ code: 'invalid' }] } })
  })

  test.each([
    'select=x',
    'populate=x',
    'joins=x',
    'locale=xx',
    'draft=true',
    'trash=true',
    'sort[a]=b',
    '%ZZ',
  ])('?%s is never an error of ours', async (query) => {
    expect((await estate.call('GET', `/api/tickets?${query}`, { as: 'asha' })).status).toBeLessThan(500)
  })

  test('hold at most a hundred, however they are asked for', async () => {
    const category = await categoryIdOf('Other')
    await stored(
      `insert into tickets (number, title, description, category_id, scope, status, priority, cycle_started_at,
         created_at)
       select 'MANY-' || n, 'One of many', 'x', $1, 'personal', 'submitted', 'low', now(), now() - n * interval '1 minute'
       from generate_series(1, 120) n`,
      [category],
    )
    for (const query of [
      'limit=0',
      'limit=1000',
      'pagination=false',
      'pagination=false&limit=0',
      'limit=100',
    ]) {
      const { body } = await estate.call('GET', `/api/tickets?${query}`, { as: 'manager' })
      expect([query, body.docs.length]).toEqual([query, 100])
    }
    const filter = 'where[title][equals]=One of many'
    const pages = [1, 2, 3].map((page) =>
      estate.call('GET', `/api/tickets?limit=50&sort=number&page=${page}&${filter}`, { as: 'manager' }),
    )
    const found = (await Promise.all(pages)).map(({ body }) => body)
    expect(found.map((body) => body.docs.length)).toEqual([50, 50, 20])
    expect(found[0]).toMatchObject({ totalDocs: 120, totalPages: 3, page: 1, hasNextPage: true })
    expect(new Set(found.flatMap((body) => body.docs.map((doc: { id: string }) => doc.id))).size).toBe(120)
  })

  test('page through everything as through a filter', async () => {
    const seen = new Set<string>()
    const first = await estate.call('GET', '/api/tickets?limit=50', { as: 'manager' })
    for (let page = 1; page <= first.body.totalPages; page += 1) {
      const { body } = await estate.call('GET', `/api/tickets?limit=50&page=${page}`, { as: 'manager' })
      for (const doc of body.docs) seen.add(doc.id)
    }
    expect(seen.size).toBe(first.body.totalDocs)
  })

  test('fill in relations two deep and no further', async () => {
    await aSubmittedTicket(estate)
    const { body } = await estate.call('GET', '/api/tickets?depth=9&limit=1', { as: 'admin' })
    expect(body.docs[0].resident.flat.number).toBe('A-101')
    const shallow = await estate.call('GET', '/api/tickets?limit=1', { as: 'admin' })
    expect(typeof shallow.body.docs[0].category).toBe('string')
  })
})

test('no refusal shows a stack, a query or a path of the machine', async () => {
  const answers = [
    await estate.call('GET', '/api/tickets?where[nope][equals]=1', { as: 'asha' }),
    await estate.call('POST', '/api/tickets', { as: 'asha', body: { title: {} } }),
    await estate.call('GET', '/api/nothing', { as: 'asha' }),
    await estate.call('POST', '/api/flats', { as: 'admin', body: { number: 'A-101', block: 'A' } }),
  ]
  for (const { status, body } of answers) {
    expect(status).toBeGreaterThanOrEqual(400)
    expect(Object.keys(body)).toEqual(['errors'])
    expect(JSON.stringify(body)).not.toMatch(/node_modules|at \w+ \(|select |insert into|\.ts:/)
  }
})
