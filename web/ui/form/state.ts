/** One thing that keeps a form from being carried out. */
export interface FormProblem {
  /** The name of the field it is about; absent when it is about the whole. */
  field?: string
  message: string
  /** A page that says more, where the problem is with no field. */
  href?: string
}

/** What a form's action answers when it stays on its page: the same with and without JavaScript. */
export interface FormState {
  problems: FormProblem[]
  /** What was sent, so that nothing has to be typed again. Passwords and files are never among it. */
  values: Record<string, string>
  /** Said when it was carried out and the page stays. */
  notice?: string
}

export const UNSENT: FormState = { problems: [], values: {} }

/** An action of `web/actions/`. Leads elsewhere by a redirect, or answers the form's next state. */
export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>
