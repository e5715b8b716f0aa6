'use client'

import { RelationshipField, SelectField, useDocumentInfo } from '@payloadcms/ui'
import { useSearchParams } from 'next/navigation'
import type { NumberFieldClientProps, RelationshipFieldClientProps, SelectFieldClientProps } from 'payload'
import { RupeesField } from '../RupeesField'

// Not by `admin.condition`: Payload takes a field with one for one that the database may leave empty.

/** A related document that is chosen once. What the form's address has chosen already is told at its head. */
export function NewRelationship(props: RelationshipFieldClientProps) {
  const { id } = useDocumentInfo()
  const isChosen = useSearchParams().has(props.path)
  return id || isChosen ? null : <RelationshipField {...props} />
}

/** A choice that is made once. */
export function NewSelect(props: SelectFieldClientProps) {
  return useDocumentInfo().id ? null : <SelectField {...props} />
}

/** An amount that is written down once. */
export function NewRupees(props: NumberFieldClientProps) {
  return useDocumentInfo().id ? null : <RupeesField {...props} />
}
