'use client'

import { ConfirmationModal, useModal } from '@payloadcms/ui'
import { useState } from 'react'
import { TAKE_BACK_SECONDS } from '@/domain/announcements/words'
import type { Urgency } from '@/domain/notifications'
import type { AudienceDraft } from '../audience-draft'
import { ControlButton } from '../ControlButton'
import { RefusedError } from '../call-api'
import { type AudienceSize, countAudience, sizeInWords } from '../use-audience-size'
import { URGENCY_WAYS } from './urgency-words'
import type { useAnnouncementForm } from './use-announcement-form'

const PUBLISH = 'estate-publish'
const NOBODY = 'There is nobody in this audience. Choose who is to be told.'

interface PublishButtonProps {
  form: ReturnType<typeof useAnnouncementForm>
  usual: Record<string, Urgency>
}

interface Asked {
  title: string
  urgency: Urgency
  size: AudienceSize
}

/** Asks once more before everybody is told, with how many they are and by which ways. */
export function PublishButton({ form, usual }: PublishButtonProps) {
  const { openModal } = useModal()
  const [asked, setAsked] = useState<Asked | null>(null)
  const ask = async () => {
    form.forgetRefusals()
    const { title, body, category, audience, validUntil, ...draft } = form.getData() as Draft
    const urgency = draft.urgency ?? usual[category ?? ''] ?? 'normal'
    const missing = [...missingIn('title', title), ...missingIn('body', body)]
    if (missing.length > 0) return form.refuse(new RefusedError('Write a title and a text first.', missing))
    const unheld = refusalOfValidity(urgency, validUntil)
    if (unheld) return form.refuse(new RefusedError(unheld, [{ path: 'validUntil', message: unheld }]))
    const size = await countAudience(audience ?? {})
    if (typeof size === 'string') return form.refuse(new Error(size))
    if (size.recipients === 0)
      return form.refuse(new RefusedError(NOBODY, [{ path: 'audience', message: NOBODY }]))
    setAsked({ title, urgency, size })
    openModal(PUBLISH)
  }
  return (
    <>
      <ControlButton label="Publish …" isDisabled={form.isBusy} onPress={ask} />
      <ConfirmationModal
        modalSlug={PUBLISH}
        heading={asked ? `Publish “${asked.title}”?` : 'Publish?'}
        body={asked ? <Consequences {...asked} /> : ''}
        confirmLabel="Publish"
        onConfirm={() => form.save('published', 'Published.')}
      />
    </>
  )
}

interface Draft {
  title: string
  body: string
  urgency: Urgency | null
  category: string | null
  audience: AudienceDraft | null
  validUntil: string | null
}

function missingIn(path: 'title' | 'body', text: string | undefined) {
  return text?.trim() ? [] : [{ path, message: 'This is missing.' }]
}

/** What the server would say of the time, before anybody has agreed to anything. */
function refusalOfValidity(urgency: Urgency, validUntil: string | null): string | null {
  if (urgency === 'emergency' && !validUntil) return 'Say until when the emergency holds.'
  const isOver = validUntil && new Date(validUntil) <= new Date()
  return isOver ? 'It would no longer hold when it is published.' : null
}

function Consequences({ size, urgency }: Asked) {
  const isEmergency = urgency === 'emergency'
  return (
    <>
      <p>
        <strong>{sizeInWords(size)}</strong> {size.recipients === 1 ? 'is' : 'are'} told{' '}
        {URGENCY_WAYS[urgency]}.
      </p>
      <p>Text and audience cannot be changed afterwards.</p>
      <p>
        {isEmergency
          ? 'It goes out at once, and cannot be taken back.'
          : `You can take it back for ${TAKE_BACK_SECONDS} seconds; e-mail and SMS wait that long.`}
      </p>
    </>
  )
}
