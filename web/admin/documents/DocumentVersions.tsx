import type { UIFieldServerProps } from 'payload'
import type { DocumentVersion } from '@/payload-types'
import { VERSIONS_MAX, versionsOf } from '@/web/data/panel-documents'
import { whereOf } from '../conditions'
import { Instant } from '../Instant'
import { listPath } from '../paths'
import { ScrollingTable } from '../ScrollingTable'

const COLUMNS = ['Version', 'Since', 'By', 'What is new', 'File']

/** Each file that a document has had, on the document's own page. */
export async function DocumentVersions({ id, payload }: UIFieldServerProps) {
  if (!id) return null
  const versions = await versionsOf(payload, String(id))
  return (
    <section className="field-type estate-section" aria-labelledby="estate-versions">
      <h3 id="estate-versions">Versions</h3>
      <ScrollingTable label="Versions of this document" columns={COLUMNS}>
        {versions.map((version) => (
          <VersionRow key={version.id} version={version} />
        ))}
      </ScrollingTable>
      {versions.length === VERSIONS_MAX && (
        <a href={listPath('document-versions', whereOf([{ document: { equals: String(id) } }]))}>
          All versions
        </a>
      )}
    </section>
  )
}

function VersionRow({ version: { version, createdAt, author, note, file } }: { version: DocumentVersion }) {
  const nothing = <span className="estate-quiet">–</span>
  const url = typeof file === 'object' ? file?.url : null
  return (
    <tr>
      <td className="estate-amount">{version}</td>
      <td>
        <Instant at={createdAt} />
      </td>
      <td>{typeof author === 'object' && author ? author.name : nothing}</td>
      <td className="estate-table__title">{note || nothing}</td>
      <td>
        {url ? (
          <a href={url} aria-label={`Version ${version}, the file`}>
            File
          </a>
        ) : (
          nothing
        )}
      </td>
    </tr>
  )
}
