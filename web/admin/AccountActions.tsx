import type { BeforeDocumentControlsServerProps } from 'payload'
import { has } from '@/domain/actor'
import { panelActor } from '@/web/data/panel-request'
import { InviteButton } from './InviteButton'
import { UnknownPassword } from './UnknownPassword'

/** Beside the save button of an account: for a new one the way without a password, for any other the invitation. */
export async function AccountActions({ id, payload }: BeforeDocumentControlsServerProps & { id?: string }) {
  if (!has(await panelActor(payload), 'admin')) return null
  return <div className="estate-headline">{id ? <InviteButton id={id} /> : <UnknownPassword />}</div>
}
