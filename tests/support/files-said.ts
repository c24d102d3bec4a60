import { documentsOf, filesOf } from '../../cloudfunctions/shared/notices/files'
import type { Notice } from '../../cloudfunctions/shared/notices/notices.repo'
import type { VersionRow } from '../../cloudfunctions/shared/notices/versions.repo'
import type { TestCloud } from './local-cloud'
import { all } from './recount'

/** Of all that is written here: which files are kept as its own, and which it says. */
export const filesSaid = ({ cloud }: Pick<TestCloud, 'cloud'>): { kept: string[] | undefined; said: string[] }[] => [
  ...all<Notice>(cloud, 'notices').flatMap((notice) =>
    notice.work ? [{ kept: notice.files, said: filesOf(documentsOf(notice)) }] : [],
  ),
  ...all<VersionRow>(cloud, 'noticeVersions').map(({ files, written }) => ({ kept: files, said: filesOf([written]) })),
]
