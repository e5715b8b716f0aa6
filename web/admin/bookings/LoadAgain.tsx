'use client'

import { useForm } from '@payloadcms/ui'
import { ControlButton } from '../ControlButton'

/** After a refusal because somebody else was faster: what is on the screen is no longer so. */
export function LoadAgain() {
  const { setModified } = useForm()
  const load = () => {
    // Whoever presses it has read that what they typed goes: the browser need not ask as well.
    setModified(false)
    setTimeout(() => window.location.reload())
  }
  return (
    <section className="estate-question" aria-label="Changed meanwhile">
      <p>
        Somebody else changed this booking meanwhile, so nothing was stored. Load it again to see how it is
        now; what you typed here goes.
      </p>
      <ControlButton label="Load it again" isDisabled={false} onPress={load} />
    </section>
  )
}
