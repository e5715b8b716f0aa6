import 'server-only'
import type { Words } from '@/web/i18n/words'
import type { FormProblem } from '@/web/ui/form/state'
import { textOf } from '../run'

interface TextRule {
  name: string
  label: string
  /** Characters. */
  max: number
  isRequired?: boolean
}

/** What is wrong with the texts of a form, in the page's words. */
export function checkTexts(form: FormData, t: Words, rules: readonly TextRule[]): FormProblem[] {
  return rules.flatMap(({ name, label, max, isRequired }) => {
    const text = textOf(form, name)
    if (isRequired && text === '') return [{ field: name, message: t('errors.required', { field: label }) }]
    return text.length > max ? [{ field: name, message: t('errors.tooLong', { field: label, max }) }] : []
  })
}
