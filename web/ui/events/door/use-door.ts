'use client'
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { DoorFigures } from '@/web/data/events/door'
import { type DoorEntry, undoEntry } from './entry'
import { readFigures } from './figures'
import { lineIsUp, subscribeToLine } from './line'
import { DoorQueue, type DoorState, type Heard, NOTHING_NOTED } from './queue'
import { noteFigures, noteSeen, openSeen, type Seen } from './seen'
import type { Sent, Taken } from './send'

/** What became of the last thing that was done at this door. */
export interface DoorResult {
  entry: DoorEntry
  outcome: 'sending' | 'taken' | 'noted' | 'already' | 'refused' | 'signedOut'
  /** Of a refusal. */
  code: string | null
}

export interface Door {
  state: DoorState
  result: DoorResult | null
  figures: DoorFigures
  isOnline: boolean
  /** Answers that were let in at this door since the page was written, and that were taken back, by their ids. */
  letIn: ReadonlySet<string>
  takenBack: ReadonlySet<string>
  act: (entry: DoorEntry) => void
  /** Says what this page knows by itself. */
  say: (result: DoorResult) => void
  /** Takes back what was done last; null where there is nothing to take back. */
  undo: (() => void) | null
  sendNow: () => void
  dismiss: () => void
}

interface Done {
  entry: DoorEntry
  /** The server's id of it; null while it only waits. */
  id: string | null
}

interface DoorOf {
  eventId: string
  reader: string
  /** How many have come, by the page. */
  figures: DoorFigures
  /** When the server wrote the page, in milliseconds since 1970. */
  asOf: number
}

/** The door of one event on the device of one person. */
export function useDoor({ eventId, reader, figures: shown, asOf }: DoorOf): Door {
  const [result, setResult] = useState<DoorResult | null>(null)
  const [done, setDone] = useState<Done | null>(null)
  const { figures, letIn, takenBack, count } = useCounted(eventId, `${reader}:${eventId}`, shown, asOf)
  const isOnline = useSyncExternalStore(subscribeToLine, lineIsUp, () => true)
  /** What was done last: a result is shown of this alone, whatever else is sent before it. */
  const latest = useRef<DoorEntry | null>(null)
  const heard = useRef<Heard>(() => undefined)
  heard.current = (entry, sent) => {
    const shownOf = sent.outcome === 'later' || sent.outcome === 'signedOut' ? latest.current : entry
    if (shownOf && shownOf.key === latest.current?.key) {
      setResult(resultOf(shownOf, sent))
      setDone(doneBy(shownOf, sent))
    }
    if (sent.outcome === 'taken') count(entry, sent.doc)
  }
  const queue = useQueue(`door:${reader}:${eventId}`, heard)
  const state = useSyncExternalStore(
    queue?.subscribe ?? subscribeToNothing,
    queue?.snapshot ?? nothing,
    nothing,
  )
  const act = (entry: DoorEntry) => {
    if (!queue) return
    const waits = queue.add(entry)
    latest.current = waits
    setResult({ entry: waits, outcome: waits === entry ? 'sending' : 'noted', code: null })
    setDone(null)
  }
  return {
    state,
    result,
    figures,
    isOnline,
    letIn,
    takenBack,
    act,
    say: setResult,
    undo: done && !(state.isSending && done.id === null) ? () => takeBack(done) : null,
    sendNow: () => void queue?.flush(),
    dismiss: () => queue?.dismissTroubles(),
  }

  function takeBack({ entry, id }: Done): void {
    setDone(null)
    if (id !== null) {
      act(undoEntry(eventId, entry, id))
      return
    }
    queue?.drop(entry.key)
    latest.current = null
    setResult({ entry: { ...entry, kind: 'undo' }, outcome: 'taken', code: null })
  }
}

/**
 * Who was let in and taken back since the page was written, and how many have come by what the server says, kept on the device
 * for when the page is opened without a line; `count` is for what the server has taken.
 */
function useCounted(eventId: string, key: string, shown: DoorFigures, asOf: number) {
  const [marks, setMarks] = useState<Marks>(NO_MARKS)
  const [figures, setFigures] = useState(shown)
  useEffect(() => {
    const seen = openSeen(key, asOf)
    setMarks(marksOf(seen))
    if (seen.figures) setFigures(seen.figures)
  }, [key, asOf])
  const count = (entry: DoorEntry, doc: Taken | null) => {
    const id = entry.kind === 'undo' ? entry.rsvp : entry.kind === 'in' && doc ? doc.id : null
    if (id !== null) setMarks(marksOf(noteSeen(key, id, entry.kind === 'in')))
    void readFigures(eventId).then((read) => {
      if (!read) return
      noteFigures(key, read)
      setFigures(read)
    })
  }
  return { ...marks, figures, count }
}

/** The queue of this page, once it is awake; it is tried again whenever the line comes back. */
function useQueue(storageKey: string, heard: { current: Heard }): DoorQueue | null {
  const [isAwake, setAwake] = useState(false)
  useEffect(() => setAwake(true), [])
  const queue = useMemo(
    () => (isAwake ? new DoorQueue(storageKey, (entry, sent) => heard.current(entry, sent)) : null),
    [isAwake, storageKey, heard],
  )
  useEffect(() => {
    if (!queue) return
    const flush = () => void queue.flush()
    flush()
    window.addEventListener('online', flush)
    return () => {
      window.removeEventListener('online', flush)
      queue.stop()
    }
  }, [queue])
  return queue
}

/** What can be taken back of it. */
function doneBy(entry: DoorEntry, sent: Sent): Done | null {
  if (entry.kind === 'undo' || sent.outcome === 'refused') return null
  if (sent.outcome === 'taken') return sent.doc ? { entry, id: sent.doc.id } : null
  return { entry, id: null }
}

function resultOf(entry: DoorEntry, sent: Sent): DoorResult {
  if (sent.outcome === 'later') return { entry, outcome: 'noted', code: null }
  if (sent.outcome === 'signedOut') return { entry, outcome: 'signedOut', code: null }
  if (sent.outcome === 'refused') {
    const outcome = sent.code === 'already_checked_in' ? 'already' : 'refused'
    return { entry, outcome, code: sent.code }
  }
  const { name = entry.name, flat = entry.flat, heads = entry.heads } = sent.doc ?? {}
  return { entry: { ...entry, name, flat, heads }, outcome: 'taken', code: null }
}

type Marks = Pick<Door, 'letIn' | 'takenBack'>
const NO_MARKS: Marks = { letIn: new Set(), takenBack: new Set() }

const marksOf = ({ letIn, takenBack }: Seen): Marks => ({
  letIn: new Set(letIn),
  takenBack: new Set(takenBack),
})

const nothing = (): DoorState => NOTHING_NOTED
const subscribeToNothing = () => () => undefined
