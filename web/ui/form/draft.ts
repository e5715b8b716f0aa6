'use client'
import { useEffect, useState } from 'react'
import { deviceStore } from '../device-store'
import { SEEN_PREFIX } from '../events/door/seen'

const PREFIX = 'draft:'
/** Where the last reader of this device is noted. */
const READER = 'estate-reader'
/** Not kept on a device, whatever the form; a hidden field is when it says so by `data-kept`. */
const UNKEPT = ['hidden', 'password', 'file', 'submit', 'button']

/** Keeps what is typed into a form on this device; it goes when the form's page says that it was sent. */
export function keepDraft(key: string | undefined, form: HTMLFormElement): void {
  if (!key) return
  const values: Record<string, string> = {}
  for (const field of form.elements) {
    if (
      !(
        field instanceof HTMLInputElement ||
        field instanceof HTMLTextAreaElement ||
        field instanceof HTMLSelectElement
      )
    )
      continue
    const isUnchecked =
      field instanceof HTMLInputElement && ['radio', 'checkbox'].includes(field.type) && !field.checked
    const isKept = !UNKEPT.includes(field.type) || field.dataset.kept !== undefined
    if (field.name && isKept && !isUnchecked) values[field.name] = field.value
  }
  deviceStore.set(PREFIX + key, JSON.stringify(values))
}

/** What was kept for a form, once the page is awake, and a way to be rid of it. */
export function useDraft(key: string | undefined): { draft: Record<string, string>; discard: () => void } {
  const [draft, setDraft] = useState<Record<string, string>>({})
  useEffect(() => {
    if (key) setDraft(read(key))
  }, [key])
  return {
    draft,
    discard: () => {
      if (key) dropDraft(key)
      setDraft({})
    },
  }
}

/** Forgets a draft: it was sent, or is not wanted. */
export const dropDraft = (key: string): void => deviceStore.remove(PREFIX + key)

/** Forgets every draft of this device, and what the doors of events have seen. */
export function dropDrafts(): void {
  for (const key of deviceStore.keys())
    if (key.startsWith(PREFIX) || key.startsWith(SEEN_PREFIX)) deviceStore.remove(key)
}

/** What somebody else wrote on this device and never sent is not shown to whoever signs in after them. */
export function dropDraftsOfOthers(reader: string): void {
  const last = deviceStore.get(READER)
  if (last === reader) return
  deviceStore.set(READER, reader)
  if (last !== null) dropDrafts()
}

/** A draft as it was kept; what cannot be read is no draft, and goes. */
function read(key: string): Record<string, string> {
  const text = deviceStore.get(PREFIX + key)
  if (text === null) return {}
  try {
    const values = Object.entries(JSON.parse(text) as object)
    return Object.fromEntries(values.filter(([, value]) => typeof value === 'string'))
  } catch (error) {
    console.info('A draft could not be read:', error)
    dropDraft(key)
    return {}
  }
}
