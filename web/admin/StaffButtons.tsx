'use client'

import { Button, ConfirmationModal, toast, useModal } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { callApi, wordsOf } from './call-api'

interface StaffButtonsProps {
  id: string
  name: string
  isActive: boolean
  /** Tickets they carry now: they stay theirs when they are deactivated. */
  workload: number
  mayActivate: boolean
  mayReset: boolean
}

const ACTIVATE = 'estate-activate'
const RESET = 'estate-reset-powers'

/** Each button asks once more before it does anything. */
export function StaffButtons({ id, name, isActive, workload, mayActivate, mayReset }: StaffButtonsProps) {
  const { openModal } = useModal()
  const router = useRouter()
  const act = async (work: () => Promise<unknown>, done: string) => {
    try {
      await work()
      toast.success(done)
      router.refresh()
    } catch (error) {
      toast.error(wordsOf(error))
    }
  }
  const toggle = () =>
    act(
      () => callApi('PATCH', `/staff/${id}`, { isActive: !isActive }),
      isActive ? `${name} no longer has access.` : `${name} is active again.`,
    )
  const reset = () =>
    act(() => callApi('POST', `/staff/${id}/reset-powers`), 'The powers are those of the role again.')
  return (
    <>
      {mayActivate && (
        <Button
          type="button"
          buttonStyle="secondary"
          size="small"
          margin={false}
          onClick={() => openModal(ACTIVATE)}
        >
          {isActive ? 'Deactivate' : 'Activate'}
        </Button>
      )}
      {mayReset && (
        <Button
          type="button"
          buttonStyle="secondary"
          size="small"
          margin={false}
          onClick={() => openModal(RESET)}
        >
          Reset powers
        </Button>
      )}
      <ConfirmationModal
        modalSlug={ACTIVATE}
        heading={isActive ? `Deactivate ${name}?` : `Activate ${name}?`}
        body={
          isActive ? deactivationWords(workload) : 'They can sign in again, with the powers of their profile.'
        }
        confirmLabel={isActive ? 'Deactivate' : 'Activate'}
        onConfirm={toggle}
      />
      <ConfirmationModal
        modalSlug={RESET}
        heading={`Reset the powers of ${name}?`}
        body="What was given or taken on this page is replaced by what the role starts with."
        confirmLabel="Reset powers"
        onConfirm={reset}
      />
    </>
  )
}

function deactivationWords(workload: number): string {
  const carried = workload === 1 ? 'the 1 ticket they carry' : `the ${workload} tickets they carry`
  const advice = workload > 0 ? ` Give ${carried} to somebody else.` : ''
  return `They are signed out at once and can no longer sign in.${advice}`
}
