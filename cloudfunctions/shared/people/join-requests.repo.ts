import { Collection } from '../../kit/collection'

export interface JoinRequest {
  _id: string
  personId: string
  branchId: string
  name: string
  at: Date
}

/** The only place that names the collection `joinRequests`. */
const requests = new Collection<JoinRequest>('joinRequests')

/** One request a person and branch; a newer name replaces the older. */
export const putJoinRequest = (request: Omit<JoinRequest, '_id'>): Promise<void> =>
  requests.put({ ...request, _id: `${request.branchId}_${request.personId}` })

/** Forgets what a person asked for: it was taken back, or who joined by another way has nothing pending any more. */
export async function dropJoinRequests(personId: string): Promise<void> {
  for (const { _id } of await requests.find({ where: { personId }, fields: ['personId'] })) await requests.remove(_id)
}

export async function pendingBranchId(personId: string): Promise<string | null> {
  const [newest] = await requests.find({ where: { personId }, sort: [['at', 'desc']], limit: 1 })
  return newest?.branchId ?? null
}

/** Those that ask to be let into a branch and have no answer, the oldest first, so many at most. */
export const openRequestsOf = (branchId: string, limit: number): Promise<JoinRequest[]> =>
  requests.find({
    where: { branchId },
    sort: [
      ['at', 'asc'],
      ['_id', 'asc'],
    ],
    limit,
  })

export const countOpenRequests = (branchId: string): Promise<number> => requests.count({ branchId })
