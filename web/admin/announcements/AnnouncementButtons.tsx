'use client'

import { useFormModified, useHotkey } from '@payloadcms/ui'
import type { AnnouncementStatus } from '@/domain/announcements/words'
import type { Urgency } from '@/domain/notifications'
import { ControlButton } from '../ControlButton'
import { PublishButton } from './PublishButton'
import { TakeBackButton } from './TakeBackButton'
import { useAnnouncementForm } from './use-announcement-form'
import { WithdrawButton } from './WithdrawButton'

interface AnnouncementButtonsProps {
  status: AnnouncementStatus
  /** How long it may still be taken back by whoever looks; 0 for not at all. */
  takeBackMs: number
  usual: Record<string, Urgency>
}

const SAVE_LABELS: Record<AnnouncementStatus, string> = {
  draft: 'Save draft',
  scheduled: 'Save',
  published: 'Save',
  withdrawn: 'Save',
}

/** The moves of an announcement. Ctrl-S saves without moving it. */
export function AnnouncementButtons({ status, takeBackMs, usual }: AnnouncementButtonsProps) {
  const form = useAnnouncementForm()
  const isModified = useFormModified()
  const isUnsaved = isModified || form.isNew
  const save = () => form.save(status, 'Saved.')
  useHotkey({ cmdCtrlKey: true, editDepth: 1, keyCodes: ['s'] }, (event) => {
    event.preventDefault()
    if (isUnsaved && !form.isBusy) void save()
  })
  const isOpen = status === 'draft' || status === 'scheduled'
  return (
    <div className="estate-controls">
      <ControlButton
        label={SAVE_LABELS[status]}
        isQuiet
        isDisabled={form.isBusy || !isUnsaved}
        onPress={save}
      />
      {status === 'draft' && (
        <ControlButton
          label="Schedule"
          isQuiet
          isDisabled={form.isBusy}
          onPress={() => form.save('scheduled', 'It is published at the time that stands in “Publish at”.')}
        />
      )}
      {status === 'scheduled' && (
        <ControlButton
          label="Back to draft"
          isQuiet
          isDisabled={form.isBusy}
          onPress={() => form.move('draft', 'It is a draft again.')}
        />
      )}
      {isOpen && <PublishButton form={form} usual={usual} />}
      {status === 'published' && takeBackMs > 0 && <TakeBackButton form={form} leftMs={takeBackMs} />}
      {status === 'published' && <WithdrawButton form={form} />}
    </div>
  )
}
