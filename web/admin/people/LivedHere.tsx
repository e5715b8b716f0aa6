import type { UIFieldServerProps } from 'payload'
import { labelOf } from '@/collections/fields'
import { has } from '@/domain/actor'
import { idOf } from '@/hooks/ids'
import type { Occupancy } from '@/payload-types'
import { OCCUPANCIES_MAX, occupanciesOf } from '@/web/data/panel-occupancies'
import { panelActor } from '@/web/data/panel-request'
import { whereOf } from '../conditions'
import { Day } from '../Day'
import { documentPath, listPath } from '../paths'
import { ScrollingTable } from '../ScrollingTable'

const COLUMNS = { flat: ['Name', 'As', 'From', 'To'], resident: ['Flat', 'As', 'From', 'To'] }
const TITLES = { flat: 'Who lived here', resident: 'Where they lived' }

interface LivedHereProps extends Pick<UIFieldServerProps, 'id' | 'payload'> {
  /** Whose page it is on. */
  field: 'flat' | 'resident'
}

/** Who lived in a flat and when, on the flat's page; where somebody lived, on theirs. For who reads the register. */
export async function LivedHere({ id, payload, field }: LivedHereProps) {
  const actor = await panelActor(payload)
  if (!id || !(has(actor, 'admin') || has(actor, 'committee'))) return null
  const times = await occupanciesOf(payload, field, String(id))
  return (
    <section className="field-type estate-section" aria-labelledby="estate-lived">
      <h3 id="estate-lived">{TITLES[field]}</h3>
      {times.length === 0 && <p className="estate-quiet">Nobody that the register knows of.</p>}
      {times.length > 0 && (
        <ScrollingTable label={TITLES[field]} columns={COLUMNS[field]}>
          {times.map((time) => (
            <TimeRow key={time.id} time={time} field={field} />
          ))}
        </ScrollingTable>
      )}
      {times.length === OCCUPANCIES_MAX && (
        <a href={listPath('occupancies', whereOf([{ [field]: { equals: String(id) } }]))}>All of them</a>
      )}
    </section>
  )
}

function TimeRow({ time, field }: { time: Occupancy; field: LivedHereProps['field'] }) {
  const resident = idOf(time.resident)
  const flat = typeof time.flat === 'object' ? time.flat : null
  return (
    <tr>
      <td>
        {field === 'resident' && flat && <a href={documentPath('flats', flat.id)}>{flat.number}</a>}
        {field === 'flat' &&
          (resident ? (
            <a href={documentPath('residents', resident)}>{time.residentName}</a>
          ) : (
            time.residentName
          ))}
      </td>
      <td>{time.residentType && labelOf(time.residentType)}</td>
      <td>{time.from && <Day at={time.from} />}</td>
      <td>{time.to ? <Day at={time.to} /> : 'today'}</td>
    </tr>
  )
}
