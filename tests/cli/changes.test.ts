import { describe, expect, test } from 'vitest'
import { aTicket, ELECTRICIAN } from './cast'
import { type Asked, list, refusal } from './fake-estate'
import { useScriptedEstate } from './scripted'
import { Terminal } from './terminal'

const scripted = useScriptedEstate()

describe('a change of one ticket', () => {
  const patched = (ticket = aTicket()) => ({
    'GET /tickets': () => list([ticket]),
    'GET /staff': () => list([ELECTRICIAN]),
    [`PATCH /tickets/${ticket.id}`]: ({ body }: Asked) => ({
      doc: { ...ticket, ...(body as object) },
      message: 'ok',
    }),
  })
  const sent = () => scripted.estate.asked.find(({ method }) => method === 'PATCH')?.body

  test.each([
    [['start', '1'], {}, { status: 'in_progress' }],
    [
      ['assign', '1', '--to', 'el001', '--override', '--note', 'Knows it'],
      {},
      { assignedTo: 'staff-el001', override: true, note: 'Knows it' },
    ],
    [
      ['hold', '1', '--reason', 'Parts', '--until', '2d'],
      {},
      { status: 'on_hold', holdReason: 'Parts', heldUntil: '2026-11-22T06:30:00.000Z' },
    ],
    [
      ['hold', '1', '--reason', 'Parts', '--until', '2d', '--waiting-for', 'resident-away'],
      {},
      {
        status: 'on_hold',
        holdReason: 'Parts',
        heldUntil: '2026-11-22T06:30:00.000Z',
        holdKind: 'resident_away',
      },
    ],
    [
      ['resume', '1'],
      { status: 'on_hold', heldFrom: 'assigned' },
      { status: 'assigned', expectedUpdatedAt: aTicket().updatedAt },
    ],
    [
      ['resolve', '1', '--resolution', 'New washer', '--cost', '1,250.50'],
      {},
      { status: 'resolved', resolution: 'New washer', actualCostPaise: 125050 },
    ],
    [
      ['close', '1', '--rating', '5', '--feedback', 'Quick'],
      {},
      { status: 'closed', residentRating: 5, residentFeedback: 'Quick' },
    ],
    [['cancel', '1', '--reason', 'Twice'], {}, { status: 'cancelled', cancelReason: 'Twice' }],
    [
      ['reopen', '1', '--note', 'Drips'],
      { status: 'closed' },
      { status: 'acknowledged', note: 'Drips', expectedUpdatedAt: aTicket().updatedAt },
    ],
    [
      ['reopen', '1', '--note', 'Drips'],
      { status: 'resolved' },
      { status: 'in_progress', note: 'Drips', expectedUpdatedAt: aTicket().updatedAt },
    ],
    [['ack', '1'], {}, { status: 'acknowledged', expectedUpdatedAt: aTicket().updatedAt }],
  ] as const)('%j', async (argv, fields, body) => {
    const terminal = await scripted.terminalAt(patched(aTicket(fields)))
    const { exitCode, stderr } = await terminal.run(...argv)
    expect(stderr).toBe('')
    expect(exitCode).toBe(0)
    expect(sent()).toEqual(body)
  })

  test.each([
    [['ack', '1'], 'assigned'],
    [['ack', '1'], 'closed'],
    [['resume', '1'], 'assigned'],
    [['reopen', '1', '--note', 'x'], 'in_progress'],
  ] as const)('%j of one that is %s is refused before it does something else', async (argv, status) => {
    const terminal = await scripted.terminalAt(patched(aTicket({ status })))
    expect(await terminal.run(...argv)).toMatchObject({ exitCode: 6, stdout: '' })
    expect(sent()).toBeUndefined()
  })

  test('finds in the timeline where a held ticket came from', async () => {
    const terminal = await scripted.terminalAt({
      ...patched(aTicket({ status: 'on_hold' })),
      'GET /ticket-updates': () =>
        list([{ id: 'u', kind: 'status', statusFrom: 'in_progress', statusTo: 'on_hold' }]),
    })
    expect((await terminal.run('resume', '1')).exitCode).toBe(0)
    expect(sent()).toMatchObject({ status: 'in_progress' })
  })

  test('is told in a sentence to a person, in a row to a program', async () => {
    const person = await scripted.terminalAt(patched(), { columns: 80, env: { NO_COLOR: '1' } })
    expect((await person.run('start', '1')).stdout).toBe('✓ MNT-2026-0001 is in progress.\n')
    expect((await person.run('start', '1', '--quiet')).stdout).toBe('')
    const program = new Terminal({ address: scripted.estate.address, token: 'a.b.c' })
    expect((await program.run('start', '1')).stdout).toBe(
      'number\tstatus\tpriority\tassignee\ttitle\nMNT-2026-0001\tin_progress\tmedium\t\tKitchen tap drips\n',
    )
  })
})

