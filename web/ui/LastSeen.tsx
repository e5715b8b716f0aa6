'use client'
import { useEffect, useState } from 'react'
import { COPY_QUESTION, KEEP_QUESTION } from '@/web/worker/names'
import { dropDraftsOfOthers } from './form/draft'
import { Reload } from './Reload'

interface LastSeenProps {
  /** Who reads this page; null while nobody is signed in. */
  reader: string | null
  /** With `{when}` where the time stands. */
  copyOf: string
  loadAgain: string
  /** Regional form of the page's language, and the estate's zone. */
  locale: string
  timeZone: string
}

/** Starts the service worker that keeps what was last seen, and says so where a page is such a copy. */
export function LastSeen({ reader, copyOf, loadAgain, locale, timeZone }: LastSeenProps) {
  const [answeredAt, setAnsweredAt] = useState<number | null>(null)
  useEffect(() => {
    if (process.env.NODE_ENV !== 'production' || !('serviceWorker' in navigator)) return
    askWhetherCopy(setAnsweredAt)
    if (!navigator.serviceWorker.controller) askToBeKept()
    // The line is the page's own until it has loaded.
    if (document.readyState === 'complete') registerWorker()
    else window.addEventListener('load', registerWorker, { once: true })
    return () => window.removeEventListener('load', registerWorker)
  }, [])
  useEffect(() => {
    if (reader) dropDraftsOfOthers(reader)
  }, [reader])
  if (answeredAt === null) return null
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone })
  return (
    <p className="warning copy" role="status">
      {copyOf.replace('{when}', when.format(answeredAt))} <Reload className="plain">{loadAgain}</Reload>
    </p>
  )
}

function askWhetherCopy(answer: (answeredAt: number | null) => void): void {
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = ({ data }) => answer(typeof data === 'number' ? data : null)
  navigator.serviceWorker.controller?.postMessage(COPY_QUESTION, [port2])
}

/** The worker that this page itself brings has not seen it being opened. */
function askToBeKept(): void {
  const ask = () => navigator.serviceWorker.controller?.postMessage(KEEP_QUESTION)
  navigator.serviceWorker.addEventListener('controllerchange', ask, { once: true })
}

function registerWorker(): void {
  navigator.serviceWorker
    .register('/sw.js', { updateViaCache: 'none' })
    .catch((error: unknown) => console.info('Pages are not kept for a lost line:', error))
}
