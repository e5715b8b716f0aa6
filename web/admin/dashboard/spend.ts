import type { CostLine } from '@/server/figures/dashboard/costs'

/** What several lines come to. Amounts are paise. */
export interface Spent {
  n: number
  spentPaise: number
  estimatedN: number
  estimatedPaise: number
  spentOfEstimatedPaise: number
}

const NOTHING: Spent = { n: 0, spentPaise: 0, estimatedN: 0, estimatedPaise: 0, spentOfEstimatedPaise: 0 }

/** Adds lines up. */
export const spentIn = (lines: readonly Spent[]): Spent =>
  lines.reduce(
    (sum, line) => ({
      n: sum.n + line.n,
      spentPaise: sum.spentPaise + line.spentPaise,
      estimatedN: sum.estimatedN + line.estimatedN,
      estimatedPaise: sum.estimatedPaise + line.estimatedPaise,
      spentOfEstimatedPaise: sum.spentOfEstimatedPaise + line.spentOfEstimatedPaise,
    }),
    NOTHING,
  )

/** A category with all its lines. */
export interface CategorySpent extends Spent {
  categoryId: string
  category: string
}

/** By category, what cost most first. */
export function spentByCategory(lines: readonly CostLine[]): CategorySpent[] {
  const ids = [...new Set(lines.map(({ categoryId }) => categoryId))]
  return ids
    .map((categoryId) => {
      const own = lines.filter((line) => line.categoryId === categoryId)
      return { categoryId, category: own[0]?.category ?? '', ...spentIn(own) }
    })
    .sort((one, other) => other.spentPaise - one.spentPaise)
}

/** What estimated work cost, of what it was to cost; null where nothing was estimated. */
export const ofEstimate = ({ estimatedPaise, spentOfEstimatedPaise }: Spent): number | null =>
  estimatedPaise > 0 ? spentOfEstimatedPaise / estimatedPaise : null
