import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
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
    ['a form of XFA', '<< /AcroForm << /XFA 7 0 R >> >>'],
  ])('with %s is refused', async (_, object) => {
    expect(await lookIntoPdf(await withObject(`90 0 obj\n${object}\nendobj`))).toBe('acts')
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
