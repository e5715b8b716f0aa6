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
  return <RelationshipField {...props} readOnly={useIsFrozen() || Boolean(props.readOnly)} />
}

/** Files that freeze. */
export function FrozenUpload(props: UploadFieldClientProps) {
  return <UploadField {...props} readOnly={useIsFrozen() || Boolean(props.readOnly)} />
}

/** A choice that freezes. */
export function FrozenCheckbox(props: CheckboxFieldClientProps) {
  return <CheckboxField {...props} readOnly={useIsFrozen() || Boolean(props.readOnly)} />
}

/** An instant that freezes. */
export function FrozenDate(props: DateFieldClientProps) {
  return <DateTimeField {...props} readOnly={useIsFrozen() || Boolean(props.readOnly)} />
}
