'use client'
import { unstable_rethrow } from 'next/navigation'
import {
  createContext,
  type FormEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useContext,
  useEffect,
  useState,
} from 'react'
import { dropDraft, keepDraft, useDraft } from './draft'
import { ErrorSummary } from './ErrorSummary'
import { type FormAction, type FormState, UNSENT } from './state'

/** Words of the form, given by the page in the page's language. */
export interface FormWords {
  /** Heading of the summary of problems. */
  problem: string
  /** Said when the request did not get through. */
  lineDropped: string
  draftRestored: string
  discardDraft: string
}

interface FormContextValue {
  state: FormState
  isPending: boolean
  /** Values kept on this device from an earlier try. */
  draft: Record<string, string>
}

const FormContext = createContext<FormContextValue>({ state: UNSENT, isPending: false, draft: {} })

/** What a field needs of the form around it. */
export const useForm = (): FormContextValue => useContext(FormContext)

interface ActionFormProps {
  action: FormAction
  words: FormWords
  children: ReactNode
  className?: string
  /** Names the draft that this form keeps on the device until it is sent; absent: none is kept. */
  draftKey?: string
  /** Accessible name, where the page has several forms. */
  label?: string
}

/**
 * A form that works before JavaScript arrives: the browser posts it and the page comes back with the same problems in
 * the same places. With JavaScript it stays on the page, and a dropped line loses nothing.
 */
export function ActionForm({ action, words, children, className, draftKey, label }: ActionFormProps) {
  const [isAwake, setAwake] = useState(false)
  useEffect(() => setAwake(true), [])
  const [state, dispatch, isPending] = useActionState(
    isAwake ? survivingTheLine(action, words.lineDropped, draftKey) : action,
    UNSENT,
  )
  const { draft, discard } = useDraft(draftKey)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isPending) return
    const { submitter } = event.nativeEvent as SubmitEvent
    const form = new FormData(event.currentTarget, submitter)
    startTransition(() => dispatch(form))
  }
  return (
    <FormContext value={{ state, isPending, draft }}>
      <form
        action={dispatch}
        onSubmit={submit}
        onInput={(event) => keepDraft(draftKey, event.currentTarget)}
        className={className}
        aria-label={label}
        noValidate
      >
        <ErrorSummary heading={words.problem} problems={state.problems} />
        {state.notice ? (
          <p className="notice" role="status">
            {state.notice}
          </p>
        ) : null}
        {Object.keys(draft).length > 0 ? (
          <p className="hint">
            {words.draftRestored}{' '}
            <button type="button" className="plain" onClick={discard}>
              {words.discardDraft}
            </button>
          </p>
        ) : null}
        {children}
      </form>
    </FormContext>
  )
}

/**
 * The action, answering a dropped line with the form as it was and a word about it. Once it is carried out, the draft
 * on this device goes.
 */
function survivingTheLine(action: FormAction, lineDropped: string, draftKey?: string): FormAction {
  return async (previous, form) => {
    try {
      const next = await action(previous, form)
      if (draftKey && next.problems.length === 0) dropDraft(draftKey)
      return next
    } catch (error) {
      if (draftKey && isRedirect(error)) dropDraft(draftKey)
      unstable_rethrow(error)
      if (!(error instanceof TypeError) && navigator.onLine) throw error
      return { problems: [{ message: lineDropped }], values: sent(form) }
    }
  }
}

/** Next leads elsewhere by throwing, with a digest that says so. */
const isRedirect = (error: unknown): boolean =>
  String((error as { digest?: unknown } | null)?.digest).startsWith('NEXT_REDIRECT')

const sent = (form: FormData): Record<string, string> =>
  Object.fromEntries([...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
