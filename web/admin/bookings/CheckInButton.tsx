'use client'

import { Button } from '@payloadcms/ui'
import { useMove } from './use-move'

/** Notes that they have come. */
export function CheckInButton({ id, number }: { id: string; number: string }) {
  const { move, isBusy } = useMove(id)
  return (
    <Button
      size="small"
      margin={false}
      disabled={isBusy}
      onClick={() => void move({ checkedIn: true }, `${number} is checked in.`)}
      aria-label={`Check in ${number}`}
    >
      Check in
    </Button>
  )
}
