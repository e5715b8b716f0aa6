'use client'

import { RelationshipField, SelectField, useDocumentInfo } from '@payloadcms/ui'
import type { NumberFieldClientProps, RelationshipFieldClientProps, SelectFieldClientProps } from 'payload'
import { RupeesField } from '../RupeesField'

// Not by `admin.condition`: Payload takes a field with one for one that the database may leave empty.

/** A related document that is chosen once; afterwards the head of the form tells it. The fields below are the same. */
export function NewRelationship(props: RelationshipFieldClientProps) {
  return useDocumentInfo().id ? null : <RelationshipField {...props} />
}

/** A choice that is made once. */
export function NewSelect(props: SelectFieldClientProps) {
  return useDocumentInfo().id ? null : <SelectField {...props} />
}

/** An amount that is written down once. */
export function NewRupees(props: NumberFieldClientProps) {
  return useDocumentInfo().id ? null : <RupeesField {...props} />
}
