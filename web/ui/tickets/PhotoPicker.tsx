'use client'
import { type ChangeEvent, useEffect, useRef, useState } from 'react'
import { FieldFrame, useField } from '../form/Field'
import { Icon } from '../Icon'
import { PhotoItem } from './PhotoItem'
import { usePhotos } from './use-photos'

export interface PhotoWords {
  label: string
  optional: string
  hint: string
  /** The same for a browser without JavaScript, which sends the files with the form. */
  hintPlain: string
  add: string
  uploading: string
  ready: string
  failed: string
  unreadable: string
  tooMany: string
  retry: string
  remove: string
  wait: string
  /** `Photo 1` and so on, as many as there may be. */
  names: string[]
}

/**
 * Photos from the camera or the gallery. With JavaScript each is made smaller and uploaded while the form is still
 * being filled in; without, the browser sends the files with the form. `kept` are the ids of photos that are there
 * already, commas between them.
 */
export function PhotoPicker({ words, kept }: { words: PhotoWords; kept?: string }) {
  const max = words.names.length
  const field = useField('photos', words.hint, kept)
  const { photos, add, retry, remove } = usePhotos(field.value, max)
  const [isAwake, setAwake] = useState(false)
  const [hasTooMany, setTooMany] = useState(false)
  const ids = useRef<HTMLInputElement>(null)
  const sent = photos.flatMap(({ id }) => id ?? []).join(',')
  const isWaiting = useWaitingSubmit(ids, photos)
  useToldDraft(ids, sent)
  useEffect(() => setAwake(true), [])
  const take = (files: File[]) => {
    setTooMany(photos.length + files.length > max)
    add(files)
  }
  const said = isWaiting ? words.wait : hasTooMany ? words.tooMany : ''
  return (
    <FieldFrame
      name="photos"
      label={words.label}
      hint={isAwake ? words.hint : words.hintPlain}
      optional={words.optional}
      isGroup
    >
      {photos.length > 0 ? (
        <ul className="picked">
          {photos.map((photo, index) => (
            <PhotoItem
              key={photo.key}
              photo={photo}
              name={words.names[index] ?? ''}
              words={words}
              retry={() => retry(photo.key)}
              remove={() => remove(photo.key)}
            />
          ))}
        </ul>
      ) : null}
      <input
        ref={ids}
        type="hidden"
        name="photos"
        value={isAwake ? sent : field.value}
        data-kept=""
        readOnly
      />
      {photos.length < max ? <Pick label={words.add} isAwake={isAwake} take={take} /> : null}
      <p role="status" className={said ? 'small' : 'unseen'}>
        {said}
      </p>
    </FieldFrame>
  )
}

interface PickProps {
  label: string
  /** Whether files are taken from the field as they are picked; else it sends them itself. */
  isAwake: boolean
  take: (files: File[]) => void
}

function Pick({ label, isAwake, take }: PickProps) {
  const input = useRef<HTMLInputElement>(null)
  const empty = (picker: HTMLInputElement) => {
    take([...(picker.files ?? [])])
    picker.value = ''
  }
  // What was picked before this script arrived.
  useEffect(() => {
    if (isAwake && input.current?.files?.length) empty(input.current)
  })
  return (
    <label className={isAwake ? 'button quiet pick' : 'pick-plain'}>
      <Icon name="camera" />
      <span>{label}</span>
      <input
        ref={input}
        id="photos"
        type="file"
        name={isAwake ? undefined : 'photoFiles'}
        accept="image/*"
        multiple
        onChange={(event: ChangeEvent<HTMLInputElement>) => isAwake && empty(event.currentTarget)}
      />
    </label>
  )
}

/** The draft hears of what is typed; ids are typed by nobody. */
function useToldDraft(ids: React.RefObject<HTMLInputElement | null>, sent: string): void {
  const told = useRef('')
  useEffect(() => {
    if (told.current === sent) return
    told.current = sent
    ids.current?.dispatchEvent(new Event('input', { bubbles: true }))
  }, [ids, sent])
}

/** A press of the button that was held back; it is off once a photo was refused. */
interface Held {
  submitter: HTMLElement | null
  isOff: boolean
}

/**
 * Holds the form back while photos are on their way, and sends it once they are there. Whoever has to leave out a refused
 * photo decides anew when to send. True while something that was pressed waits for the photos.
 */
function useWaitingSubmit(
  inside: React.RefObject<HTMLInputElement | null>,
  photos: { id: string | null; trouble: string | null }[],
): boolean {
  const [held, setHeld] = useState<Held | null>(null)
  const isUnfinished = photos.some(({ id }) => id === null)
  const isRefused = photos.some(({ trouble }) => trouble !== null)
  useEffect(() => {
    const form = inside.current?.form
    if (!form || !isUnfinished) return
    const hold = (event: SubmitEvent) => {
      event.preventDefault()
      event.stopImmediatePropagation()
      setHeld({ submitter: event.submitter, isOff: isRefused })
    }
    form.addEventListener('submit', hold)
    return () => form.removeEventListener('submit', hold)
  }, [inside, isUnfinished, isRefused])
  useEffect(() => {
    if (isRefused) setHeld((press) => press && { ...press, isOff: true })
  }, [isRefused])
  useEffect(() => {
    if (held === null || isUnfinished) return
    setHeld(null)
    if (!held.isOff) inside.current?.form?.requestSubmit(held.submitter)
  }, [inside, held, isUnfinished])
  return held !== null
}
