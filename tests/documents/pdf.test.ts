import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { PDF_LOOK_MS } from '@/domain/documents/pdf'
import { lookIntoPdf } from '@/server/pdf/look-into'
import { aPdf } from './support/pdf'

/** A PDF with one more object in it, as it stands. */
const withObject = async (text: string | Buffer): Promise<Buffer> => {
  const whole = await aPdf()
  const at = whole.lastIndexOf('xref\n0')
  return Buffer.concat([whole.subarray(0, at), Buffer.from(text), Buffer.from('\n'), whole.subarray(at)])
}
/** An object whose content is packed. */
const packed = (description: string, content: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`90 0 obj\n<< ${description} /Length ${content.length} >>\nstream\n`),
    content,
    Buffer.from('\nendstream\nendobj'),
  ])
const OBJECTS = '/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode'
const SCRIPT = Buffer.from('91 0 << /S /JavaScript /JS (app.alert(1)) >>')

describe('a PDF', () => {
  test('of words passes, and so does one with packed objects', async () => {
    expect(await lookIntoPdf(await aPdf())).toBeNull()
    const plain = deflateSync(Buffer.from('91 0 << /Type /Page >>'))
    expect(await lookIntoPdf(await withObject(packed(OBJECTS, plain)))).toBeNull()
  })

  test('whose pages write of programs and scripts passes, before any packed objects', async () => {
    const page = packed(
      '/Filter /FlateDecode',
      deflateSync(Buffer.from('(Never use /Launch or /JavaScript) Tj')),
    )
    expect(await lookIntoPdf(await withObject(page))).toBeNull()
    const objects = packed(OBJECTS, deflateSync(SCRIPT))
    expect(await lookIntoPdf(await withObject(Buffer.concat([page, Buffer.from('\n'), objects])))).toBe(
      'acts',
    )
  })

  test.each([
    ['a script', '<< /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>'],
    ['a script whose name is spelled in numbers', '<< /S /J#61vaScript /J#53 (app.alert(1)) >>'],
    ['a program to start', '<< /AA << /O << /S/Launch/F(cmd.exe) >> >> >>'],
    ['another file', '<< /Type /EmbeddedFile >>'],
    ['an address that is a script', '<< /S/URI/URI(javascript:app.alert(1)) >>'],
    ['an address that is a script in numbers', '<< /S /URI /URI%x\n<6A 617661736372 6970743a61> >>'],
    [
      'an address that is a script in octal',
      String.raw`<< /S /URI /U#52I ( \152ava\
script:x) >>`,
    ],
    ['a link to a file', '<< /S /URI /URI (file:///etc/passwd) >>'],
    ['a link to another computer', String.raw`<< /S /URI /URI (\\\\host\\share) >>`],
    ['a link behind a comment', '<< /S /URI /URI %x\n(https://example.org) >>'],
    ['a link that stands elsewhere', '<< /S /URI /URI 95 0 R >>'],
    ['a link that is stretched', `<< /S /URI /URI (${'\\\n'.repeat(1_500)}javascript:x) >>`],
    ['links that begin with a file', '<< /URI << /Base (file:///c/) >> >>'],
    ['an address that it opens by itself', '<< /OpenAction << /S /URI /URI (https://example.org) >> >>'],
    [
      'an address that it opens by itself by its number',
      '<< /OpenAction 91 0 R >>\nendobj\n91 0 obj\n<< /S /URI /URI (https://example.org) >>',
    ],
    ['an address that a page opens', '<< /AA << /O << /S /URI /URI (https://example.org) >> >> >>'],
    ['a form that sends itself', '<< /S /SubmitForm /F (https://example.org) >>'],
    ['a form that fetches data', '<< /S /ImportData /F (data.fdf) >>'],
    ['a page of another file', String.raw`<< /S /GoToR /F (\\\\host\\share\\a.pdf) /D [0 /Fit] >>`],
    ['a page of a file within', '<< /S /GoToE /D [0 /Fit] >>'],
    ['a film', '<< /Subtype /Movie /Movie 7 0 R >>'],
    ['a film of another kind', '<< /S /Rendition /R 7 0 R >>'],
    ['rich media', '<< /Subtype /RichMedia >>'],
    ['a form of XFA', '<< /AcroForm << /XFA 7 0 R >> >>'],
  ])('with %s is refused', async (_, object) => {
    expect(await lookIntoPdf(await withObject(`90 0 obj\n${object}\nendobj`))).toBe('acts')
  })

  test.each([
    '<< /Type /Action /S /URI /URI (https://example.org/a_(b)?c=javascript:) >>',
    '<< /S/URI/URI(HTTP://example.org) >>',
    '<< /S /URI /URI <687474703a2f2f6578616d706c652e6f7267> >>',
    '<< /S /URI /URI (mailto:office@example.org) >> << /S /URI /URI (tel:+912212345678) >>',
    '<< /S /URI /URI (www.example.org/a:b) >> << /S /URI /URI (example.org:8080/) >>',
    '<< /OpenAction [3 0 R /FitH 700] /A << /S /URI /URI (https://example.org) >> >>',
    '<< /OpenAction << /S /GoTo /D [3 0 R /Fit] >> /A << /S /URI /URI (https://example.org) >> >>',
    '<< /OpenAction 91 0 R >>\nendobj\n91 0 obj\n<< /S /GoTo /D [3 0 R /Fit] >>',
  ])('with ordinary links passes: %s', async (object) => {
    expect(await lookIntoPdf(await withObject(`90 0 obj\n${object}\nendobj`))).toBeNull()
    const content = deflateSync(Buffer.from(`91 0 ${object}`))
    expect(await lookIntoPdf(await withObject(packed(OBJECTS, content)))).toBeNull()
  })

  test('with a link to a file among its packed objects is refused, also between two pieces', async () => {
    for (const blanks of [0, 262_130]) {
      const object = `91 0 ${' '.repeat(blanks)}<< /S /URI /URI (file:///etc/passwd) >>`
      expect(await lookIntoPdf(await withObject(packed(OBJECTS, deflateSync(Buffer.from(object)))))).toBe(
        'acts',
      )
    }
  })

  test('with a script among its packed objects is refused, whatever it says they are', async () => {
    expect(await lookIntoPdf(await withObject(packed(OBJECTS, deflateSync(SCRIPT))))).toBe('acts')
    const disguised = packed('/Subtype /Image /#4E 1 /Filter /DCTDecode', deflateSync(SCRIPT))
    expect(await lookIntoPdf(await withObject(disguised))).toBe('acts')
  })

  test.each([
    ['with a filter that stands elsewhere', '/Type /ObjStm /N 1 /First 5 /Filter 5 0 R /X /FlateDecode'],
    ['with two filters', '/Type /ObjStm /N 1 /First 5 /Filter [/AHx /Fl]'],
    ['with a second filter that stands elsewhere', '/N 1 /First 5 /Filter [/FlateDecode 5 0 R]'],
    ['with what its filter needs elsewhere', `${OBJECTS} /DecodeParms 5 0 R`],
    ['in a description that holds a beginning', '/N 1 /First 5 /X (>>\nstream\n) /Filter 5 0 R'],
    ['in a description that does not close in order', '/N 1 /First 5 /X [ >> /Filter 5 0 R'],
    ['in a description within a comment', '/X 1 >> % 9 0 obj << /N 1 /First 5 /Filter 5 0 R'],
  ])('whose objects are packed %s is refused', async (_, description) => {
    const hex = Buffer.from(deflateSync(SCRIPT).toString('hex'))
    expect(await lookIntoPdf(await withObject(packed(description, hex)))).toBe('unreadable')
  })

  test.each(['stream \n', 'stream%x\n'])('whose packed objects begin with %j is refused', async (word) => {
    const [head = '', tail = ''] = packed(OBJECTS, deflateSync(SCRIPT))
      .toString('latin1')
      .split('stream\n', 2)
    const crooked = Buffer.from(`${head}${word}${tail}stream\nendobj`, 'latin1')
    expect(await lookIntoPdf(await withObject(crooked))).toBe('unreadable')
  })

  test.each([
    ['twice', OBJECTS, deflateSync(deflateSync(SCRIPT))],
    ['and torn', OBJECTS, deflateSync(SCRIPT).fill(255, 30)],
    ['in another way', OBJECTS.replace('FlateDecode', 'LZWDecode'), Buffer.from('secret')],
    ['with a predictor', `${OBJECTS} /DecodeParms << /Predictor 12 >>`, deflateSync(Buffer.from('x'))],
  ])('with objects packed %s cannot be looked into', async (_, description, content) => {
    expect(await lookIntoPdf(await withObject(packed(description, content)))).toBe('unreadable')
  })

  test('that unpacks without end is given up within the limits', async () => {
    const bomb = deflateSync(Buffer.alloc(310_000_000), { level: 1 })
    expect(await lookIntoPdf(await withObject(packed(OBJECTS, bomb)))).toBe('unreadable')
  })

  test.each(['/URI(', '/URI<', '/URI%', '/AA<<', '/AA 1 0 R ', '/Base  ', '1 0 obj/AA 1 0 R '])(
    'made of %j over and over is looked through within the limits',
    async (piece) => {
      const before = Date.now()
      await lookIntoPdf(await withObject(piece.repeat(9_000_000 / piece.length)))
      expect(Date.now() - before).toBeLessThan(PDF_LOOK_MS)
    },
    2 * PDF_LOOK_MS,
  )

  test('under a password, or torn off, is refused', async () => {
    expect(await lookIntoPdf(await aPdf({ userPassword: 'secret' }))).toBe('encrypted')
    expect(await lookIntoPdf((await aPdf()).subarray(0, 900))).toBe('broken')
    expect(await lookIntoPdf(Buffer.from('%PDF-1.7\nhello'))).toBe('broken')
  })

  test('that is followed by another file, such as an archive, is refused', async () => {
    const archive = Buffer.concat([await aPdf(), Buffer.from('PK\x03\x04'), Buffer.alloc(4_000, 1)])
    expect(await lookIntoPdf(archive)).toBe('broken')
  })
})
