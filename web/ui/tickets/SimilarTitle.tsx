'use client'
import { useEffect, useState } from 'react'
import { SIMILAR_TYPED_MIN } from '@/domain/tickets/similar'
import { Field } from '../form/Field'
import { type FormAction, UNSENT } from '../form/state'
import { Icon } from '../Icon'

/** How long somebody pauses before what they have typed is looked up, in milliseconds. */
const PAUSE_MS = 400

interface Similar {
  number: string
  title: string
  location: string | null
  status: string
  when: string
  isFollowed: boolean
  isOwn: boolean
}

export interface SimilarWords {
  title: string
  text: string
  /** What is said when one, two, three … were found. */
  found: string[]
  meToo: string
  followed: string
  own: string
  failed: string
}

interface SimilarTitleProps {
  name: string
  label: string
  hint: string
  maxLength: number
  words: SimilarWords
  follow: FormAction
}

/** The title of a report. While it is typed, open community tickets like it are offered to follow instead. */
export function SimilarTitle({ words, follow, ...field }: SimilarTitleProps) {
  const [typed, setTyped] = useState('')
  const found = useSimilar(typed)
  return (
    <div onInput={(event) => setTyped((event.target as HTMLInputElement).value)}>
      <Field {...field} autoComplete="off" required />
      <div aria-live="polite">
        {found.length > 0 ? (
          <div className="similar">
            <p>
              <strong>{words.title}</strong> <span className="unseen">{words.found[found.length - 1]}</span>
            </p>
            <p className="hint">{words.text}</p>
            <ul>
              {found.map((ticket) => (
                <SimilarTicket key={ticket.number} ticket={ticket} words={words} follow={follow} />
              ))}
            </ul>
          </div>
        ) : null}
      </div>
    </div>
  )
}

/** What is like `typed`, asked once somebody pauses; an answer that has been overtaken is dropped. */
function useSimilar(typed: string): Similar[] {
  const [found, setFound] = useState<Similar[]>([])
  useEffect(() => {
    const title = typed.trim()
    if (title.length < SIMILAR_TYPED_MIN) {
      setFound([])
      return
    }
    const overtaken = new AbortController()
    const pause = setTimeout(() => {
      fetch(`/tickets/similar?title=${encodeURIComponent(title)}`, { signal: overtaken.signal })
        .then((answer) => (answer.ok ? answer.json() : { tickets: [] }))
        .then(({ tickets }) => setFound(tickets))
        // An offer that cannot be had is no reason to disturb somebody who reports.
        .catch(() => undefined)
    }, PAUSE_MS)
    return () => {
      clearTimeout(pause)
      overtaken.abort()
    }
  }, [typed])
  return found
}

function SimilarTicket({
  ticket,
  words,
  follow,
}: {
  ticket: Similar
  words: SimilarWords
  follow: FormAction
}) {
  const [state, setState] = useState<'open' | 'asking' | 'followed' | 'failed'>(
    ticket.isFollowed ? 'followed' : 'open',
  )
  const meToo = async () => {
    if (state === 'asking') return
    setState('asking')
    const form = new FormData()
    form.set('number', ticket.number)
    const answer = await follow(UNSENT, form).catch(() => null)
    setState(answer?.problems.length === 0 ? 'followed' : 'failed')
  }
  return (
    <li>
      <div>
        <a href={`/tickets/${ticket.number}`} target="_blank" rel="noreferrer">
          {ticket.title}
        </a>
        <p className="meta">
          <span>{ticket.status}</span>
          {ticket.location ? <span>{ticket.location}</span> : null}
          <span>{ticket.when}</span>
        </p>
        {state === 'failed' ? <p className="problem small">{words.failed}</p> : null}
      </div>
      {ticket.isOwn || state === 'followed' ? (
        <p className="small with-icon good">
          <Icon name="check" /> {ticket.isOwn ? words.own : words.followed}
        </p>
      ) : (
        <button
          type="button"
          className="quiet"
          onClick={meToo}
          aria-disabled={state === 'asking' || undefined}
        >
          {words.meToo}
          <span className="unseen">: {ticket.title}</span>
        </button>
      )}
    </li>
  )
}
