'use client'

import { Button } from '@payloadcms/ui'

interface ControlButtonProps {
  label: string
  isDisabled: boolean
  /** Not the one that most people want now. */
  isQuiet?: boolean
  onPress: () => void
}

/** One of the buttons beside the document's title. */
export function ControlButton({ label, isDisabled, isQuiet = false, onPress }: ControlButtonProps) {
  return (
    <Button
      type="button"
      size="medium"
      margin={false}
      buttonStyle={isQuiet ? 'secondary' : 'primary'}
      disabled={isDisabled}
      onClick={onPress}
    >
      {label}
    </Button>
  )
}
