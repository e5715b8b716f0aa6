import type { Metadata } from 'next'
import { householdOf } from '@/web/data/household'
import { ownProfile } from '@/web/data/profile'
import { requireViewer } from '@/web/data/viewer'
import { pageWords } from '@/web/i18n/words'
import { Icon } from '@/web/ui/Icon'
import { PageHeader } from '@/web/ui/PageHeader'
import { ContactCard } from '@/web/ui/profile/ContactCard'
import { Household } from '@/web/ui/profile/Household'
import { LanguageCard } from '@/web/ui/profile/LanguageCard'
import { Saved } from '@/web/ui/profile/Saved'
import { SettingsList } from '@/web/ui/profile/SettingsList'
import { WhoIAm } from '@/web/ui/profile/WhoIAm'

interface Props {
  searchParams: Promise<{ saved?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageWords()
  return { title: t('profile.title') }
}

export default async function ProfilePage({ searchParams }: Props) {
  const viewer = await requireViewer()
  const [profile, household, { t, language }] = await Promise.all([
    ownProfile(viewer),
    householdOf(viewer),
    pageWords(),
  ])
  return (
    <>
      <PageHeader title={t('profile.title')} />
      <Saved saved={(await searchParams).saved} t={t} />
      <div className="with-aside">
        <div className="home-main">
          <WhoIAm profile={profile} viewer={viewer} t={t} />
          <ContactCard profile={profile} t={t} />
          {viewer.actor.resident ? <Household people={household} t={t} /> : null}
        </div>
        <div className="home-aside">
          <SettingsList viewer={viewer} t={t} />
          <LanguageCard language={language} t={t} />
          <form action="/sign-out" method="post">
            <button type="submit" className="quiet wide">
              <Icon name="out" />
              {t('common.signOut')}
            </button>
          </form>
        </div>
      </div>
    </>
  )
}
