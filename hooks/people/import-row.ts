import type { ImportedEntry, ImportProblem } from '@/domain/people/import'

/** What became of a row, or would. */
export interface ImportResult {
  row: number
  action?: 'created' | 'updated' | 'unchanged'
  id?: string
  error?: ImportProblem
}

/** A row that may be taken: its flat exists, and no row before it is the same person. */
export interface ImportRow {
  result: ImportResult
  entry: ImportedEntry
  flatId: string
}
