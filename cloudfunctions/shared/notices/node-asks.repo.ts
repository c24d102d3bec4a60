import { command } from '../../kit/cloud'
import { Collection } from '../../kit/collection'

/** What an organisation has asked to be confirmed in a month: one document, so that of any number who release at once none is too many. */
export interface NodeMonth {
  /** Of the organisation and the month. */
  _id: string
  /** By notice: since when it holds a place of the month. */
  of: Record<string, Date>
  used: number
}

/** The only place that names the collection `nodeAsks`. */
const nodeAsks = new Collection<NodeMonth>('nodeAsks')

const idOf = (orgId: string, month: string): string => `${orgId}_${month}`

export const findNodeMonth = (orgId: string, month: string): Promise<NodeMonth | null> =>
  nodeAsks.get(idOf(orgId, month))

interface Place {
  orgId: string
  month: string
  noticeId: string
}

/** Releases of one organisation that can come between a look and a write. */
const MOST_TURNS = 60

/** Takes a place for a notice, once however often; null where all are taken: then by which. */
export async function takePlace({ orgId, month, noticeId }: Place, most: number, now: Date): Promise<NodeMonth | null> {
  const _id = idOf(orgId, month)
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const found = await nodeAsks.get(_id)
    if (found?.of[noticeId]) return null
    if ((found?.used ?? 0) >= most) return found ?? { _id, of: {}, used: 0 }
    if (!found) {
      if (await nodeAsks.insert({ _id, of: { [noticeId]: now }, used: 1 })) return null
    } else if (
      await nodeAsks.update(
        { _id, used: found.used, [`of.${noticeId}`]: command.exists(false) },
        { [`of.${noticeId}`]: now, used: found.used + 1 },
      )
    )
      return null
  }
  throw new Error(`an organisation’s month changed ${MOST_TURNS} times between a look and a write`)
}

/** Gives a place back. Repeating it changes nothing. */
export const givePlaceBack = ({ orgId, month, noticeId }: Place): Promise<boolean> =>
  nodeAsks.update(
    { _id: idOf(orgId, month), [`of.${noticeId}`]: command.exists(true) },
    { [`of.${noticeId}`]: command.remove(), used: command.inc(-1) },
  )
