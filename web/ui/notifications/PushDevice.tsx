'use client'
import { useEffect, useState } from 'react'
import { type PushState, pushState, turnOff, turnOn } from './push-device'

interface PushDeviceProps {
  /** What the browser subscribes with: the estate's own key. */
  publicKey: string
  /** What each state of this browser means, and what to do about it. */
  words: Record<PushState, string> & {
    turnOn: string
    turnOff: string
    working: string
    failed: string
    needsScript: string
  }
}

/** Whether this very browser shows what its holder is told. Only the browser itself knows and can change it. */
export function PushDevice({ publicKey, words }: PushDeviceProps) {
  const [state, setState] = useState<PushState | null>(null)
  const [isBusy, setBusy] = useState(true)
  const [hasFailed, setFailed] = useState(false)
  const settle = async (change: () => Promise<PushState>) => {
    setBusy(true)
    setFailed(false)
    try {
      setState(await change())
    } catch (error) {
      console.info('Push messages could not be set up:', error)
      setFailed(true)
      setState((before) => before ?? 'off')
    }
    setBusy(false)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the browser is, is asked once.
  useEffect(() => void settle(pushState), [])
  const isOn = state === 'on'
  return (
    <>
      <p role="status">{hasFailed ? words.failed : words[state ?? 'needsScript']}</p>
      {isOn || state === 'off' ? (
        <div>
          <button
            type="button"
            className="button quiet"
            disabled={isBusy}
            onClick={() => settle(isOn ? turnOff : () => turnOn(publicKey))}
          >
            {isBusy ? words.working : isOn ? words.turnOff : words.turnOn}
          </button>
        </div>
      ) : null}
    </>
  )
}
