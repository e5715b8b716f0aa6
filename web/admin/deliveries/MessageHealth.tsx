import type { Payload } from 'payload'
import { moderates } from '@/domain/actor'
import { addDays } from '@/domain/time'
import { countDeliveries, undeliveredSince } from '@/web/data/deliveries'
import { oldestDue } from '@/web/data/deliveries-board'
import { panelActor } from '@/web/data/panel-request'
import { listPath } from '../paths'
import { ageInWords, BOARD_PATH } from './words'

/** On the first page: whether what the estate sends arrives, for those who may see the board. */
export async function MessageHealth({ payload, now }: { payload: Payload; now: Date }) {
  if (!moderates(await panelActor(payload))) return null
  const undelivered = undeliveredSince(addDays(now, -1))
  const [failed, oldest] = await Promise.all([countDeliveries(payload, undelivered), oldestDue(payload, now)])
  return (
    <section className="estate-section" aria-labelledby="estate-message-health">
      <h2 id="estate-message-health">Messages</h2>
      <ul className="estate-lines">
        <li>
          {failed === 0 ? (
            'None has failed in 24 hours.'
          ) : (
            <a href={listPath('deliveries', undelivered)}>{failed} failed in 24 hours.</a>
          )}
        </li>
        <li>
          {oldest ? (
            <a href={BOARD_PATH}>The oldest that could go waits for {ageInWords(oldest, now)}.</a>
          ) : (
            'Nothing waits to be sent.'
          )}
        </li>
      </ul>
      <a href={BOARD_PATH}>Delivery board</a>
    </section>
  )
}
