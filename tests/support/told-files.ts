import { documentsOf, filesOf } from '../../cloudfunctions/shared/notices/files'
import type { Notice } from '../../cloudfunctions/shared/notices/notices.repo'
import type { VersionRow } from '../../cloudfunctions/shared/notices/versions.repo'
import { all } from './recount'

/** Which files each written notice and each of its versions is known to have, and which it has. */
export function toldFiles(cloud: Parameters<typeof all>[0]): { files: string[] | undefined; had: string[] }[] {
  const written = all<Notice>(cloud, 'notices').filter(({ work }) => work !== undefined)
  return [
    ...written.map((notice) => ({ files: notice.files, had: filesOf(documentsOf(notice)) })),
    ...all<VersionRow>(cloud, 'noticeVersions').map(({ files, written: text }) => ({ files, had: filesOf([text]) })),
  ]
}
