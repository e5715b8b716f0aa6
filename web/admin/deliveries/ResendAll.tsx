'use client'

import { Button, toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { wordsOf } from '../call-api'
import { RESEND_MAX, type ResendReport, resendAll } from './resend'

interface ResendAllProps {
  /** The filter of one reason, as the REST interface reads it. */
  query: string
  count: number
}

/** Sends again all of one reason, at most a hundred at once, and says what became of them. */
export function ResendAll({ query, count }: ResendAllProps) {
  const router = useRouter()
  const [done, setDone] = useState<number | null>(null)
  const [report, setReport] = useState<string | null>(null)
  const many = Math.min(count, RESEND_MAX)
  const run = async () => {
    setDone(0)
    try {
      setReport(inWords(await resendAll(query, setDone)))
      router.refresh()
    } catch (error) {
      toast.error(wordsOf(error))
    }
    setDone(null)
  }
  return (
    <>
      <Button
        type="button"
        size="small"
        buttonStyle="secondary"
        margin={false}
        disabled={done !== null}
        onClick={run}
      >
        {labelOf(done, many, count)}
      </Button>
      <output className="estate-quiet estate-report">{report}</output>
    </>
  )
}

function labelOf(done: number | null, many: number, count: number): string {
  if (done !== null) return `${done} of ${many} …`
  if (count === 1) return 'Send it again'
  return count > RESEND_MAX ? `Send ${RESEND_MAX} of them again` : `Send all ${count} again`
}

function inWords({ sent, refused }: ResendReport): string {
  const kept = refused.map(({ reason, count }) => `${count} not: ${reason}`)
  return [`${sent} queued again.`, ...kept].join(' ')
}
