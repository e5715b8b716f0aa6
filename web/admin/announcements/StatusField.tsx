'use client'

/** The status is told at the head of the form and changed by its buttons; the form only carries it along. */
export function StatusField() {
  return null
}
