import type { BlockReach } from '@/domain/announcements/reach'
import type { Words } from '@/web/i18n/words'
import { Section } from '@/web/ui/Section'

interface Props {
  blocks: readonly BlockReach[]
  requiresAcknowledgement: boolean
  t: Words
}

/** How far each block has come; the bar only repeats the numbers. */
export function Blocks({ blocks, requiresAcknowledgement, t }: Props) {
  if (blocks.length === 0) return null
  return (
    <Section id="blocks" title={t('reach.blocks.title')}>
      <ul className="reach-blocks">
        {blocks.map(({ block, recipients, read, acknowledged }) => (
          <li key={block}>
            <strong>{t('reach.blocks.block', { block })}</strong>
            <svg className="bar" aria-hidden="true">
              <rect className="whole" width="100%" height="100%" rx="4" />
              <rect
                className="part"
                width={`${(100 * read) / Math.max(1, recipients)}%`}
                height="100%"
                rx="4"
              />
            </svg>
            <span className="small soft">
              {t('reach.blocks.read', { count: read, total: recipients })}
              {requiresAcknowledgement ? `, ${t('reach.blocks.acknowledged', { count: acknowledged })}` : ''}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
