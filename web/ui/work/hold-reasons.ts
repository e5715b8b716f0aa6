import type { HoldKind } from '@/domain/sla/words'
import type { Words } from '@/web/i18n/words'

/** Why work has to wait, to be tapped instead of typed. `other` is told in one's own words. */
export function holdReasons(t: Words): { value: HoldKind; label: string }[] {
  return [
    { value: 'part', label: t('work.form.becausePart') },
    { value: 'resident_away', label: t('work.form.becauseNobodyHome') },
    { value: 'approval', label: t('work.form.becauseApproval') },
    { value: 'weather', label: t('work.form.becauseWeather') },
    { value: 'other', label: t('work.form.becauseOther') },
  ]
}
