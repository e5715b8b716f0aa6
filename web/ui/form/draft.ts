'use client'
import { useEffect, useState } from 'react'

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
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(values))
  } catch {
    // A full or forbidden store keeps no draft; the form itself works all the same.
    return
  }
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
export function dropDraft(key: string): void {
  localStorage.removeItem(PREFIX + key)
}

/** What somebody else wrote on this device and never sent is not shown to whoever signs in after them. */
export function dropDraftsOfOthers(reader: string): void {
  const last = localStorage.getItem(READER)
  if (last === reader) return
  localStorage.setItem(READER, reader)
  if (last === null) return
  for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key)
}

function read(key: string): Record<string, string> {
  const text = localStorage.getItem(PREFIX + key)
  if (!text) return {}
  const values: unknown = JSON.parse(text)
  return values !== null && typeof values === 'object' ? (values as Record<string, string>) : {}
}
