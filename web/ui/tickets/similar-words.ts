import { SIMILAR_OFFERED_MAX } from '@/domain/tickets/similar'
import type { Words } from '@/web/i18n/words'
import type { SimilarWords } from './SimilarTitle'

/** The words of "Is it one of these?" in the page's language. */
export function similarWords(t: Words): SimilarWords {
  return {
    title: t('report.similar.title'),
    text: t('report.similar.text'),
    found: Array.from({ length: SIMILAR_OFFERED_MAX }, (_, index) =>
      t('report.similar.found', { count: index + 1 }),
    ),
    meToo: t('report.similar.meToo'),
    followed: t('report.similar.followed'),
    own: t('report.similar.own'),
    failed: t('report.similar.failed'),
  }
}
