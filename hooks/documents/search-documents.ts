import type { CollectionBeforeOperationHook, Where } from 'payload'

/** Characters of a search; the rest is left out. */
const SEARCH_MAX = 100

/** `?search=`: the documents whose title has all of these words, in any order. */
export const searchDocuments: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const { currentDepth = 0, where } = args as { currentDepth?: number; where?: Where }
  const words = req.payloadAPI === 'REST' && currentDepth === 0 ? req.query?.search : undefined
  if (operation !== 'read' || 'id' in args || typeof words !== 'string' || words.trim() === '') return args
  return { ...args, where: { and: [...(where ? [where] : []), titled(words)] } }
}

/** Whose title has all of these words. */
export function titled(words: string): Where {
  return { title: { like: words.slice(0, SEARCH_MAX).trim() } }
}
