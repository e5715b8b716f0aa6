'use client'
import { FieldFrame, useField } from '../form/Field'

/** The file of a document: a PDF or a picture. */
export function FileField({ label, hint }: { label: string; hint: string }) {
  const field = useField('file', hint)
  return (
    <FieldFrame name="file" label={label} hint={hint}>
      <input {...field.aria} type="file" id="file" name="file" accept="application/pdf,image/*" />
    </FieldFrame>
  )
}
