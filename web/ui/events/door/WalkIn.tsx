'use client'
import { type FormEvent, useState } from 'react'
import { NAME_MAX, WALK_IN_MAX } from '@/domain/events/words'
import { walkInEntry } from './entry'
import type { Door } from './use-door'
import type { DoorWords } from './words'

interface WalkInProps {
  eventId: string
  door: Door
  words: DoorWords
  countIn: (form: FormData) => Promise<void>
}

/** People who had not answered: how many, and a name if somebody wants one noted. */
export function WalkIn({ eventId, door, words, countIn }: WalkInProps) {
  const [heads, setHeads] = useState(1)
  const act = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const name = String(new FormData(form).get('walkInName') ?? '').trim()
    door.act(walkInEntry(eventId, heads, name))
    form.reset()
    setHeads(1)
  }
  return (
    <section className="card" aria-labelledby="walk-in">
      <h2 id="walk-in">{words.walkIn}</h2>
      <form action={countIn} onSubmit={act}>
        <input type="hidden" name="event" value={eventId} />
        <Heads heads={heads} setHeads={setHeads} words={words} />
        <input
          name="walkInName"
          maxLength={NAME_MAX}
          aria-label={words.walkInName}
          placeholder={words.walkInName}
        />
        <button type="submit" className="quiet">
          {words.walkInSend}
        </button>
      </form>
    </section>
  )
}

/** How many came: typed, or one more and one fewer at a tap. */
function Heads({
  heads,
  setHeads,
  words,
}: Pick<WalkInProps, 'words'> & { heads: number; setHeads: (heads: number) => void }) {
  return (
    <div className="stepper">
      <button
        type="button"
        className="quiet"
        onClick={() => setHeads(within(heads - 1))}
        aria-label={words.walkInFewer}
      >
        −
      </button>
      <input
        type="number"
        inputMode="numeric"
        name="heads"
        aria-label={words.walkInHeads}
        min={1}
        max={WALK_IN_MAX}
        value={heads}
        onChange={(event) => setHeads(within(Math.trunc(Number(event.target.value)) || 1))}
      />
      <button
        type="button"
        className="quiet"
        onClick={() => setHeads(within(heads + 1))}
        aria-label={words.walkInMore}
      >
        +
      </button>
    </div>
  )
}

const within = (heads: number): number => Math.min(WALK_IN_MAX, Math.max(1, heads))
