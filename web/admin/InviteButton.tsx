'use client'

import { Button, ConfirmationModal, toast, useModal } from '@payloadcms/ui'
import { INVITATION_DAYS } from '@/domain/people/links'
import { callApi, wordsOf } from './call-api'

const INVITE = 'estate-invite'

/** Sends the holder of an account the link to a password of their own, again and again. */
export function InviteButton({ id }: { id: string }) {
  const { openModal } = useModal()
  const invite = async () => {
    try {
      await callApi('POST', `/users/${id}/invite`)
      toast.success('The invitation is on its way.')
    } catch (error) {
      toast.error(wordsOf(error))
    }
  }
  return (
    <>
      <Button
        type="button"
        buttonStyle="secondary"
        size="small"
        margin={false}
        onClick={() => openModal(INVITE)}
      >
        Send invitation
      </Button>
      <ConfirmationModal
        modalSlug={INVITE}
        heading="Send an invitation?"
        body={`They get an e-mail with a link to choose their password. It works for ${INVITATION_DAYS} days; an earlier link ends.`}
        confirmLabel="Send"
        onConfirm={invite}
      />
    </>
  )
}
