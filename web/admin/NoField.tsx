'use client'

/** In place of a field that the head of the form tells and its buttons change: the form only carries it along. */
export function NoField() {
  return null
}
