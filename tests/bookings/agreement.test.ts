import { expect, it } from 'vitest'
import { agreementOf, seeded } from '../support/booking-agreement'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'

const estate = useEstate()

/** `npm run bench -- bookings` asks 10,000 times. */
const REQUESTS = 400

it('what is shown free can be had, and what is not is refused for the reason that was shown', async () => {
  const agreement = await agreementOf(
    {
      call: (method, path, as, body) => estate.call(method, path, { as, ...(body ? { body } : {}) }),
      query: stored,
      random: seeded(20_261_127),
    },
    REQUESTS,
  )
  expect(agreement.differences).toEqual([])
  expect(agreement.taken).toBeGreaterThan(REQUESTS / 10)
  expect(Object.keys(agreement.refused).length).toBeGreaterThan(4)
})