describe('several tickets at once', () => {
  const three = [
    aTicket({ number: 'MNT-2026-0001' }),
    aTicket({ number: 'MNT-2026-0002' }),
    aTicket({ number: 'MNT-2026-0003', status: 'assigned' }),
  ]
  const routes = {
    'GET /tickets': () => list(three),
    'POST /tickets/bulk': ({ body }: Asked) => ({
      results: (body as { ids: string[] }).ids.map((id) =>
        id.endsWith('2')
          ? { id, ok: false, error: { code: 'not_permitted', message: 'Not yours.' } }
          : { id, ok: true },
      ),
    }),
  }

  test('are looked up in one question and reported one by one; the first failure gives the exit code', async () => {
    const terminal = await scripted.terminalAt(routes)
    const { exitCode, stdout, stderr } = await terminal.run('ack', '1', '2', '3', '9', '1')
    expect(stdout).toBe(
      'number\tresult\tmessage\n' +
        'MNT-2026-0001\tok\t\n' +
        'MNT-2026-0002\tnot_permitted\tNot yours.\n' +
        'MNT-2026-0003\ttransition_not_allowed\tA ticket that is assigned has been acknowledged long since.\n' +
        'MNT-2026-0009\tnot_found\tIt is not there, or you may not see it.\n',
    )
    expect(exitCode).toBe(4)
    expect(stderr).toBe('estate: 3 of 4 tickets could not be acknowledged.\nTry: estate whoami\n')
    expect(scripted.estate.askedFor('GET', '/tickets')).toHaveLength(1)
    expect(scripted.estate.askedFor('POST', '/tickets/bulk')[0]?.body).toEqual({
      ids: ['id-MNT-2026-0001', 'id-MNT-2026-0002'],
      patch: { status: 'acknowledged' },
    })
  })

  test('are only shown in a dry run', async () => {
    const terminal = await scripted.terminalAt(routes)
    const { exitCode, stdout } = await terminal.run('cancel', '1', '3', '--reason', 'Twice', '--dry-run')
    expect(exitCode).toBe(0)
    expect(stdout).toBe(
      'number\tstatus\twould\nMNT-2026-0001\tsubmitted\tbe cancelled\nMNT-2026-0003\tassigned\tbe cancelled\n',
    )
    expect(scripted.estate.asked.every(({ method }) => method === 'GET')).toBe(true)
  })

  test('are cancelled only by somebody who is sure', async () => {
    const terminal = await scripted.terminalAt(routes)
    expect((await terminal.run('cancel', '1', '3', '--reason', 'Twice')).exitCode).toBe(2)
    expect(scripted.estate.askedFor('POST', '/tickets/bulk')).toEqual([])
    expect((await terminal.run('cancel', '1', '3', '--reason', 'Twice', '--yes')).exitCode).toBe(0)
  })

  test('are changed one by one for a person without the power over many', async () => {
    const terminal = await scripted.terminalAt({
      ...routes,
      'POST /tickets/bulk': () => refusal(403, 'not_permitted', 'Only those who assign change many at once.'),
      'PATCH /tickets/id-MNT-2026-0001': () => ({ doc: three[0] }),
      'PATCH /tickets/id-MNT-2026-0003': () => refusal(409, 'transition_not_allowed', 'Work has begun.'),
    })
    const { exitCode, stdout } = await terminal.run('cancel', '1', '3', '--yes')
    expect(exitCode).toBe(6)
    expect(stdout).toContain('MNT-2026-0001\tok\t\nMNT-2026-0003\ttransition_not_allowed\tWork has begun.\n')
  })

  test('beyond a hundred are sent in parts, and what was done is told when the rest fails', async () => {
    const many = Array.from({ length: 130 }, (_, index) => aTicket({ number: `MNT-2026-${1000 + index}` }))
    const terminal = await scripted.terminalAt({
      'GET /tickets': ({ query }: Asked) => {
        const asked = query.get('where[number][in]')?.split(',')
        return list(many.filter(({ number }) => asked?.includes(number)))
      },
      'POST /tickets/bulk': ({ body }: Asked) => {
        const { ids } = body as { ids: string[] }
        if (ids.length < 100) return refusal(500, 'internal', 'Something went wrong.')
        return { results: ids.map((id) => ({ id, ok: true })) }
      },
    })
    const numbers = many.map(({ number }) => number)
    const { exitCode, stdout } = await terminal.run('ack', ...numbers)
    expect(exitCode).toBe(1)
    expect(stdout.match(/\tok\t/g)).toHaveLength(100)
    expect(stdout.match(/\tunanswered\tSomething went wrong\.\n/g)).toHaveLength(30)
  })
})
