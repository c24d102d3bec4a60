import * as v from 'valibot'
import type { Contract } from '../../../src/contract'
import { REQUESTS_PAGE } from '../../../src/domain/limits'
import { deedsOn } from '../../../src/domain/permissions/can'
import { INSTANT, keysIn, pageOf } from '../../kit/paging'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { countOpenRequests, openRequestsAfter } from '../../shared/people/join-requests.repo'
import { besideRoster } from '../comparing'
import type { Loaders } from '../targets'

type RequestsOf = Handler<Contract['identity']['requests'], Context, Loaders>

/** Milliseconds of the request, and its id. */
const KEYS = v.strictTuple([INSTANT, v.string()])

export const requests: RequestsOf = async ({ branchId, cursor }, context, { branchId: target }) => {
  const [at, id] = keysIn(cursor, KEYS) ?? []
  const after = at === undefined || id === undefined ? null : { at: new Date(at), id }
  const [found, open] = await Promise.all([
    openRequestsAfter(branchId, after, REQUESTS_PAGE + 1),
    countOpenRequests(branchId),
  ])
  const { rows, next } = pageOf(found, REQUESTS_PAGE, (one) => [one.at.getTime(), one._id])
  return {
    rows: await besideRoster(branchId, rows, context.personId),
    next,
    open,
    may: deedsOn(await context.actor(), target),
    now: context.now.toISOString(),
  }
}
