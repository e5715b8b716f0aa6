'use client'
import type { ReactNode } from 'react'
import { useForm } from './ActionForm'

interface SubmitProps {
  children: ReactNode
  /** Shown while the answer is awaited. */
  working: string
  className?: string
  /** Sent with the form by this button alone. */
  name?: string
  value?: string
}

/** The button that sends the form; it says that it is at work and is not pressed twice. */
export function Submit({ children, working, className = 'button', name, value }: SubmitProps) {
  const { isPending } = useForm()
  return (
    <button
      type="submit"
      className={className}
      name={name}
      value={value}
      aria-disabled={isPending || undefined}
    >
      {isPending ? working : children}
    </button>
  )
}
