'use client'

import { TextInput, useField, useFormFields } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import { CATEGORY_ICONS, type CategoryIcon } from '@/domain/announcements/words'
import { CategoryMark } from './AnnouncementTags'

const HEX = /^#[0-9a-f]{6}$/i

/** Six hex digits, the browser's own choice of a colour, and what the category's sign looks like with it. */
export function ColorField({ path, field, readOnly }: TextFieldClientProps) {
  const { value, setValue, showError } = useField<string>({ path })
  const chosen = useFormFields(([fields]) => fields.icon?.value)
  const name = useFormFields(([fields]) => fields.name?.value)
  const icon = CATEGORY_ICONS.find((known) => known === chosen) ?? ('info' satisfies CategoryIcon)
  const isColor = HEX.test(value ?? '')
  return (
    <div className="field-type estate-color">
      <TextInput
        path={path}
        label={field.label ?? ''}
        value={value ?? ''}
        required
        readOnly={readOnly ?? false}
        showError={showError}
        description="Six hex digits, such as #2f6f4f."
        onChange={(event: React.ChangeEvent<HTMLInputElement>) => setValue(event.target.value)}
      />
      <div className="estate-color__preview">
        {!readOnly && (
          <label>
            Choose{' '}
            <input
              type="color"
              value={isColor ? value : '#6b5b2e'}
              onChange={(event) => setValue(event.target.value)}
            />
          </label>
        )}
        {isColor && <CategoryMark name={String(name || 'So it looks')} color={value} icon={icon} />}
      </div>
    </div>
  )
}
