import { beforeAll, describe, expect, test } from 'vitest'
import { linesOf } from '@/cli/ops/diagnose/lines'
import { stored } from '../support/database'
import { categoryIdOf, staffIdOf } from '../support/register'
import { ops } from './support/ops'

interface Found {
  check: string
  about: string
  message: string
  advice: string
}

async function found(): Promise<Found[]> {
  const { code, stdout } = await ops(['diagnose', '--json'])
  expect(code).toBe(0)
  return JSON.parse(stdout).findings
}

async function tickets(
  count: number,
  status: string,
  assignee: string,
  category: 'Plumbing' | 'Gas Leak',
): Promise<void> {
  await stored(
    `insert into tickets (title, description, category_id, number, status, priority, assigned_to_id, held_from)
     select 't', 'd', $1, 'MNT-2020-' || (1000 + (select count(*) from tickets) + i), $2::enum_tickets_status, 'medium', $3,
       case when $2 = 'on_hold' then 'assigned'::enum_tickets_held_from end
     from generate_series(1, $4) i`,
    [await categoryIdOf(category), status, assignee, count],
  )
}

let all: Found[]
const of = (check: string): string[] =>
  all.filter((one) => one.check === check).map(({ about, message }) => `${about}: ${message}`)

beforeAll(async () => {
  await stored('update staff set can_manage_finances = true, can_close_tickets = false where id = $1', [
    await staffIdOf('electrician'),
  ])
  await stored('update staff set is_active = false where id = $1', [await staffIdOf('gardener')])
  await stored('update staff set is_available24x7 = false where id = $1', [await staffIdOf('plumber')])
  await tickets(1, 'on_hold', await staffIdOf('gardener'), 'Plumbing')
  await tickets(1, 'in_progress', await staffIdOf('electrician'), 'Plumbing')
  await tickets(11, 'assigned', await staffIdOf('plumber'), 'Plumbing')
  await stored(`delete from ticket_categories_handler_roles where parent_id = $1`, [
    await categoryIdOf('Electrical'),
  ])
  await stored(
    `insert into ticket_categories_handler_roles ("order", parent_id, value) values (1, $1, 'gardener')`,
    [await categoryIdOf('Electrical')],
  )
  all = await found()
})

describe('diagnose', () => {
  test('names whose powers are not those of their role', () => {
    expect(of('powers')).toEqual([
      'EL001 Eknath Electrician: electrician with -canCloseTickets, +canManageFinances',
    ])
  })

  test('names work that lies with who has left, or is of another trade', () => {
    expect(of('assignments')).toEqual([
      'MNT-2020-1001: on_hold, with GD001 Gopal Gardener, who does not work here any more',
      'MNT-2020-1002: Plumbing, with EL001 Eknath Electrician, electrician',
    ])
  })

  test('names who carries too much', () => {
    expect(of('workload')).toEqual(['PL001 Prakash Plumber: 11 tickets, and 10 are meant to be the most'])
  })

  test('names the roles and the work that nobody has', () => {
    expect(of('roles')).toEqual(['Gardener: nobody active has this role'])
    expect(of('categories')).toEqual(['Electrical: nobody active of its trade: the managers have to'])
  })

  test('names emergencies that nobody is on call for', () => {
    expect(of('emergencies')).toEqual([
      'Gas Leak: nobody suited is available round the clock',
      'Structural Damage: nobody suited is available round the clock',
    ])
  })

  test('fits a narrow terminal, and leaves no word out', () => {
    const lines = linesOf(all, 80)
    expect(lines.filter((line) => line.length > 80)).toEqual([])
    const words = lines.join(' ').split(/\s+/)
    for (const { about, message, advice } of all)
      expect(words.join(' ')).toContain(`${about}: ${message} → ${advice}`)
  })

  test('says what to do about each, in lines for programs as well', async () => {
    expect(all.every(({ advice }) => advice.length > 0)).toBe(true)
    const { stdout, stderr } = await ops(['diagnose'])
    expect(stdout.split('\n')[0]).toBe('check\tabout\tmessage\tadvice')
    expect(stderr).toMatch(/^\d+ things to look at\.\n$/)
  })
})
