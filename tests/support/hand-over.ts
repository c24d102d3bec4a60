import { cardKeyOf, hmac } from '../../cloudfunctions/shared/checkins/hmac'
import type { RoleRow } from '../../cloudfunctions/shared/people/roles.repo'
import type { AuditRow } from '../../cloudfunctions/shared/audit/audit.repo'
import { all } from '../../devtools/simulation/load/recount'
import { PERSONAL_STEP_MS, personalCode, stepAt } from '../../src/domain/checkins/code'
import { isRunning } from '../../src/domain/permissions/roles'
import { aLateClaim } from './attendances'
import { openidOf, personOf } from './city'
import { joinedTest, type JoinedTest } from './joined-city'
import { TUESDAY } from './local-cloud'
import { START, VENUE, youth } from './seats'
import { anActivity, aVenue, KEEPER, keptCity } from './venues'
import { putBack, readAll } from './whole-database'

export const NEXT = openidOf('u0b0', 1)
export const ANOTHER = openidOf('u0b0', 2)
export const SECOND = openidOf('u0b0', 3)
const ALIASES: Readonly<Record<string, string>> = {
  [NEXT]: 'NEXTNEXTNE',
  [ANOTHER]: 'ANATHERANA',
  [youth(1)]: 'YAUTHYAUTH',
  [KEEPER]: 'KEEPERKEEP',
}

/** What somebody's phone shows at a moment. */
export function shownBy(openid: string, moment = Date.now(), sure = true): string {
  const alias = ALIASES[openid] ?? ''
  return personalCode({ alias, key: cardKeyOf(alias) }, { step: stepAt(moment, PERSONAL_STEP_MS), sure }, hmac)
}

/** Who keeps `v1`, in letters: the keeper, the next one, another, a second one. */
const NAMES = new Map([KEEPER, NEXT, ANOTHER, SECOND].map((openid, n) => [personOf(openid), 'KNAS'[n] ?? '']))

/** The small city, a keeper of `v1`, and all that is done to hand it over, as requests that can be sent at any time and again. */
export async function handOverDesk() {
  const test = await joinedTest(TUESDAY)
  const { database: stored } = test.cloud
  for (const [name, list] of Object.entries(keptCity(TUESDAY))) stored.insertMany(name, list as object[])
  stored.insertMany('venues', [VENUE, aVenue({ _id: 'v2' })])
  stored.insertMany('directories', [{ _id: VENUE.district, order: 0, rows: {} }])
  stored.insertMany('activities', [
    anActivity({ _id: 'a1', venueId: 'v1', startsAt: START }),
    { ...anActivity({ _id: 'd1', venueId: 'v1', startsAt: START }), state: 'draft' },
  ])
  stored.insertMany('attendances', [aLateClaim({ sessionId: 'a0', personId: 'someone', at: TUESDAY }, TUESDAY)])
  stored.insertMany(
    'cards',
    Object.entries(ALIASES).map(([openid, _id]) => ({ _id, personId: personOf(openid), at: TUESDAY, spent: {} })),
  )
  const begun = readAll(stored)
  const at = (later: number): void => test.time.set(TUESDAY.getTime() + later)
  const send: JoinedTest['functions']['call'] = (openid, action) => test.functions.call(openid, action)
  const rows = <T>(name: string): T[] => all<T>(stored, name)
  const venueId = 'v1'
  return {
    test,
    begun,
    at,
    send,
    rows,
    restore: () => {
      putBack(stored, begun)
      at(0)
    },
    offer: (to = NEXT, { code = shownBy(to), who = KEEPER, sure = true, venue = venueId } = {}) =>
      send(who, {
        name: 'keeping',
        action: 'offerVenue',
        input: { venueId: venue, code, at: new Date().toISOString(), sure },
      }),
    withdraw: (who = KEEPER) => send(who, { name: 'keeping', action: 'withdrawOffer', input: { venueId } }),
    look: (who = KEEPER) => send(who, { name: 'keeping', action: 'handOver', input: { venueId } }),
    offered: (who = NEXT) => send(who, { name: 'keeping', action: 'offered', input: { venueId } }),
    take: (accept = true, who = NEXT) => send(who, { name: 'keeping', action: 'takeOver', input: { venueId, accept } }),
    today: (who: string) => send(who, { name: 'keeping', action: 'today', input: { venueId } }),
    audited: (deed: string) => rows<AuditRow>('audit').filter((row) => row.deed === deed),
    /** Who keeps it now. */
    keepers: (): string =>
      rows<RoleRow>('roles')
        .filter((role) => role.orgId === venueId && role.role === 'keeper' && isRunning(role, new Date()))
        .map(({ holderId }) => NAMES.get(holderId) ?? '?')
        .sort()
        .join(''),
  }
}

export type HandOverDesk = Awaited<ReturnType<typeof handOverDesk>>
