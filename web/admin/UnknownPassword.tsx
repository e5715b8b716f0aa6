'use client'

import { Button, useForm } from '@payloadcms/ui'
import { useState } from 'react'

const BYTES = 24

/**
 * The panel's form asks for a password. This fills in one that nobody knows: the person chooses their own by the
 * invitation that they are sent anyway.
 */
export function UnknownPassword() {
  const { dispatchFields, setModified } = useForm()
  const [isFilled, setFilled] = useState(false)
  const fill = () => {
    const password = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(BYTES))))
    for (const path of ['password', 'confirm-password']) {
      dispatchFields({ type: 'UPDATE', path, value: password, valid: true })
    }
    setModified(true)
    setFilled(true)
  }
  return (
    <Button type="button" buttonStyle="secondary" size="small" margin={false} onClick={fill}>
      {isFilled ? 'They choose their own' : 'Let them choose the password'}
    </Button>
  )
}
