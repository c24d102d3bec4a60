import type { RequestRow } from '../../src/contract/requests'
import { compared } from '../../src/domain/people/join-request'
import { askingAs, type JoinRequest } from '../shared/people/join-requests.repo'
import { rosterByKeys, type RosterRow } from '../shared/people/roster.repo'
import { isOthers } from './open-row'

/** Some requests of one branch beside its roster as it is now, in their order. */
export async function besideRoster(
  branchId: string,
  requests: readonly JoinRequest[],
  readerId: string | null,
): Promise<RequestRow[]> {
  if (requests.length === 0) return []
  const keys = [...new Set(requests.map((one) => one.nameKey))]
  const [rows, asking] = await Promise.all([rosterByKeys(branchId, keys), askingAs(branchId, keys)])
  return Promise.all(
    requests.map((request) => {
      const same = rows.filter((row) => row.nameKey === request.nameKey)
      // The request itself is among those that bear its name.
      const rivals = Math.max(0, (asking.get(request.nameKey) ?? 0) - 1)
      return beside(request, { rows: same, rivals, own: request.personId === readerId })
    }),
  )
}

async function beside(
  { askId, name, personId, at, doubt }: JoinRequest,
  { rows, rivals, own }: { rows: readonly RosterRow[]; rivals: number; own: boolean },
): Promise<RequestRow> {
  const [row] = rows
  const only = rows.length === 1 ? row : undefined
  const free = only !== undefined && !(await isOthers(only, personId))
  return {
    askId,
    name,
    at: at.toISOString(),
    how: compared(
      rows.map(({ number }) => ({ number, free })),
      { doubt, rivals },
    ),
    namesakes: rows.length,
    rivals,
    memberId: only && free ? only._id : null,
    writtenAs: only && only.name !== name ? only.name : null,
    own,
  }
}
