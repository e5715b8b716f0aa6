'use client'

import {
  CheckboxField,
  DateTimeField,
  RelationshipField,
  TextareaField,
  TextField,
  UploadField,
  useFormFields,
} from '@payloadcms/ui'
import type {
  CheckboxFieldClientProps,
  DateFieldClientProps,
  RelationshipFieldClientProps,
  TextareaFieldClientProps,
  TextFieldClientProps,
  UploadFieldClientProps,
} from 'payload'

/** Whether everybody has been told, so that the text and the audience stand as they are. */
export function useIsFrozen(): boolean {
  const status = useFormFields(([fields]) => fields.status?.value)
  return status === 'published' || status === 'withdrawn'
}

/** The same, and whether nothing was chosen in a field that nobody can fill any more: an empty box tells nothing. */
function useFrozenField(path: string, isReadOnly: boolean | undefined) {
  const value = useFormFields(([fields]) => fields[path]?.value)
  const isFrozen = useIsFrozen()
  const isEmpty = !value || (Array.isArray(value) && value.length === 0)
  return { readOnly: isFrozen || Boolean(isReadOnly), isHidden: isFrozen && isEmpty }
}

/** A line that nobody changes once it has been published; the fields below are the same for their kinds. */
export function FrozenText(props: TextFieldClientProps) {
  return <TextField {...props} readOnly={useIsFrozen() || Boolean(props.readOnly)} />
}

/** A text that freezes. */
export function FrozenTextarea(props: TextareaFieldClientProps) {
  return <TextareaField {...props} readOnly={useIsFrozen() || Boolean(props.readOnly)} />
}

/** A related document that freezes. */
export function FrozenRelationship(props: RelationshipFieldClientProps) {
  const { readOnly, isHidden } = useFrozenField(props.path, props.readOnly)
  return isHidden ? null : <RelationshipField {...props} readOnly={readOnly} />
}

/** Files that freeze. */
export function FrozenUpload(props: UploadFieldClientProps) {
  const { readOnly, isHidden } = useFrozenField(props.path, props.readOnly)
  return isHidden ? null : <UploadField {...props} readOnly={readOnly} />
}

/** A choice that freezes. */
export function FrozenCheckbox(props: CheckboxFieldClientProps) {
  const { readOnly, isHidden } = useFrozenField(props.path, props.readOnly)
  return isHidden ? null : <CheckboxField {...props} readOnly={readOnly} />
}

/** An instant that freezes. */
export function FrozenDate(props: DateFieldClientProps) {
  const { readOnly, isHidden } = useFrozenField(props.path, props.readOnly)
  return isHidden ? null : <DateTimeField {...props} readOnly={readOnly} />
}
