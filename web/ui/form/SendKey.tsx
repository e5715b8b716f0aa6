'use client'
import { useState } from 'react'
import { useForm } from './ActionForm'

/**
 * Names this sending, so that what arrives twice is carried out once. It stays with the draft, since a dropped line
 * does not say whether the first try got through. `value` is random, made for each rendering of the form.
 */
export function SendKey({ value }: { value: string }) {
  const { state, draft } = useForm()
  const [own] = useState(value)
  const key = state.values.sendKey ?? draft.sendKey ?? own
  return <input type="hidden" name="sendKey" value={key} data-kept="" readOnly />
}
