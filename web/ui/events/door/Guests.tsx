'use client'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { DoorGuest } from '@/web/data/events/door'
import { Icon } from '../../Icon'
import { guestEntry } from './entry'
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
  door: Door
  words: DoorWords
  letIn: (form: FormData) => Promise<void>
}

/** Who is expected: found by name or flat, and let in with one tap, with and without a line. */
export function Guests({ eventId, guests, hasMore, search, isOpen, door, words, letIn }: GuestsProps) {
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
            <Guest {...{ eventId, guest, isOpen, door, words, letIn }} />
          </li>
        ))}
      </ul>
      {found.length > SHOWN_MAX || hasMore ? <p className="hint">{words.moreThere}</p> : null}
    </section>
  )
}

function Guest({
  eventId,
  guest,
  isOpen,
  door,
  words,
  letIn,
}: { guest: DoorGuest } & Pick<GuestsProps, 'eventId' | 'isOpen' | 'door' | 'words' | 'letIn'>) {
  const act = (event: FormEvent) => {
    event.preventDefault()
    door.act(guestEntry(eventId, guest))
  }
  return (
    <>
      <p>
        <strong>{guest.name}</strong>
        <span className="meta">
          {guest.flat ? <span>{filled(words.person, { number: guest.flat })}</span> : null}
          <span>{headsIn(words, guest.heads)}</span>
        </span>
      </p>
      <GuestState guest={guest} door={door} words={words}>
        {isOpen ? (
          <form action={letIn} onSubmit={act}>
            <input type="hidden" name="event" value={eventId} />
            <input type="hidden" name="rsvp" value={guest.id} />
            <button type="submit" className="quiet">
              {words.letIn}
              <span className="unseen">: {guest.name}</span>
            </button>
          </form>
        ) : null}
      </GuestState>
    </>
  )
}

/** Where somebody stands; `children` is the way in for who has not come yet. */
function GuestState({
  guest,
  door,
  words,
  children,
}: Pick<GuestsProps, 'door' | 'words'> & { guest: DoorGuest; children: ReactNode }) {
  const state = stateOf(guest, door)
  if (!guest.isExpected)
    return (
      <span className="tag new">
        <Icon name="clock" />
        {words.waitlisted}
      </span>
    )
  if (state === 'out') return children
  return (
    <span className={state === 'in' ? 'tag done' : 'tag new'}>
      <Icon name={state === 'in' ? 'check' : 'clock'} />
      {state === 'in' ? words.isIn : words.isQueued}
    </span>
  )
}

/** Whether somebody has come, as far as this page knows. */
export function stateOf({ id, isIn }: DoorGuest, { state, letIn, takenBack }: Door): 'in' | 'queued' | 'out' {
  if (state.waiting.some(({ rsvp, kind }) => rsvp === id && kind === 'in')) return 'queued'
  return letIn.has(id) || (isIn && !takenBack.has(id)) ? 'in' : 'out'
}
