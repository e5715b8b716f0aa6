'use client'
import type { InputHTMLAttributes, ReactNode, TextareaHTMLAttributes } from 'react'
import { useForm } from './ActionForm'

interface Labelled {
  name: string
  label: string
  hint?: string
  /** The word for "optional" in the page's language; absent on what must be filled. */
  optional?: string
}

/** What a field of the form around it shows and says of itself. */
export function useField(name: string, hint: string | undefined, initial?: string) {
  const { state, draft } = useForm()
  const problem = state.problems.find(({ field }) => field === name)?.message
  const described = [hint ? `${name}-hint` : '', problem ? `${name}-error` : ''].filter(Boolean).join(' ')
  const value = state.values[name] ?? draft[name] ?? initial ?? ''
  return {
    problem,
    value,
    /** Makes React fill an uncontrolled field anew when an answer or a draft brought another value. */
    key: `${name}:${value}`,
    aria: {
      'aria-describedby': described || undefined,
      'aria-invalid': problem ? (true as const) : undefined,
    },
  }
}

interface FrameProps extends Labelled {
  /** Several controls under one name, as radio buttons are. */
  isGroup?: boolean
  children: ReactNode
}

/** The frame of every field: label, hint, problem, and the control itself. */
export function FieldFrame({ name, label, hint, optional, isGroup, children }: FrameProps) {
  const { problem, aria } = useField(name, hint)
  const className = problem ? 'field wrong' : 'field'
  const called = optional ? (
    <>
      {label} <span className="optional">({optional})</span>
    </>
  ) : (
    label
  )
  const said = (
    <>
      {hint ? (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      <Problem name={name} />
    </>
  )
  if (isGroup)
    return (
      <fieldset className={className} aria-describedby={aria['aria-describedby']}>
        <legend>{called}</legend>
        {said}
        {children}
      </fieldset>
    )
  return (
    <div className={className}>
      <label htmlFor={name}>{called}</label>
      {said}
      {children}
    </div>
  )
}

/** What keeps a field from being taken, where its control says that it is described. */
export function Problem({ name }: { name: string }) {
  const { problem } = useField(name, undefined)
  if (!problem) return null
  return (
    <p className="problem" id={`${name}-error`}>
      {problem}
    </p>
  )
}

type InputProps = Labelled &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'name' | 'id'> & { defaultValue?: string }

/** One line of text, a number, a date, a password. */
export function Field({ name, label, hint, optional, defaultValue, ...input }: InputProps) {
  const field = useField(name, hint, defaultValue)
  const isSecret = input.type === 'password' || input.type === 'file'
  return (
    <FieldFrame {...{ name, label, hint, optional }}>
      <input
        {...input}
        {...field.aria}
        key={isSecret ? name : field.key}
        id={name}
        name={name}
        defaultValue={isSecret ? undefined : field.value}
      />
    </FieldFrame>
  )
}

type TextProps = Labelled &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'name' | 'id'> & { defaultValue?: string }

/** Several lines of text. */
export function TextField({ name, label, hint, optional, defaultValue, ...text }: TextProps) {
  const field = useField(name, hint, defaultValue)
  return (
    <FieldFrame {...{ name, label, hint, optional }}>
      <textarea
        rows={4}
        {...text}
        {...field.aria}
        key={field.key}
        id={name}
        name={name}
        defaultValue={field.value}
      />
    </FieldFrame>
  )
}
