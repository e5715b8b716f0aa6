import { expect, test } from 'vitest'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { meetBefore, takeLocksAway } from '../support/without-locks'

const estate = useEstate()

test('control: without the lock of the flat two imports of one file enter everybody twice', async () => {
  const rows = [{ flat: 'A-101', name: 'Lata Lakhani', residentType: 'owner', phone: '98200 12345' }]
  const take = () => estate.call('POST', '/api/residents/import', { as: 'admin', body: { rows } })
  await estate.tokenOf('admin')
  takeLocksAway()
  meetBefore(/insert into residents/, 2)
  await Promise.all([take(), take()])
  expect(await stored(`select 1 from residents where phone = '+919820012345'`)).toHaveLength(2)
})
