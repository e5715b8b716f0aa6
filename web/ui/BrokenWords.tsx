'use client'
import { createContext, type ReactNode, useContext } from 'react'

/** What a page that failed says, in the page's language. */
export interface BrokenWords {
  title: string
  text: string
  tryAgain: string
  goHome: string
  /** With `{digest}` where the number of the fault stands. */
  reference: string
}

const Context = createContext<BrokenWords | null>(null)

/** Brings the words to the error page, which a failed page cannot give any. */
export function BrokenWordsProvider({ words, children }: { words: BrokenWords; children: ReactNode }) {
  return <Context value={words}>{children}</Context>
}

/** The words of the layout around; null outside of it. */
export const useBrokenWords = (): BrokenWords | null => useContext(Context)
