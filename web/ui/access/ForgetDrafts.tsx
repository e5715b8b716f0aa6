'use client'
import { useEffect } from 'react'
import { dropDrafts } from '../form/draft'

/**
 * Rids the device of what was typed and never sent, where somebody has left. Signing out asks the browser to clear its
 * stores as well, which is heard over https alone.
 */
export function ForgetDrafts() {
  useEffect(dropDrafts, [])
  return null
}
