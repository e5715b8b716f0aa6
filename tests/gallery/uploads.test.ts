import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { upload } from '../support/factories'

const estate = useEstate()

const aJpeg = (): Promise<Buffer> =>
  sharp({ create: { width: 900, height: 700, channels: 3, background: '#8a6d2f' } })
    .jpeg()
    .toBuffer()

/** How many files are known. */
async function kept(): Promise<number | undefined> {
  const [row] = await stored<{ n: number }>('select count(*)::int as n from media')
  return row?.n
}

function chunk(name: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc(body))
  return Buffer.concat([length, body, sum])
}

function crc(bytes: Buffer): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
  }
  return (sum ^ 0xffffffff) >>> 0
}

/** A PNG of so many black pixels a side, a few kilobytes large. */
function aBomb(side: number): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  head[8] = 1
  const pixels = deflateSync(Buffer.alloc(side * (Math.ceil(side / 8) + 1)), { level: 9 })
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

test.each([14_000, 20_000])('a small file of %i pixels a side is 413, and nothing is kept', async (side) => {
  const bomb = aBomb(side)
  expect(bomb.length).toBeLessThan(100_000)
  const before = await kept()
  expect(await upload(estate, 'asha', bomb, 'sky.png')).toMatchObject({
    status: 413,
    body: { errors: [{ code: 'payload_too_large', field: 'file' }] },
  })
  expect(await kept()).toBe(before)
})

test.each([
  ['a drawing under another name', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
  ['a page that begins like a GIF', Buffer.from('GIF89a<script>alert(1)</script>')],
  ['an archive', Buffer.from('PK\u0003\u0004a photo, or not')],
])('%s is 415, and nothing is kept', async (_, bytes) => {
  const before = await kept()
  expect((await upload(estate, 'asha', bytes, 'a.jpg', 'image/jpeg')).status).toBe(415)
  expect(await kept()).toBe(before)
})

test('a photo that breaks off is 415, and nothing is kept', async () => {
  const whole = await aJpeg()
  const before = await kept()
  const half = whole.subarray(0, Math.floor(whole.length / 2))
  expect((await upload(estate, 'asha', half, 'a.jpg', 'image/jpeg')).status).toBe(415)
  expect(await kept()).toBe(before)
})

test('what a photo carries beside its pixels is gone: a page, an archive, the place', async () => {
  const place = { IFD3: { GPSLatitude: '12/1 58/1 17/1', GPSLatitudeRef: 'N', GPSMapDatum: 'SECRET-PLACE' } }
  const photo = await sharp(await aJpeg())
    .withExif(place)
    .jpeg()
    .toBuffer()
  expect(photo.includes('SECRET-PLACE')).toBe(true)
  const tail = Buffer.from('<html><script>alert(1)</script></html>PK\u0003\u0004')
  const answer = await upload(estate, 'asha', Buffer.concat([photo, tail]), 'a.html.jpg', 'image/jpeg')
  expect(answer.status).toBe(201)
  const { filename, sizes } = answer.body.doc
  const names: string[] = [filename, sizes.thumbnail.filename, sizes.tile.filename]
  for (const name of names) {
    expect(name).toMatch(/^[0-9a-f-]{36}(-\d+x\d+)?\.(jpg|webp)$/)
    const headers = { authorization: `JWT ${await estate.tokenOf('asha')}` }
    const file = await fetch(`${estate.url}/api/media/file/${name}`, { headers })
    const bytes = Buffer.from(await file.arrayBuffer())
    expect(file.headers.get('x-content-type-options')).toBe('nosniff')
    for (const word of ['script', 'SECRET-PLACE', 'PK\u0003\u0004']) expect(bytes.includes(word)).toBe(false)
    expect((await sharp(bytes).metadata()).exif).toBeUndefined()
  }
})

test('a film of pictures is kept as its first', async () => {
  const frames = Buffer.alloc(20 * 40 * 3, 90)
  const gif = await sharp(frames, { raw: { width: 20, height: 40, channels: 3, pageHeight: 20 } })
    .gif()
    .toBuffer()
  const answer = await upload(estate, 'asha', gif, 'a.gif', 'image/gif')
  expect(answer.body.doc).toMatchObject({ mimeType: 'image/jpeg', width: 20, height: 20 })
})
