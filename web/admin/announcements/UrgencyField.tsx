import type { SelectFieldServerProps } from 'payload'
import { mayAlarm } from '@/domain/announcements/announcement'
import { URGENCIES } from '@/domain/notifications'
import { requireActor } from '@/hooks/actor'
import { categorySigns } from '@/web/data/panel-announcements'
import { UrgencyInput } from './UrgencyInput'

/** How pressing it is. Raising the alarm is offered only to those who may. */
export async function UrgencyField({ path, payload, req }: SelectFieldServerProps) {
  const actor = await requireActor(req)
  const signs = [...(await categorySigns(payload)).values()]
  return (
    <UrgencyInput
      path={path}
      offered={URGENCIES.filter((urgency) => urgency !== 'emergency' || mayAlarm(actor))}
      usual={Object.fromEntries(signs.map(({ id, defaultUrgency }) => [id, defaultUrgency]))}
    />
  )
}
