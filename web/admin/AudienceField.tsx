import type { JSONFieldServerProps } from 'payload'
import { blockNames } from '@/web/data/panel-announcements'
import { AudienceInput } from './AudienceInput'

/** Whom an announcement is for, from the estate's own blocks. */
export async function AudienceField({ path, payload }: JSONFieldServerProps) {
  return <AudienceInput path={path} blocks={await blockNames(payload)} />
}
