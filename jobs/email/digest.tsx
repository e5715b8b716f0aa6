import {
  Body,
  Container,
  Head,
  Heading,
  Hr,
  Html,
  Link,
  Preview,
  Section,
  Text,
} from '@react-email/components'
import type { DigestThread } from './digest-groups'
import { DARK, FONT, INK, KHAKI, PAPER, SMALL } from './layout'

/** What the digest's layout shows: plain text of anybody's, and addresses of the site. */
export interface DigestView {
  language: string
  title: string
  lead: string
  subjects: { name: string; threads: DigestThread[] }[]
  /** Of more messages than are shown. */
  more: string | null
  all: { label: string; url: string }
  footer: string
  choose: { label: string; url: string }
  /** When a message was told, in words. */
  when: (at: Date) => string
}

const CARD = { backgroundColor: '#ffffff', borderRadius: 8, maxWidth: 560, padding: 24 }
const TITLE = { fontSize: 20, lineHeight: '28px', margin: '0 0 8px' }
const SUBJECT = { fontSize: 16, lineHeight: '24px', margin: '24px 0 4px' }
const THREAD = { borderLeft: '3px solid #dddccf', margin: '8px 0 12px', paddingLeft: 12 }
const MESSAGE = { fontSize: 15, lineHeight: '22px', margin: '0 0 8px' }
const LINK = { color: KHAKI, fontWeight: 600, textDecoration: 'underline' }
const WHEN = { color: SMALL.color, fontSize: 13, whiteSpace: 'nowrap' } as const
const LINE = { borderColor: '#dddccf', margin: '24px 0 12px' }

/** A day's messages in one e-mail, by subject and thread. */
export function DigestLayout(view: DigestView) {
  const { language, title, lead, subjects, more, all, footer, choose, when } = view
  return (
    <Html lang={language}>
      <Head>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{DARK}</style>
      </Head>
      <Preview>{lead}</Preview>
      <Body
        className="paper"
        style={{ backgroundColor: PAPER, color: INK, fontFamily: FONT, margin: 0, padding: '24px 12px' }}
      >
        <Container className="card" style={CARD}>
          <Heading as="h1" className="ink" style={TITLE}>
            {title}
          </Heading>
          <Text className="soft" style={{ ...SMALL, fontSize: 15, lineHeight: '22px' }}>
            {lead}
          </Text>
          {subjects.map(({ name, threads }) => (
            <Section key={name}>
              <Heading as="h2" className="ink" style={SUBJECT}>
                {name}
              </Heading>
              {threads.map((thread) => (
                <Thread thread={thread} when={when} key={thread.url} />
              ))}
            </Section>
          ))}
          {more ? (
            <Text className="ink" style={MESSAGE}>
              {more}
            </Text>
          ) : null}
          <Link className="ink" href={all.url} style={LINK}>
            {all.label}
          </Link>
          <Hr className="line" style={LINE} />
          <Text className="soft" style={SMALL}>
            {footer}
          </Text>
          <Text className="soft" style={SMALL}>
            <Link href={choose.url} style={{ ...LINK, fontWeight: 400 }}>
              {choose.label}
            </Link>
          </Text>
        </Container>
      </Body>
    </Html>
  )
}

function Thread({ thread, when }: { thread: DigestThread; when: DigestView['when'] }) {
  return (
    <Section className="ink line" style={THREAD}>
      {thread.messages.map(({ id, title, body, at }) => (
        <Text style={MESSAGE} key={id}>
          <Link href={thread.url} style={LINK}>
            {title}
          </Link>
          <br />
          {body ? `${body} ` : null}
          <span className="soft" style={WHEN}>
            {when(at)}
          </span>
        </Text>
      ))}
    </Section>
  )
}
