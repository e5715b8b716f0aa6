import { describe, expect, it } from 'vitest'
import { RECEIPT_WORDS } from '@/domain/bookings/receipt'
import { aBooking, aHall, changed, enter, inDays } from '../support/bookings'
import { useEstate } from '../support/estate'

const estate = useEstate()
let day = 12

/** Asha's hall, paid for. */
async function aPayment(): Promise<{ booking: any; entry: any }> {
  day += 1
  const hall = await aHall(estate)
  const booking = await aBooking(estate, { facility: hall.id, start: inDays(day) })
  await changed(estate, booking.id, 'omar', { status: 'confirmed' })
  const { body } = await enter(estate, booking.id, 'payment', 100_000, { reference: 'UPI 42' })
  return { booking, entry: body.doc }
}

const receipt = (id: string, as: 'asha' | 'meera' | 'omar' | 'accountant' | 'secretary', query = '') =>
  estate.call('GET', `/api/ledger-entries/${id}/receipt.pdf${query}`, { as })

describe('the receipt of an entry', () => {
  it('is a PDF for whoever sees the entry, in either language', async () => {
    const { entry } = await aPayment()
    for (const person of ['asha', 'accountant', 'secretary'] as const) {
      const answer = await receipt(entry.id, person)
      expect([person, answer.status]).toEqual([person, 200])
      expect(answer.headers.get('content-type')).toBe('application/pdf')
      expect(answer.headers.get('content-disposition')).toBe(`inline; filename="${entry.number}.pdf"`)
      expect(answer.body.slice(0, 5)).toBe('%PDF-')
    }
    const hindi = await receipt(entry.id, 'asha', '?language=hi')
    expect(hindi.body).toContain('/Lang (hi)')
  })

  it('is not there for anybody else', async () => {
    const { entry } = await aPayment()
    expect((await receipt(entry.id, 'meera')).status).toBe(404)
    expect((await receipt('7c9e6679-7425-40de-944b-e07fc1f90ae7', 'accountant')).status).toBe(404)
    expect((await receipt('none', 'accountant')).status).toBe(404)
    expect((await estate.call('GET', `/api/ledger-entries/${entry.id}/receipt.pdf`)).status).toBe(401)
  })

  it('has words for every kind and method in both languages', () => {
    for (const words of Object.values(RECEIPT_WORDS))
      for (const said of [...Object.values(words.titles), ...Object.values(words.methods)])
        expect(said.length).toBeGreaterThan(1)
  })
})
