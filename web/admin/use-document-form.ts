'use client'

import { toast, useDocumentInfo, useForm } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import type { CollectionSlug } from 'payload'
import { useState } from 'react'
import { callApi, RefusedError, wordsOf } from './call-api'
import { documentPath } from './paths'

type Fields = Record<string, unknown>
type Stored = Fields & { id: string }

interface Saving {
  /** What is sent. */
  body: Fields
  /** Said when it is done. */
  done: string
  /** Where to afterwards; its own page when absent. */
  nextPath?: (doc: Stored) => string
  /** Codes of refusals to which the form itself has a question or an offer. */
  answers?: readonly string[]
}

/**
 * One ordinary POST or PATCH of the document on the screen, with what was refused in words at its fields. Payload's own submit
 * shows a refusal for a moment and forgets to which field it belongs.
 */
export function useDocumentForm(collection: CollectionSlug) {
  const { id, data, setData } = useDocumentInfo()
  const form = useForm()
  const router = useRouter()
  const [isBusy, setIsBusy] = useState(false)
  const [refusal, setRefusal] = useState<RefusedError | null>(null)

  const forgetRefusals = () => {
    setRefusal(null)
    for (const [path, field] of Object.entries(form.getFields())) {
      if (field.valid === false)
        form.dispatchFields({ type: 'UPDATE', path, value: field.value, valid: true })
    }
  }

  const refuse = (error: unknown, { answers = [] }: Saving) => {
    const fields = error instanceof RefusedError ? error.fields : []
    form.dispatchFields({ type: 'ADD_SERVER_ERRORS', errors: [...fields] })
    form.setSubmitted(true)
    if (error instanceof RefusedError) setRefusal(error)
    if (!(error instanceof RefusedError && error.code && answers.includes(error.code)))
      toast.error(wordsOf(error))
  }

  const settle = async (doc: Stored, { done, nextPath }: Saving) => {
    toast.success(done)
    form.setModified(false)
    if (nextPath) return router.push(nextPath(doc))
    if (!id) return router.push(documentPath(collection, doc.id))
    setData(doc)
    await form.reset(doc)
    router.refresh()
  }

  /** Whether it was stored. */
  const save = async (saving: Saving): Promise<boolean> => {
    setIsBusy(true)
    forgetRefusals()
    try {
      await settle(await store(collection, id, saving.body), saving)
      return true
    } catch (error) {
      refuse(error, saving)
      return false
    } finally {
      setIsBusy(false)
    }
  }

  return {
    save,
    refusal,
    forgetRefusals,
    isBusy,
    isNew: !id,
    /** Of the document as the form was filled with it. */
    updatedAt: data?.updatedAt as string | undefined,
    getData: () => form.getData() as Fields,
  }
}

async function store(
  collection: CollectionSlug,
  id: string | number | undefined,
  body: Fields,
): Promise<Stored> {
  const [method, path] = id
    ? (['PATCH', `/${collection}/${id}`] as const)
    : (['POST', `/${collection}`] as const)
  return (await callApi<{ doc: Stored }>(method, `${path}?depth=0`, body)).doc
}
