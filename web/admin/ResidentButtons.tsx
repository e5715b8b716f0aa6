'use client'

import { Button, ConfirmationModal, toast, useModal } from '@payloadcms/ui'
import { callApi, wordsOf } from './call-api'

interface ResidentButtonsProps {
  id: string
  name: string
  /** The address that the account signs in with. */
  email: string
}

const VERIFY = 'estate-verify'
const REFUSE = 'estate-refuse'

/** Each button asks once more before it does anything. */
export function ResidentButtons({ id, name, email }: ResidentButtonsProps) {
  const { openModal } = useModal()
  const change = async (body: object, done: string) => {
    try {
      await callApi('PATCH', `/residents/${id}`, body)
      toast.success(done)
      // The form still holds what was before, and would write it back with the next save.
      window.location.reload()
    } catch (error) {
      toast.error(wordsOf(error))
    }
  }
  return (
    <>
      <Button type="button" size="small" margin={false} onClick={() => openModal(VERIFY)}>
        Verify
      </Button>
      <Button
        type="button"
        buttonStyle="secondary"
        size="small"
        margin={false}
        onClick={() => openModal(REFUSE)}
      >
        Refuse
      </Button>
      <ConfirmationModal
        modalSlug={VERIFY}
        heading={`Verify ${name}?`}
        body={`Whoever signs in with ${email} gets all that a resident of this flat has, and an e-mail that says so.`}
        confirmLabel="Verify"
        onConfirm={() => change({ verified: true }, `${name} can sign in now.`)}
      />
      <ConfirmationModal
        modalSlug={REFUSE}
        heading={`Refuse the account of ${name}?`}
        body={`The account ${email} is deleted. ${name} stays in the register, and can join again.`}
        confirmLabel="Refuse"
        onConfirm={() => change({ user: null }, 'The account is refused.')}
      />
    </>
  )
}
