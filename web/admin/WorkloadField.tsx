import type { UIFieldServerProps } from 'payload'
import { has } from '@/domain/actor'
import { WORKLOAD_CAP } from '@/domain/tickets/words'
import { panelActor } from '@/web/data/panel-request'
import { staffDirectory } from '@/web/data/staff-directory'
import { TicketsOfDocument } from './TicketsOfDocument'

/** What a member of staff carries now, and their latest tickets, for those who see such figures. */
export async function WorkloadField({ id, payload }: UIFieldServerProps) {
  const actor = await panelActor(payload)
  if (!id || !(has(actor, 'committee') || has(actor, 'tickets.all'))) return null
  const workload = (await staffDirectory(payload)).get(String(id))?.workload ?? 0
  return (
    <>
      <section className="field-type estate-section">
        <h3>Workload</h3>
        <p>
          {workload} of at most {WORKLOAD_CAP} tickets assigned or in progress.
        </p>
      </section>
      <TicketsOfDocument id={id} payload={payload} field="assignedTo" />
    </>
  )
}
