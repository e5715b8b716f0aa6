import { PHOTOS_MAX } from '@/domain/tickets/words'
import type { Words } from '@/web/i18n/words'
import type { PhotoWords } from './PhotoPicker'

/**
 * The picker's words in the page's language.
 * @param max how many photos there is room for.
 */
export function photoWords(t: Words, max = PHOTOS_MAX): PhotoWords {
  const names = Array.from({ length: max }, (_, index) => t('report.photos.name', { n: index + 1 }))
  return {
    label: t('report.photos.label'),
    optional: t('common.optional'),
    hint: t('report.photos.hint', { max }),
    hintPlain: t('report.photos.hintPlain', { max }),
    add: t('report.photos.add'),
    uploading: t('report.photos.uploading'),
    ready: t('report.photos.ready'),
    failed: t('report.photos.failed'),
    unreadable: t('report.photos.unreadable'),
    tooMany: t('report.photos.tooMany', { max }),
    retry: t('report.photos.retry'),
    remove: t('report.photos.remove'),
    wait: t('report.photos.wait'),
    names,
  }
}
