'use client'

import { TextInput, useField } from '@payloadcms/ui'
import type { NumberFieldClientProps } from 'payload'
import { useState } from 'react'
import { parseRupees } from '@/domain/money'

const NOT_AN_AMOUNT = 'Write an amount such as 1250 or 1,250.50.'

/** Rupees on the screen, whole paise in the database. */
export function RupeesField({ path, field, readOnly }: NumberFieldClientProps) {
  const { value, setValue, showError, errorMessage } = useField<number | null>({ path })
  const [typed, setTyped] = useState<{ text: string; paise: number | null } | null>(null)
  // What was typed stands until something else (a save, a reload) changes the amount.
  const text = typed && typed.paise === (value ?? null) ? typed.text : rupeesOf(value)
  const isWrong = typed !== null && typed.text.trim() !== '' && parseRupees(typed.text) === null
  const type = (next: string) => {
    const paise = parseRupees(next)
    setTyped({ text: next, paise })
    setValue(paise)
  }
  return (
    <TextInput
      path={path}
      label={field.label ?? ''}
      value={text}
      readOnly={readOnly ?? false}
      showError={showError}
      Error={errorMessage}
      description={isWrong ? NOT_AN_AMOUNT : 'In rupees, such as 1250 or 1,250.50.'}
      onChange={(event: React.ChangeEvent<HTMLInputElement>) => type(event.target.value)}
    />
  )
}

function rupeesOf(paise: number | null | undefined): string {
  if (paise === null || paise === undefined) return ''
  return paise % 100 === 0 ? String(paise / 100) : (paise / 100).toFixed(2)
}
