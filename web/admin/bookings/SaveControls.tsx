'use client'

import { useFormModified, useHotkey } from '@payloadcms/ui'
import { ControlButton } from '../announcements/ControlButton'
import { useDocumentForm } from './use-document-form'

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
  if (!form.isNew) return null
  const record = () => {
    const body = form.getData()
    return form.save({
      body,
      done: 'Written down.',
      nextPath: () => `/admin/collections/bookings/${String(body.booking)}`,
    })
  }
  return <ControlButton label="Write it down" isDisabled={form.isBusy} onPress={record} />
}
