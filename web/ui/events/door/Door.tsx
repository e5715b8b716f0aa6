'use client'
import type { FormEvent } from 'react'
import type { DoorFigures, DoorGuest } from '@/web/data/events/door'
import { Icon } from '../../Icon'
import { codeEntry, rsvpNamedBy } from './entry'
import { Guests, stateOf } from './Guests'
import { Result } from './Result'
import { Scanner } from './Scanner'
import { useDoor } from './use-door'
import { Waiting } from './Waiting'
import { WalkIn } from './WalkIn'
import { type DoorWords, filled } from './words'

/** Characters of a code that is typed. */
const CODE_MAX = 500

interface DoorProps {
  eventId: string
  /** Whose device this is: what others noted on it is theirs to send. */
  reader: string
  figures: DoorFigures
  /** When the server wrote this page, in milliseconds since 1970. */
  asOf: number
  guests: readonly DoorGuest[]
  /** There are more than the page holds. */
  hasMore: boolean
  search: string
  /** People are checked in now; before and after, the door only shows who is expected. */
  isOpen: boolean
  /** Who is in may be taken out again, which is so before the door opens too. */
  isUndoOpen: boolean
  words: DoorWords
  /** For who has no scripts. */
  letIn: (form: FormData) => Promise<void>
  countIn: (form: FormData) => Promise<void>
}

/** The door of an event on a phone: by camera, by code, by name, and people nobody expected. */
export function Door(props: DoorProps) {
  const { eventId, words, isOpen } = props
  const door = useDoor(props)
  const found = (code: string) => {
    const named = rsvpNamedBy(code)
    const guest = props.guests.find(({ id }) => id === named) ?? null
    const entry = codeEntry(eventId, code, guest)
    // Without a line this phone is all that can tell that somebody has come in already.
    if (!door.isOnline && guest && stateOf(guest, door) === 'in')
      door.say({ entry, outcome: 'already', code: null })
    else door.act(entry)
  }
  return (
    <div className="door">
      <div className="door-top">
        <p className="door-count">
          <span>{words.came}</span> <strong>{cameIn(door.figures, words)}</strong>
        </p>
        <Waiting door={door} words={words} />
      </div>
      {isOpen || door.result ? <Result result={door.result} words={words} /> : null}
      {isOpen && door.undo ? (
        <button type="button" className="quiet" onClick={door.undo}>
          {words.undo}
        </button>
      ) : null}
      {isOpen ? (
        <>
          <Scanner words={words} found={found} />
          <Code {...props} found={found} />
        </>
      ) : null}
      <Guests {...props} door={door} />
      {isOpen ? <WalkIn {...props} door={door} /> : null}
    </div>
  )
}

/** `6 of 7, and 1 without an answer`: who was not expected is counted apart from who was. */
function cameIn({ came, expected, walkIns }: DoorFigures, words: DoorWords): string {
  const ofExpected = filled(words.ofExpected, { came, expected })
  return walkIns > 0 ? `${ofExpected}${filled(words.andWalkIns, { count: walkIns })}` : ofExpected
}

/** The code typed, where the camera does not help. */
function Code({
  eventId,
  words,
  letIn,
  found,
}: Pick<DoorProps, 'eventId' | 'words' | 'letIn'> & { found: (code: string) => void }) {
  const act = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const code = String(new FormData(form).get('token') ?? '').trim()
    if (!code) return
    found(code)
    form.reset()
  }
  return (
    <form action={letIn} onSubmit={act} className="card">
      <input type="hidden" name="event" value={eventId} />
      <div className="field">
        <label htmlFor="token">{words.code}</label>
        <p className="hint" id="token-hint">
          {words.codeHint}
        </p>
        <div className="door-code">
          <input
            id="token"
            name="token"
            aria-describedby="token-hint"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={CODE_MAX}
          />
          <button type="submit">
            <Icon name="check" />
            {words.codeSend}
          </button>
        </div>
      </div>
    </form>
  )
}
