'use client'

import { useFormModified, useHotkey } from '@payloadcms/ui'
import { useSearchParams } from 'next/navigation'
import { ControlButton } from '../ControlButton'
import { useDocumentForm } from '../use-document-form'

/** In place of the facility's save button: what is refused stands at its row, however deep in the form. */
export function FacilityControls() {
  const form = useDocumentForm('facilities')
  const isModified = useFormModified()
  const isUnsaved = isModified || form.isNew
  const save = () => form.save({ body: form.getData(), done: 'Saved. It holds for bookings from now on.' })
  useHotkey({ cmdCtrlKey: true, editDepth: 1, keyCodes: ['s'] }, (event) => {
    event.preventDefault()
    if (isUnsaved && !form.isBusy) void save()
  })
  return <ControlButton label="Save" isDisabled={form.isBusy || !isUnsaved} onPress={save} />
}

/** In place of the ledger's save button; the booking it is for comes next. An entry that stands is never changed. */
export function EntryControls() {
  const form = useDocumentForm('ledger-entries')
  const params = useSearchParams()
  if (!form.isNew) return null
  const record = () => {
    const body = { ...form.getData(), ...chosenIn(params) }
    return form.save({
      body,
      done: 'Written down.',
      nextPath: () => `/admin/collections/bookings/${String(body.booking)}`,
    })
  }
  return <ControlButton label="Write it down" isDisabled={form.isBusy} onPress={record} />
}

/** What the address has chosen is sent as it is told, whatever the form's fields have made of it. */
function chosenIn(params: URLSearchParams): Record<string, string> {
  const chosen = ['booking', 'reverses'].flatMap((path) => {
    const value = params.get(path)
    return value ? [[path, value] as const] : []
  })
  return Object.fromEntries(chosen)
}
