import { dialling } from '@/domain/phone'
import type { Household } from '@/web/data/announcements/reach-households'
import { phone } from '@/web/i18n/format'
import type { Words } from '@/web/i18n/words'

interface Props {
  households: readonly Household[]
  /** The form that the boxes belong to. It stands elsewhere, since paper shows no forms. */
  form: string
  t: Words
}

/** The doors to knock at, with a box for everybody; on paper with room for a signature and a time. */
export function DoorTable({ households, form, t }: Props) {
  return (
    <table className="reach-table door-list">
      <thead>
        <tr>
          <th scope="col">{t('reach.door.flat')}</th>
          <th scope="col">{t('reach.door.who')}</th>
          <th scope="col">{t('reach.door.told')}</th>
          <th scope="col" className="paper-only">
            {t('reach.door.signature')}
          </th>
          <th scope="col" className="paper-only">
            {t('reach.door.time')}
          </th>
        </tr>
      </thead>
      {households.map((household) => (
        <tbody key={household.flat}>
          <Rows household={household} form={form} t={t} />
        </tbody>
      ))}
    </table>
  )
}

function Rows({ household, form, t }: { household: Household; form: string; t: Words }) {
  const { flat, floor, people } = household
  return people.map(({ user, name, phone: number }, index) => (
    <tr key={user}>
      {index === 0 ? (
        <th scope="rowgroup" rowSpan={people.length}>
          {flat}
          {floor === null ? null : (
            <span className="small soft door-floor">{t('reach.door.floor', { floor })}</span>
          )}
          {people.length > 1 ? (
            <label className="option no-print">
              <input type="checkbox" name="flat" value={flat} form={form} />
              <span className="small">{t('reach.door.wholeFlat', { flat })}</span>
            </label>
          ) : null}
        </th>
      ) : null}
      <td>
        {name}
        {number ? (
          <a className="small door-phone" href={dialling(number)}>
            {phone(number)}
          </a>
        ) : null}
      </td>
      <td className="door-box">
        <label className="option">
          <input type="checkbox" name="user" value={user} form={form} />
          <span className="unseen">{t('reach.door.toldOne', { name })}</span>
        </label>
      </td>
      <td className="paper-only" />
      <td className="paper-only" />
    </tr>
  ))
}
