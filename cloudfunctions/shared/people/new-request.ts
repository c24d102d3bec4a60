import { randomUUID } from 'node:crypto'
import { named } from '../../../src/domain/people/names'
import type { JoinRequest } from './join-requests.repo'

export type Asking = Pick<JoinRequest, 'personId' | 'branchId' | 'name' | 'doubt' | 'at'>

/** What a request has of answers that has none. */
export const UNANSWERED = {
  state: 'open',
  memberId: null,
  adds: null,
  reason: null,
  answeredBy: null,
  answeredAt: null,
  counted: false,
} as const

/** A request as it is first kept. */
export const newRequest = (asking: Asking): JoinRequest =>
  named({ ...asking, ...UNANSWERED, _id: idOf(asking), askId: randomUUID() })

/** One a person and branch. */
export const idOf = ({ branchId, personId }: Pick<JoinRequest, 'branchId' | 'personId'>): string =>
  `${branchId}_${personId}`
