'use client'

import { ConfirmationModal, useModal } from '@payloadcms/ui'
import { ControlButton } from '../ControlButton'
import type { useAnnouncementForm } from './use-announcement-form'

const WITHDRAW = 'estate-withdraw'

/** Asks once more: what has been withdrawn does not come back. */
export function WithdrawButton({ form }: { form: ReturnType<typeof useAnnouncementForm> }) {
  const { openModal } = useModal()
  return (
    <>
      <ControlButton
        label="Withdraw …"
        isQuiet
        isDisabled={form.isBusy}
        onPress={() => openModal(WITHDRAW)}
      />
      <ConfirmationModal
        modalSlug={WITHDRAW}
        heading="Withdraw this announcement?"
        body="It leaves everybody’s list, and what has not been sent yet is not. Who has been told stays on record. It cannot be published again."
        confirmLabel="Withdraw"
        onConfirm={() => form.move('withdrawn', 'Withdrawn.')}
      />
    </>
  )
}
