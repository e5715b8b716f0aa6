import type { Words } from '@/web/i18n/words'
import type { FormWords } from './ActionForm'

/** The words that every form needs, out of the page's catalog. */
export function formWords(t: Words): FormWords & { working: string; optional: string } {
  return {
    problem: t('common.problem'),
    lineDropped: t('common.lineDropped'),
    draftRestored: t('common.draftRestored'),
    discardDraft: t('common.discardDraft'),
    working: t('common.working'),
    optional: t('common.optional'),
  }
}
