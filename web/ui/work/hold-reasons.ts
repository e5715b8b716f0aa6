import type { Words } from '@/web/i18n/words'

/** Why work mostly has to wait, to be tapped instead of typed. `other` is told in one's own words. */
export function holdReasons(t: Words): { value: string; label: string }[] {
  return [
    { value: 'part', label: t('work.form.becausePart') },
    { value: 'nobody_home', label: t('work.form.becauseNobodyHome') },
    { value: 'approval', label: t('work.form.becauseApproval') },
    { value: 'other', label: t('work.form.becauseOther') },
  ]
}
