'use client'
import { useEffect, useId, useRef, useState } from 'react'
import { Icon } from '../Icon'

interface Props {
  address: string
  words: { label: string; copy: string; copied: string }
}

/** Milliseconds for which the button says that it has copied. */
const SAID_MS = 4000

/** An address to be taken elsewhere: to be selected by hand, or by one button where scripts run. */
export function CopyAddress({ address, words }: Props) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [isAwake, setAwake] = useState(false)
  const [isCopied, setCopied] = useState(false)
  useEffect(() => setAwake(true), [])
  useEffect(() => {
    if (!isCopied) return
    const timer = setTimeout(() => setCopied(false), SAID_MS)
    return () => clearTimeout(timer)
  }, [isCopied])
  const copy = async () => {
    field.current?.select()
    // Browsers offer the clipboard only over HTTPS: elsewhere the address is left selected.
    if (!navigator.clipboard) return
    await navigator.clipboard.writeText(address).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  }
  return (
    <div className="field">
      <label htmlFor={id}>{words.label}</label>
      <input id={id} ref={field} readOnly value={address} onFocus={(event) => event.target.select()} />
      {isAwake ? (
        <button type="button" className="button wide" onClick={copy}>
          <Icon name={isCopied ? 'check' : 'file'} />
          {words.copy}
        </button>
      ) : null}
      <p className="hint" role="status">
        {isCopied ? words.copied : ''}
      </p>
    </div>
  )
}
