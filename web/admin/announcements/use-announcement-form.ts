'use client'

import { toast, useDocumentInfo, useForm } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { AnnouncementStatus } from '@/domain/announcements/words'
import type { Announcement } from '@/payload-types'
import { callApi, RefusedError, wordsOf } from '../call-api'
import { documentPath } from '../paths'

/**
 * Saves the form with the status that a button stands for: one ordinary POST or PATCH of the document. Payload's own
 * submit shows a refusal for a moment and forgets to which field it belongs.
 */
export function useAnnouncementForm() {
  const { id, setData } = useDocumentInfo()
  const form = useForm()
  const router = useRouter()
  const [isBusy, setIsBusy] = useState(false)

  const settle = async (doc: Announcement, done: string) => {
    toast.success(done)
    form.setModified(false)
    if (!id) return router.push(documentPath('announcements', doc.id))
    setData(doc)
    await form.reset(doc)
    router.refresh()
  }

  const refuse = (error: unknown) => {
    const fields = error instanceof RefusedError ? error.fields : []
    form.dispatchFields({ type: 'ADD_SERVER_ERRORS', errors: [...fields] })
    form.setSubmitted(true)
    toast.error(wordsOf(error))
  }

  /** Takes away what an earlier refusal said: it may be mended, and the server says so if it is not. */
  const forgetRefusals = () => {
    for (const [path, field] of Object.entries(form.getFields())) {
      if (field.valid === false)
        form.dispatchFields({ type: 'UPDATE', path, value: field.value, valid: true })
    }
  }

  const run = async (body: () => Promise<Announcement>, done: string) => {
    setIsBusy(true)
    forgetRefusals()
    try {
      await settle(await body(), done)
    } catch (error) {
      refuse(error)
    }
    setIsBusy(false)
  }

  const save = (status: AnnouncementStatus, done: string) =>
    run(() => store(id, { ...form.getData(), status }), done)

  /** Moves the stored announcement alone; what is typed and not saved is left out. */
  const move = (status: AnnouncementStatus, done: string) => run(() => store(id, { status }), done)

  return { save, move, refuse, forgetRefusals, isBusy, getData: form.getData, isNew: !id }
}

async function store(id: string | number | undefined, data: object): Promise<Announcement> {
  const [method, path] = id
    ? (['PATCH', `/announcements/${id}`] as const)
    : (['POST', '/announcements'] as const)
  const { doc } = await callApi<{ doc: Announcement }>(method, `${path}?depth=0`, data)
  return doc
}
