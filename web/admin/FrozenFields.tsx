'use client'

import {
  CheckboxField,
  DateTimeField,
  NumberField,
  RelationshipField,
  SelectField,
  TextareaField,
  TextField,
  UploadField,
  useDocumentInfo,
  useFormFields,
} from '@payloadcms/ui'
import type {
  CheckboxFieldClientProps,
  DateFieldClientProps,
  NumberFieldClientProps,
  RelationshipFieldClientProps,
  SelectFieldClientProps,
  TextareaFieldClientProps,
  TextFieldClientProps,
  UploadFieldClientProps,
} from 'payload'

/** Where a document of each kind stands once nobody changes its words any more. */
const FROZEN: Record<string, readonly unknown[]> = {
  announcements: ['published', 'withdrawn'],
  events: ['cancelled', 'completed'],
}

/** Whether what the form shows stands as it is. */
export function useIsFrozen(): boolean {
  const { collectionSlug } = useDocumentInfo()
  const status = useFormFields(([fields]) => fields.status?.value)
  return (FROZEN[collectionSlug ?? ''] ?? []).includes(status)
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

/** A number that freezes. */
export function FrozenNumber(props: NumberFieldClientProps) {
  const { readOnly, isHidden } = useFrozenField(props.path, props.readOnly)
  return isHidden ? null : <NumberField {...props} readOnly={readOnly} />
}

/** One of several that freezes. */
export function FrozenSelect(props: SelectFieldClientProps) {
  return <SelectField {...props} readOnly={useIsFrozen() || Boolean(props.readOnly)} />
}
