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
import { RupeesField } from './RupeesField'

/** Whether nobody changes the words of a document of each kind any more, by where it stands. */
const FROZEN: Record<string, (status: unknown, isNew: boolean) => boolean> = {
  announcements: (status) => status === 'published' || status === 'withdrawn',
  events: (status) => status === 'cancelled' || status === 'completed',
  // What a neighbour wrote is theirs: they change it on the site.
  listings: (_, isNew) => !isNew,
  'gallery-photos': (_, isNew) => !isNew,
  reports: (_, isNew) => !isNew,
}

/** Whether what the form shows stands as it is. */
export function useIsFrozen(): boolean {
  const { id, collectionSlug } = useDocumentInfo()
  const status = useFormFields(([fields]) => fields.status?.value)
  return FROZEN[collectionSlug ?? '']?.(status, id === undefined) ?? false
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
  const { readOnly, isHidden } = useFrozenField(props.path, props.readOnly)
  return isHidden ? null : <TextField {...props} readOnly={readOnly} />
}

/** A text that freezes. */
export function FrozenTextarea(props: TextareaFieldClientProps) {
  const { readOnly, isHidden } = useFrozenField(props.path, props.readOnly)
  return isHidden ? null : <TextareaField {...props} readOnly={readOnly} />
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

/** An amount that is told at the head of the form once nobody changes it any more. */
export function FrozenRupees(props: NumberFieldClientProps) {
  return useIsFrozen() ? null : <RupeesField {...props} />
}

/** One of several that freezes. */
export function FrozenSelect(props: SelectFieldClientProps) {
  const { readOnly, isHidden } = useFrozenField(props.path, props.readOnly)
  return isHidden ? null : <SelectField {...props} readOnly={readOnly} />
}
