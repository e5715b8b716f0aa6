import {
  Body,
  Button,
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

/** What the one layout leaves open. Every text is of anybody's making, and is escaped; `textHtml` alone is markup. */
export interface LayoutSlots {
  language: string
  /** What mailboxes show behind the subject. */
  preview: string
  /** What the message is about, and the colour of that: six hex digits behind a `#`. */
  category: string
  color: string
  /** How much it presses, and in which colours; absent where nothing does. */
  urgency?: string
  urgencyInk?: string
  urgencyPaper?: string
  title: string
  textHtml: string
  /** Names of what is attached on the page. */
  attached?: string
  /** The one thing that can be done from the mail, beside opening its page. */
  action?: string
  actionUrl?: string
  url: string
  button: string
  footer: string
  /** Words and addresses for who would rather not get this: on what may be chosen away. */
  choose?: string
  chooseUrl?: string
  stop?: string
  stopUrl?: string
}

export const INK = '#1f2419'
export const KHAKI = '#5b6236'
export const PAPER = '#f6f5ef'
export const FONT = "system-ui, -apple-system, 'Segoe UI', 'Noto Sans', 'Noto Sans Devanagari', sans-serif"
export const SMALL = { color: '#5c5f52', fontSize: 13, lineHeight: '20px', margin: 0 }

/** For the mail programs that follow the reader's choice of light and dark; the others show the light one. */
export const DARK = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .paper, .paper > table > tbody > tr > td { background-color: #171a13 !important; }
  .card { background-color: #1f231a !important; }
  .ink, .ink p { color: #ecebdf !important; }
  .soft, .soft a { color: #b3b5a3 !important; }
  .line { border-color: #383d2f !important; }
  .ink a, a.ink { color: #cdbb86 !important; }
  a.main { background-color: #cdbb86 !important; color: #171a13 !important; }
  a.second { border-color: #868b76 !important; color: #ecebdf !important; }
}`

const BUTTON = {
  borderRadius: 6,
  fontSize: 16,
  lineHeight: '24px',
  margin: '0 8px 12px 0',
  padding: '11px 20px',
}
const MAIN = { ...BUTTON, backgroundColor: KHAKI, border: `1px solid ${KHAKI}`, color: '#ffffff' }
const SECOND = { ...BUTTON, border: '1px solid #85816c', color: INK }

/** The look of every e-mail: what it is about, what happened, and a button to its page. */
export function Layout(slots: LayoutSlots) {
  const { language, preview, title, textHtml, color, attached } = slots
  return (
    <Html lang={language}>
      <Head>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{DARK}</style>
      </Head>
      <Preview>{preview}</Preview>
      <Body
        className="paper"
        style={{ backgroundColor: PAPER, color: INK, fontFamily: FONT, margin: 0, padding: '24px 12px' }}
      >
        <Container
          className="card"
          style={{
            backgroundColor: '#ffffff',
            borderRadius: 8,
            borderTop: `4px solid ${color}`,
            maxWidth: 560,
            padding: 24,
          }}
        >
          <About {...slots} />
          <Heading as="h1" className="ink" style={{ fontSize: 20, lineHeight: '28px', margin: '0 0 12px' }}>
            {title}
          </Heading>
          <Section className="ink" style={{ fontSize: 16, lineHeight: '24px', overflowWrap: 'anywhere' }}>
            {textHtml}
          </Section>
          {attached ? (
            <Text className="soft" style={{ ...SMALL, margin: '0 0 16px' }}>
              {attached}
            </Text>
          ) : null}
          <Buttons {...slots} />
          <Hr className="line" style={{ borderColor: '#dddccf', margin: '16px 0 12px' }} />
          <Below {...slots} />
        </Container>
      </Body>
    </Html>
  )
}

function About({ category, urgency, urgencyInk, urgencyPaper }: LayoutSlots) {
  return (
    <Text className="soft" style={{ ...SMALL, margin: '0 0 4px' }}>
      {category}
      {urgency ? (
        <span
          style={{
            backgroundColor: urgencyPaper,
            borderRadius: 10,
            color: urgencyInk,
            fontWeight: 600,
            marginLeft: 8,
            padding: '1px 9px',
          }}
        >
          {urgency}
        </span>
      ) : null}
    </Text>
  )
}

function Buttons({ action, actionUrl, url, button }: LayoutSlots) {
  return (
    <Section>
      {action ? (
        <Button className="main" href={actionUrl ?? ''} style={MAIN}>
          {action}
        </Button>
      ) : null}
      <Button className={action ? 'second' : 'main'} href={url} style={action ? SECOND : MAIN}>
        {button}
      </Button>
    </Section>
  )
}

function Below({ footer, choose, chooseUrl, stop, stopUrl }: LayoutSlots) {
  const link = { color: KHAKI, textDecoration: 'underline' }
  return (
    <>
      <Text className="soft" style={SMALL}>
        {footer}
      </Text>
      {choose ? (
        <Text className="soft" style={SMALL}>
          <Link href={chooseUrl ?? ''} style={link}>
            {choose}
          </Link>
          <br />
          <Link href={stopUrl ?? ''} style={link}>
            {stop}
          </Link>
        </Text>
      ) : null}
    </>
  )
}
