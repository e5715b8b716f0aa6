import type { ClientBase } from 'pg'
import { insertRows, type Row } from '../../seed/insert'
import { authorOf } from '../announcements/issue'
import { type DemoFile, hangOn, storeFiles } from '../files'
import type { World } from '../history/world'
import { PAPERS, type PaperPlan } from './papers'
import { print } from './print'

interface Printed {
  id: string
  plan: PaperPlan
  files: DemoFile[]
}

const HOUR = 17

/** Prints the estate's documents, and writes them with every version they have had. */
export async function storeDocuments(client: ClientBase, world: World, estate: string): Promise<number> {
  const printed: Printed[] = []
  for (const plan of PAPERS) printed.push(await printAll(world, plan, estate))
  await storeFiles(
    client,
    printed.flatMap(({ files }) => files),
  )
  await insertRows(client, 'documents', printed.map(documentRow))
  world.dice.restart('documents/versions')
  await insertRows(
    client,
    'document_versions',
    printed.flatMap((document) => versionRows(world, document)),
  )
  await hangOn(
    client,
    'document_id',
    printed.flatMap(({ id, files }) => files.map((file) => ({ file: file.id, home: id }))),
  )
  return printed.length
}

async function printAll(world: World, plan: PaperPlan, estate: string): Promise<Printed> {
  const { dice, calendar } = world
  dice.restart(`documents/${plan.title}`)
  const author = authorOf(world, plan.by)
  const id = dice.uuid()
  const files: DemoFile[] = []
  for (const version of plan.versions) {
    const at = calendar.at(version.days, HOUR)
    const data = await print(plan, version, { at, estate })
    const name = `${plan.title}.pdf`
    files.push({ id: dice.uuid(), ownerId: author.id, at, name, data, mimeType: 'application/pdf' })
  }
  return { id, plan, files }
}

function documentRow({ id, plan, files }: Printed): Row {
  const latest = files.at(-1)
  return {
    ...{ id, title: plan.title, document_type: plan.type, audience: plan.audience },
    ...{ file_id: latest?.id, version: files.length, downloads: plan.downloads, author_id: latest?.ownerId },
    created_at: files[0]?.at,
    updated_at: latest?.at,
  }
}

function versionRows({ dice }: World, { id, plan, files }: Printed): Row[] {
  return files.map((file, index) => ({
    ...{ id: dice.uuid(), document_id: id, version: index + 1, file_id: file.id },
    ...{ note: plan.versions[index]?.note ?? null, author_id: file.ownerId },
    ...{ created_at: file.at, updated_at: file.at },
  }))
}
