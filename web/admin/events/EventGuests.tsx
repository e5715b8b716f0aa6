import type { UIFieldServerProps } from 'payload'
import { runsEvent } from '@/domain/events/parts'
import { type Guest, guestsOf } from '@/hooks/events/guests'
import { idOf } from '@/hooks/ids'
import { panelEvent } from '@/web/data/panel-events'
import { panelActor, panelRequest } from '@/web/data/panel-request'
import { whereOf } from '../conditions'
import { Instant } from '../Instant'
import { listPath } from '../paths'
import { ScrollingTable } from '../ScrollingTable'
import { StandingTag } from './StandingTag'

/** Parties that the event's page shows; the rest is a link away. */
const SHOWN = 25
const COLUMNS = ['Name', 'Flat', 'Heads', 'Standing', 'Checked in']

/** Who comes and who waits, by name, on the event's own page. For whoever runs it. */
export async function EventGuests({ id, payload }: UIFieldServerProps) {
  const stored = id ? await panelEvent(payload, String(id)) : null
  if (!stored?.publishedAt || !runsEvent(await panelActor(payload), idOf(stored.author))) return null
  const req = await panelRequest(payload)
  const { docs, totalDocs } = await guestsOf(req, stored.id, { search: '', page: 1, limit: SHOWN })
  return (
    <section className="field-type estate-section" aria-labelledby="estate-guests">
      <h3 id="estate-guests">Who comes{totalDocs > 0 && ` (${totalDocs})`}</h3>
      {totalDocs === 0 && <p className="estate-quiet">Nobody has said yes.</p>}
      {totalDocs > 0 && (
        <ScrollingTable label="Who comes and who waits" columns={COLUMNS}>
          {docs.map((guest) => (
            <GuestRow key={guest.id} guest={guest} />
          ))}
        </ScrollingTable>
      )}
      {totalDocs > SHOWN && (
        <a href={listPath('rsvps', whereOf([{ event: { equals: stored.id } }]))}>All answers</a>
      )}
    </section>
  )
}

function GuestRow({ guest: { name, flat, heads, standing, checkedInAt } }: { guest: Guest }) {
  const nothing = <span className="estate-quiet">–</span>
  return (
    <tr>
      <td>{name}</td>
      <td>{flat ?? nothing}</td>
      <td className="estate-amount">{heads}</td>
      <td>
        <StandingTag standing={standing} />
      </td>
      <td>{checkedInAt ? <Instant at={checkedInAt} /> : nothing}</td>
    </tr>
  )
}
