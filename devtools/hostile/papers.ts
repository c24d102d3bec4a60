import { writtenPlace } from '../../cloudfunctions/shared/files/places'
import type { Upload } from '../../cloudfunctions/shared/files/uploads.repo'
import type { RoleRow } from '../../cloudfunctions/shared/people/roles.repo'
import { packed } from '../../cloudfunctions/taking/docx/packed'
import type { JoinedCloud } from '../simulation/load/joined-cloud'
import { all } from '../simulation/load/recount'

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
/** The least that is a document. */
const PAPER = packed(
  new Map([
    [
      'word/document.xml',
      `<w:document xmlns:w="${MAIN}"><w:body><w:p><w:r><w:t>周五停电。</w:t></w:r></w:p></w:body></w:document>`,
    ],
  ]),
)

/** A document that was sent for what an organisation writes. */
export const paperOf = (orgId: string): string => `paper-${orgId}`

/** One for each organisation where somebody holds a role. */
export function plantPapers(cloud: JoinedCloud, at: Date): void {
  const offices = [...new Set(all<RoleRow>(cloud.database, 'roles').map(({ orgId }) => orgId))]
  const about = { name: '方案.docx', kind: 'docx', bytes: PAPER.length, width: 0, height: 0 } as const
  const uploads = offices.map((orgId): Upload => {
    const place = writtenPlace(orgId)
    const path = `${place}/${paperOf(orgId)}.docx`
    const own = { _id: paperOf(orgId), place, personId: 'nobody', path, file: cloud.put(path, PAPER) }
    return { ...own, bytes: PAPER.length, about, at, idleSince: at }
  })
  cloud.database.insertMany('uploads', uploads)
}
