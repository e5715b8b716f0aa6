import type { Housemate } from '@/web/data/household'
import type { Words } from '@/web/i18n/words'

/** Who else lives in the flat, by name and type. */
export function Household({ people, t }: { people: Housemate[]; t: Words }) {
  return (
    <section className="card" aria-labelledby="household">
      <h2 id="household">{t('profile.household.title')}</h2>
      {people.length > 0 ? (
        <ul className="people">
          {people.map(({ id, name, residentType }) => (
            <li key={id}>
              <span>{name}</span>
              <span className="soft">{t(`profile.residentTypes.${residentType}`)}</span>
            </li>
          ))}
        </ul>
      ) : null}
      <p>
        <a href="/profile/household">{t('household.title')}</a>
      </p>
      <p className="small soft">
        {t(people.length > 0 ? 'profile.household.hint' : 'profile.household.alone')}
      </p>
    </section>
  )
}
