import * as v from 'valibot'
import type { Contract } from '../../../src/contract'
import type { ScanRow } from '../../../src/contract/checkin-replies'
import { SCANS_PAGE } from '../../../src/domain/limits'
import { INSTANT, keysIn, pageOf } from '../../kit/paging'
import type { Handler } from '../../kit/serve'
import { scansOf, type Scan } from '../../shared/checkins/scans.repo'
import { presentSession } from '../../shared/checkins/session'
import { findSession } from '../../shared/checkins/sessions.repo'
import type { Context } from '../../shared/people/context'
import { peopleOf, type Called } from '../roll-rows'
import { listedOf, readSignedUp } from '../signed-up'
import type { Loaders } from '../targets'

type Scans = Handler<Contract['checkins']['scans'], Context, Loaders>

const place = v.strictTuple([INSTANT, v.string()])

export const scans: Scans = async ({ sessionId, cursor }, { now }, on) => {
  const { session } = on.sessionId
  const keys = keysIn(cursor, place)
  const beyond = keys && { at: new Date(keys[0]), id: keys[1] }
  const [found, signedUp, opened] = await Promise.all([
    scansOf(sessionId, beyond, SCANS_PAGE + 1),
    readSignedUp(session, now),
    findSession(sessionId),
  ])
  const { rows, next } = pageOf(found, SCANS_PAGE, ({ at, _id }) => [at.getTime(), _id])
  const personIds = [...new Set(rows.flatMap(({ personId }) => personId ?? []))]
  const entries = personIds.map((personId) => ({ personId, listed: listedOf(signedUp, personId) }))
  const people = await peopleOf(entries, signedUp.activity)
  return {
    session: presentSession(session),
    rows: rows.map((scan) => presentScan(scan, people)),
    next,
    thinned: opened?.thinned ? { ...opened.thinned } : null,
    now: now.toISOString(),
  }
}

const presentScan = (scan: Scan, people: ReadonlyMap<string, Called>): ScanRow => ({
  scanId: scan._id,
  at: scan.at.toISOString(),
  how: scan.how,
  nonce: scan.nonce,
  codeAt: scan.codeAt?.toISOString() ?? null,
  outcome: scan.outcome,
  reason: scan.reason,
  name: people.get(scan.personId ?? '')?.name ?? '',
})
