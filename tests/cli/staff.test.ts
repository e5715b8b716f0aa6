import { describe, expect, test } from 'vitest'
import { ELECTRICIAN } from './cast'
import { type Asked, list, refusal } from './fake-estate'
import { useScriptedEstate } from './scripted'

const scripted = useScriptedEstate()

describe('staff', () => {
  test('that cannot be seen are left out of everybody’s workload, and refused by name', async () => {
    const manager = { ...ELECTRICIAN, id: 'staff-fm001', employeeId: 'FM001', name: 'Farah' }
    const workload = {
      activeRequests: 3,
      completedThisMonth: 8,
      avgResolutionHours: 5.25,
      satisfaction: null,
      n: 40,
    }
    const terminal = await scripted.terminalAt({
      'GET /staff': ({ query }) =>
        list(query.get('where[employeeId][in]') ? [manager] : [ELECTRICIAN, manager]),
      'GET /staff/staff-el001/workload': () => workload,
      'GET /staff/staff-fm001/workload': () =>
        refusal(403, 'not_permitted', 'These figures are not for you.'),
    })
    expect((await terminal.run('staff', 'workload')).stdout).toBe(
      'employee\tname\tactive\tthis_month\tavg_hours\trating\tcompleted\nEL001\tImran Khan\t3\t8\t5.25\t\t40\n',
    )
    expect((await terminal.run('staff', 'workload', 'fm001')).exitCode).toBe(4)
  })

  test('are deactivated by their employee id', async () => {
    const terminal = await scripted.terminalAt({
      'GET /staff': () => list([ELECTRICIAN]),
      'PATCH /staff/staff-el001': ({ body }: Asked) => ({ doc: { ...ELECTRICIAN, ...(body as object) } }),
    })
    expect((await terminal.run('staff', 'deactivate', 'EL001')).stdout).toContain(
      'EL001\tImran Khan\telectrician\t\t\tyes\tno',
    )
    expect(scripted.estate.askedFor('PATCH', '/staff/staff-el001')[0]?.body).toEqual({ isActive: false })
  })
})

test('completion offers the words and flags that come next', async () => {
  const terminal = await scripted.terminalAt({})
  const words = (await terminal.run('__complete', '--', 'tickets')).stdout.split('\n')
  expect(words).toContain('resolve')
  expect((await terminal.run('__complete', '--', 'tickets', 'resolve', '12')).stdout).toContain(
    '--resolution\n',
  )
  expect((await terminal.run('__complete', '--')).stdout).not.toContain('__complete')
  for (const shell of ['bash', 'zsh', 'fish']) {
    expect((await terminal.run('completion', shell)).stdout).toContain('__complete')
  }
})
