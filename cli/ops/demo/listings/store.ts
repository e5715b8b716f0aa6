import type { ClientBase } from 'pg'
import { insertRows, type Row } from '../../seed/insert'
import { type DemoFile, hangOn, photograph, storeFiles } from '../files'
import type { World } from '../history/world'
import { type Offer, offerRow, offersOf } from './offer'
import { thing } from './pictures'
import { talkAbout } from './talks'

/** Where each kind of row goes, in the order in which they are written. */
const TABLES = [
  ['listing_threads', 'threads'],
  ['listing_messages', 'messages'],
  ['notifications', 'notifications'],
  ['deliveries', 'deliveries'],
] as const

interface Picture {
  file: DemoFile
  offerId: string
  order: number
}

/** Writes the market: a year of listings, their photos, and what was said about them. */
export async function storeListings(
  client: ClientBase,
  world: World,
): Promise<{ offers: Offer[]; notifications: number }> {
  const offers = offersOf(world)
  await insertRows(
    client,
    'listings',
    offers.map((offer) => offerRow(world, offer)),
  )
  await storePictures(client, world, offers)
  const conversations = offers.map((offer) => talkAbout(world, offer))
  for (const [table, rows] of TABLES)
    await insertRows(
      client,
      table,
      conversations.flatMap((one) => one[rows]),
    )
  return { offers, notifications: conversations.flatMap(({ notifications }) => notifications).length }
}

async function storePictures(client: ClientBase, world: World, offers: readonly Offer[]): Promise<void> {
  world.dice.restart('listings/pictures')
  const pictures = await Promise.all(offers.flatMap((offer) => picturesOf(world, offer)))
  await storeFiles(
    client,
    pictures.map(({ file }) => file),
  )
  await client.query(
    `insert into listings_rels ("order", parent_id, path, media_id)
     select "order", parent_id, 'photos', media_id
     from jsonb_to_recordset($1::jsonb) as p("order" int, parent_id uuid, media_id uuid)`,
    [JSON.stringify(pictures.map(photoRow))],
  )
  await hangOn(
    client,
    'listing_id',
    pictures.map(({ file, offerId }) => ({ file: file.id, home: offerId })),
  )
}

const photoRow = ({ file, offerId, order }: Picture): Row => ({
  order,
  parent_id: offerId,
  media_id: file.id,
})

function picturesOf({ dice }: World, { id, goods, seller, special, at }: Offer): Promise<Picture>[] {
  return (special?.pictures ?? []).map(async ([shape, color], index) => {
    const fileId = dice.uuid()
    const data = await photograph(thing(shape, color))
    const file: DemoFile = {
      ...{ id: fileId, ownerId: seller.account.id, at, name: goods.title, data },
      mimeType: 'image/jpeg',
    }
    return { file, offerId: id, order: index + 1 }
  })
}
