import type { PickableAssignment } from '../../contract/boards'
import type { Page } from '../../contract/paging'
import { FIRST_KIND } from '../../domain/kind-names'
import type { App } from '../../stores/app'
import { Pages } from '../../stores/pages'

/** What an organisation's numbers can be turned to, newest first. */
export const assignmentPages = (
  { call }: Pick<App, 'call'>,
  orgId: string,
  kind = FIRST_KIND,
): Pages<Page<PickableAssignment>> => new Pages((cursor) => call('boards', 'assignments', { orgId, kind, cursor }))
