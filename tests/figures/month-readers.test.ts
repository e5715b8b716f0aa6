import { createLocalReq } from 'payload'
import { expect, it } from 'vitest'
import { monthlyReport } from '@/hooks/figures/report-monthly'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import type { PersonName } from '../support/people'
import { staffIdOf, userIdOf } from '../support/register'

const estate = useEstate()

async function monthFor(person: PersonName) {
  const id = await userIdOf(person)
  const user = await estate.payload.findByID({ collection: 'users', id, overrideAccess: true })
  const req = await createLocalReq({ user: { ...user, collection: 'users' } }, estate.payload)
  req.context.now = new Date('2026-11-20T06:00:00Z')
  return monthlyReport(req, '2026-11')
}

it('the committee’s month has the six figures, the ledger and everybody’s work', async () => {
  const { kpis, money, staff } = await monthFor('secretary')
  expect(kpis).toHaveLength(6)
  expect(money).not.toBeNull()
  expect(staff.map(({ employeeId }) => employeeId)).toContain('SH001')
})

it('the facility manager’s month has what they read elsewhere, and no more', async () => {
  await stored('update staff set reporting_to_id = null where id = $1', [await staffIdOf('security')])
  const { kpis, money, staff } = await monthFor('manager')
  expect(kpis).toBeNull()
  expect(money).toBeNull()
  const employees = staff.map(({ employeeId }) => employeeId)
  expect(employees).toContain('PL001')
  expect(employees).not.toContain('SH001')
})
