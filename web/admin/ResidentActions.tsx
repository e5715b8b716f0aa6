import type { BeforeDocumentControlsServerProps } from 'payload'
import { mayVerify } from '@/domain/people/register'
import { panelActor } from '@/web/data/panel-request'
import { awaitingResident } from '@/web/data/verification'
import { RefreshAfterSave } from './RefreshAfterSave'
import { ResidentButtons } from './ResidentButtons'

/** Beside the save button of a resident whose account waits: let them in, or not. */
export async function ResidentActions({ id, payload }: BeforeDocumentControlsServerProps & { id?: string }) {
  if (!id || !mayVerify(await panelActor(payload))) return null
  const awaiting = await awaitingResident(payload, id)
  return (
    <div className="estate-headline">
      <RefreshAfterSave id={id} />
      {awaiting ? (
        <ResidentButtons id={id} name={awaiting.resident.name} email={awaiting.account.email} />
      ) : null}
    </div>
  )
}
