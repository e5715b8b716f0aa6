'use client'

import { useEffect, useState } from 'react'
import { ControlButton } from '../ControlButton'
import type { useAnnouncementForm } from './use-announcement-form'

const TICK_MS = 250

interface TakeBackButtonProps {
  form: ReturnType<typeof useAnnouncementForm>
  /** How long is left, counted by the server when the page was made. */
  leftMs: number
}

/** Shown to the author alone while nothing has gone out. */
export function TakeBackButton({ form, leftMs }: TakeBackButtonProps) {
  const seconds = useSecondsLeft(leftMs)
  if (seconds === 0) return null
  return (
    <ControlButton
      label={`Take back (${seconds} s)`}
      isDisabled={form.isBusy}
      onPress={() => form.move('draft', 'Taken back. It is a draft again, and nobody has been told.')}
    />
  )
}

/** Whole seconds from the first rendering on; the browser's own clock may be wrong, but its seconds are right. */
function useSecondsLeft(leftMs: number): number {
  const [left, setLeft] = useState(leftMs)
  useEffect(() => {
    const ends = performance.now() + leftMs
    const tick = () => setLeft(Math.max(0, ends - performance.now()))
    tick()
    const timer = setInterval(tick, TICK_MS)
    return () => clearInterval(timer)
  }, [leftMs])
  return Math.ceil(left / 1000)
}
