import { describe, expect, test } from 'vitest'
import { firstStay, planStays, type Residence, type Stay } from '@/domain/people/occupancy'

const TODAY = '2026-06-10'
const HERE: Residence = {
  name: 'Meera',
  flatId: 'a',
  residentType: 'tenant',
  moveIn: '2026-01-01',
  moveOut: null,
}
const STAY: Stay = { name: 'Meera', flatId: 'a', residentType: 'tenant', from: '2026-01-01', to: null }
const plan = (change: Partial<Residence>, latest: Stay | null = STAY, before = HERE) =>
  planStays(before, { ...before, ...change }, latest, TODAY)

describe('who lived where', () => {
  test('begins on the day they moved in, or today, and ends no earlier than it begins', () => {
    expect(firstStay(HERE, TODAY)).toEqual(STAY)
    expect(firstStay({ ...HERE, moveIn: null }, TODAY).from).toBe(TODAY)
    expect(firstStay({ ...HERE, moveOut: '2025-12-01' }, TODAY).to).toBe('2026-01-01')
  })

  test('goes on in another flat or capacity from today, and the stay before ends then', () => {
    expect(plan({ flatId: 'b' })).toEqual({
      latest: { ...STAY, to: TODAY },
      next: { ...STAY, flatId: 'b', from: TODAY },
    })
    expect(plan({ residentType: 'owner', moveIn: '2026-07-01' }).next).toMatchObject({
      residentType: 'owner',
      from: '2026-07-01',
    })
  })

  test('is set right on its first day, and where only its days change', () => {
    const today = { ...STAY, from: TODAY }
    expect(plan({ flatId: 'b' }, today)).toEqual({ latest: { ...today, flatId: 'b' }, next: null })
    expect(plan({ moveIn: '2026-02-01' })).toEqual({ latest: { ...STAY, from: '2026-02-01' }, next: null })
    expect(plan({ moveOut: '2026-08-01' })).toEqual({ latest: { ...STAY, to: '2026-08-01' }, next: null })
    expect(plan({ moveOut: null }, { ...STAY, to: '2026-08-01' }).latest?.to).toBeNull()
  })

  test('begins anew for who had gone and is back', () => {
    const gone = { ...HERE, moveOut: '2026-03-01' }
    const ended = { ...STAY, to: '2026-03-01' }
    expect(plan({ moveOut: null, flatId: 'b' }, ended, gone)).toEqual({
      latest: ended,
      next: { ...STAY, flatId: 'b', from: TODAY },
    })
    expect(plan({ flatId: 'b' }, ended, gone)).toEqual({ latest: null, next: null })
  })
})
