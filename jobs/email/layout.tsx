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

/** What the one layout leaves open. */
export interface LayoutSlots {
  language: string
  title: string
  body: string
  url: string
  button: string
  footer: string
  /** Words and address of the page of preferences: on what somebody may choose not to get. */
  choose?: string
  chooseUrl?: string
}

export const INK = '#1f2419'
export const KHAKI = '#5b6236'
export const PAPER = '#f6f5ef'
export const FONT = "system-ui, -apple-system, 'Segoe UI', 'Noto Sans', 'Noto Sans Devanagari', sans-serif"
export const SMALL = { color: '#5c5f52', fontSize: 13, lineHeight: '20px', margin: 0 }

/** The look of every e-mail: what happened, in two sentences, and a button to its page. */
export function Layout({ language, title, body, url, button, footer, choose, chooseUrl }: LayoutSlots) {
  return (
    <Html lang={language}>
      <Head />
      <Preview>{body}</Preview>
      <Body style={{ backgroundColor: PAPER, color: INK, fontFamily: FONT, margin: 0, padding: '24px 12px' }}>
        <Container style={{ backgroundColor: '#ffffff', borderRadius: 8, maxWidth: 560, padding: 24 }}>
          <Heading as="h1" style={{ fontSize: 20, lineHeight: '28px', margin: '0 0 12px' }}>
            {title}
          </Heading>
          <Text style={{ fontSize: 16, lineHeight: '24px', margin: '0 0 20px' }}>{body}</Text>
          <Section>
            <Button
              href={url}
              style={{
                backgroundColor: KHAKI,
                borderRadius: 6,
                color: '#ffffff',
                fontSize: 16,
                padding: '12px 20px',
              }}
            >
              {button}
            </Button>
          </Section>
          <Hr style={{ borderColor: '#dddccf', margin: '24px 0 12px' }} />
          <Text style={SMALL}>{footer}</Text>
          {choose ? (
            <Text style={SMALL}>
              <Link href={chooseUrl ?? ''} style={{ color: KHAKI, textDecoration: 'underline' }}>
                {choose}
              </Link>
            </Text>
          ) : null}
        </Container>
      </Body>
    </Html>
  )
}
