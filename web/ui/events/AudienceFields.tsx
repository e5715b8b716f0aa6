import { RESIDENT_TYPES } from '@/domain/actor'
import type { Audience } from '@/domain/announcements/audience'
import { blockField, kindField } from '@/web/data/events/draft'
import type { Words } from '@/web/i18n/words'
import { Checkbox, Radios } from '../form/Choice'

interface AudienceFieldsProps {
  audience: Audience
  /** Every block of the estate. */
  blocks: readonly string[]
  t: Words
}

/** Whom an event is for: everybody, or residents of some blocks and kinds, the committee, the staff. */
export function AudienceFields({ audience, blocks, t }: AudienceFieldsProps) {
  return (
    <>
      <Radios
        name="audience"
        label={t('eventForm.audience')}
        options={[
          { value: 'everyone', label: t('eventForm.everyone') },
          { value: 'some', label: t('eventForm.some') },
        ]}
        defaultValue={audience.everyone ? 'everyone' : 'some'}
      />
      <div className="audience">
        <Boxes
          legend={t('eventForm.blocks')}
          boxes={blocks.map((block) => ({
            name: blockField(block),
            label: t('eventForm.block', { name: block }),
            isChosen: audience.blocks.includes(block),
          }))}
        />
        <Boxes
          legend={t('eventForm.kinds')}
          boxes={RESIDENT_TYPES.map((kind) => ({
            name: kindField(kind),
            label: t(`eventForm.kind.${kind}`),
            isChosen: audience.residentTypes.includes(kind),
          }))}
        />
        <Boxes
          legend={t('eventForm.groups')}
          boxes={(['committee', 'staff'] as const).map((group) => ({
            name: group,
            label: t(`eventForm.${group}`),
            isChosen: audience[group],
          }))}
        />
      </div>
    </>
  )
}

interface Box {
  name: string
  label: string
  isChosen: boolean
}

function Boxes({ legend, boxes }: { legend: string; boxes: Box[] }) {
  return (
    <fieldset className="field">
      <legend>{legend}</legend>
      <div className="boxes">
        {boxes.map(({ name, label, isChosen }) => (
          <Checkbox key={name} name={name} label={label} defaultChecked={isChosen} />
        ))}
      </div>
    </fieldset>
  )
}
