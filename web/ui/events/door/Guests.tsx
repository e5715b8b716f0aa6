'use client'
import { type FormEvent, useState } from 'react'
import type { DoorGuest } from '@/web/data/events/door'
import { Icon } from '../../Icon'
import { guestEntry, undoEntry } from './entry'
import type { Door } from './use-door'
import { type DoorWords, filled, headsIn } from './words'

/** Names shown at once: whoever is looked for is typed rather than scrolled to. */
const SHOWN_MAX = 30

interface GuestsProps {
  eventId: string
  guests: readonly DoorGuest[]
  hasMore: boolean
  search: string
  isOpen: boolean
  isUndoOpen: boolean
  door: Door
  words: DoorWords
  letIn: (form: FormData) => Promise<void>
}

/** Who is expected: found by name or flat, and let in with one tap, with and without a line. */
export function Guests({ guests, hasMore, search, ...shared }: GuestsProps) {
  const { words } = shared
  const [typed, setTyped] = useState(search)
  const wanted = typed.trim().toLowerCase()
  const found = guests.filter(({ name, flat }) => `${name} ${flat ?? ''}`.toLowerCase().includes(wanted))
  return (
    <section className="card" aria-labelledby="guests">
      <h2 id="guests">{words.guests}</h2>
      <search>
        <form method="get" className="search-line">
          <input
            type="search"
            name="search"
            aria-label={words.search}
            placeholder={words.search}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <button type="submit" className="quiet">
            {words.searchGo}
          </button>
        </form>
      </search>
      {found.length === 0 ? <p>{words.noneFound}</p> : null}
      <ul className="rows">
        {found.slice(0, SHOWN_MAX).map((guest) => (
          <li className="row door-guest" key={guest.id}>
            <Guest guest={guest} {...shared} />
          </li>
        ))}
      </ul>
      {found.length > SHOWN_MAX || hasMore ? <p className="hint">{words.moreThere}</p> : null}
    </section>
  )
}

type GuestProps = { guest: DoorGuest } & Omit<GuestsProps, 'guests' | 'hasMore' | 'search'>

function Guest(props: GuestProps) {
  const { guest, words } = props
  return (
    <>
      <p>
        <strong>{guest.name}</strong>
        <span className="meta">
          {guest.flat ? <span>{filled(words.person, { number: guest.flat })}</span> : null}
          <span>{headsIn(words, guest.heads)}</span>
        </span>
      </p>
      <GuestState {...props} />
    </>
  )
}

/** Where somebody stands, with the way in for who has not come yet, and out again for who has. */
function GuestState(props: GuestProps) {
  const { guest, door, words, isOpen, isUndoOpen } = props
  const state = stateOf(guest, door)
  if (!guest.isExpected)
    return (
      <span className="tag new">
        <Icon name="clock" />
        {words.waitlisted}
      </span>
    )
  if (state === 'out') return isOpen ? <Turn {...props} label={words.letIn} /> : null
  return (
    <span className="door-turn">
      <span className={state === 'in' ? 'tag done' : 'tag new'}>
        <Icon name={state === 'in' ? 'check' : 'clock'} />
        {state === 'in' ? words.isIn : words.isQueued}
      </span>
      {state === 'in' && isUndoOpen ? <Turn {...props} label={words.takeBack} isUndo /> : null}
    </span>
  )
}

/** One tap that lets a party in, or takes that back. */
function Turn({
  eventId,
  guest,
  door,
  letIn,
  label,
  isUndo = false,
}: GuestProps & { label: string; isUndo?: boolean }) {
  const act = (event: FormEvent) => {
    event.preventDefault()
    const entry = guestEntry(eventId, guest)
    door.act(isUndo ? undoEntry(eventId, entry, guest.id) : entry)
  }
  return (
    <form action={letIn} onSubmit={act}>
      <input type="hidden" name="event" value={eventId} />
      <input type="hidden" name="rsvp" value={guest.id} />
      {isUndo ? <input type="hidden" name="undo" value="1" /> : null}
      <button type="submit" className={isUndo ? 'plain' : 'quiet'}>
        {label}
        <span className="unseen">: {guest.name}</span>
      </button>
    </form>
  )
}

/** Whether somebody has come, as far as this page knows. */
export function stateOf({ id, isIn }: DoorGuest, { state, letIn, takenBack }: Door): 'in' | 'queued' | 'out' {
  if (state.waiting.some(({ rsvp, kind }) => rsvp === id && kind !== 'walkIn')) return 'queued'
  return letIn.has(id) || (isIn && !takenBack.has(id)) ? 'in' : 'out'
}
