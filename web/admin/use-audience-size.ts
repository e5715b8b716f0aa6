'use client'

import { useEffect, useState } from 'react'
import type { AudienceDraft } from './audience-draft'
import { callApi, wordsOf } from './call-api'

/** Milliseconds of quiet before the audience is counted anew: nobody ticks a row of boxes slower. */
const SETTLE_MS = 250

export interface AudienceSize {
  recipients: number
  flats: number
}

/** How many an audience is now; null while it is being counted, a text when it cannot be. */
export function useAudienceSize(draft: AudienceDraft): AudienceSize | string | null {
  const asked = JSON.stringify(draft)
  const [answer, setAnswer] = useState<{ asked: string; size: AudienceSize | string } | null>(null)
  useEffect(() => {
    let isStale = false
    const timer = setTimeout(async () => {
      const size = await countAudience(JSON.parse(asked))
      if (!isStale) setAnswer({ asked, size })
    }, SETTLE_MS)
    return () => {
      isStale = true
      clearTimeout(timer)
    }
  }, [asked])
  return answer?.asked === asked ? answer.size : null
}

/** Asks once. A refusal comes as its words. */
export async function countAudience(audience: AudienceDraft): Promise<AudienceSize | string> {
  try {
    return await callApi<AudienceSize>('POST', '/announcements/preview', { audience })
  } catch (error) {
    return wordsOf(error)
  }
}

/** `231 people in 140 flats`; staff alone live in none. */
export function sizeInWords({ recipients, flats }: AudienceSize): string {
  const people = recipients === 1 ? '1 person' : `${recipients.toLocaleString('en-IN')} people`
  if (flats === 0) return people
  return `${people} in ${flats === 1 ? '1 flat' : `${flats.toLocaleString('en-IN')} flats`}`
}
