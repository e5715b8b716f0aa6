'use client'

import { FieldError, useField } from '@payloadcms/ui'
import { RESIDENT_TYPES } from '@/domain/actor'
import { type AudienceDraft, audienceInWords, TYPE_LABELS, toggled, withOrWithout } from './audience-draft'
import { useIsFrozen } from './FrozenFields'
import { sizeInWords, useAudienceSize } from './use-audience-size'

interface AudienceInputProps {
  path: string
  blocks: string[]
}

/** Everyone, or some by block, kind, committee and staff; with how many they are, counted as one chooses. */
export function AudienceInput({ path, blocks }: AudienceInputProps) {
  const { value, setValue, showError, errorMessage } = useField<AudienceDraft | null>({ path })
  const isFrozen = useIsFrozen()
  const draft = value ?? {}
  if (isFrozen) {
    return (
      <section className="field-type estate-audience" id={`field-${path}`}>
        <h3>For whom</h3>
        <p>{audienceInWords(draft)}</p>
      </section>
    )
  }
  return (
    <fieldset className="field-type estate-audience" id={`field-${path}`}>
      <legend>For whom</legend>
      <FieldError path={path} showError={showError} message={errorMessage ?? ''} />
      <Scope draft={draft} onChoose={setValue} />
      {!draft.everyone && <Choices draft={draft} blocks={blocks} onChoose={setValue} />}
      <Count draft={draft} />
    </fieldset>
  )
}

interface PartProps {
  draft: AudienceDraft
  onChoose: (draft: AudienceDraft) => void
}

function Scope({ draft, onChoose }: PartProps) {
  return (
    <div className="estate-audience__row">
      <label className="estate-check">
        <input
          type="radio"
          name="audience-scope"
          checked={Boolean(draft.everyone)}
          onChange={() => onChoose({ everyone: true })}
        />
        Everyone: all residents and staff
      </label>
      <label className="estate-check">
        <input
          type="radio"
          name="audience-scope"
          checked={!draft.everyone}
          onChange={() => onChoose(toggled(draft, { everyone: false }))}
        />
        Only some
      </label>
    </div>
  )
}

function Choices({ draft, blocks, onChoose }: PartProps & { blocks: string[] }) {
  const { blocks: inBlocks = [], residentTypes = [] } = draft
  const change = (part: Partial<AudienceDraft>) => onChoose(toggled(draft, part))
  return (
    <>
      <Boxes
        legend="Residents of these blocks (none ticked: every block)"
        choices={blocks.map((block) => ({ value: block, label: `Block ${block}` }))}
        chosen={inBlocks}
        onToggle={(block) => change({ blocks: withOrWithout(blocks, inBlocks, block) })}
      />
      <Boxes
        legend="of these kinds (none ticked: every kind)"
        choices={RESIDENT_TYPES.map((type) => ({ value: type, label: TYPE_LABELS[type] }))}
        chosen={residentTypes}
        onToggle={(type) => change({ residentTypes: withOrWithout(RESIDENT_TYPES, residentTypes, type) })}
      />
      <fieldset className="estate-audience__row">
        <legend>and besides</legend>
        <Box
          label="The committee"
          isOn={Boolean(draft.committee)}
          onToggle={() => change({ committee: !draft.committee })}
        />
        <Box label="The staff" isOn={Boolean(draft.staff)} onToggle={() => change({ staff: !draft.staff })} />
      </fieldset>
    </>
  )
}

interface BoxesProps<T extends string> {
  legend: string
  choices: { value: T; label: string }[]
  chosen: readonly T[]
  onToggle: (value: T) => void
}

function Boxes<T extends string>({ legend, choices, chosen, onToggle }: BoxesProps<T>) {
  return (
    <fieldset className="estate-audience__row">
      <legend>{legend}</legend>
      {choices.map(({ value, label }) => (
        <Box key={value} label={label} isOn={chosen.includes(value)} onToggle={() => onToggle(value)} />
      ))}
    </fieldset>
  )
}

function Box({ label, isOn, onToggle }: { label: string; isOn: boolean; onToggle: () => void }) {
  return (
    <label className="estate-check">
      <input type="checkbox" checked={isOn} onChange={onToggle} />
      {label}
    </label>
  )
}

/** Said aloud once counted, so that whoever does not see the screen knows it too. */
function Count({ draft }: { draft: AudienceDraft }) {
  const size = useAudienceSize(draft)
  return (
    <output className="estate-audience__count">
      {size === null && <span className="estate-quiet">Counting …</span>}
      {typeof size === 'string' && size}
      {size !== null &&
        typeof size === 'object' &&
        size.recipients === 0 &&
        'Nobody: choose who is to be told.'}
      {size !== null && typeof size === 'object' && size.recipients > 0 && (
        <strong>{sizeInWords(size)}</strong>
      )}
    </output>
  )
}
