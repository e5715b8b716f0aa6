import type { BeforeDocumentControlsServerProps } from 'payload'
import { has } from '@/domain/actor'
import { panelActor } from '@/web/data/panel-request'
import { staffDirectory } from '@/web/data/staff-directory'
import { RefreshAfterSave } from './RefreshAfterSave'
import { StaffButtons } from './StaffButtons'

/** Beside the save button of a member of staff: whether they work here, and the way back to their role's powers. */
export async function StaffActions({ id, payload }: BeforeDocumentControlsServerProps & { id?: string }) {
  if (!id) return null
  const actor = await panelActor(payload)
  const entry = (await staffDirectory(payload)).get(id)
  if (!entry) return null
  return (
    <div className="estate-headline">
      <RefreshAfterSave id={id} />
      <span className="estate-tag">{entry.isActive ? 'Active' : 'Not active'}</span>
      <StaffButtons
        id={id}
        name={entry.name}
        isActive={entry.isActive}
        workload={entry.workload}
        mayActivate={has(actor, 'admin') || has(actor, 'tickets.assign')}
        mayReset={has(actor, 'admin')}
      />
    </div>
  )
}
