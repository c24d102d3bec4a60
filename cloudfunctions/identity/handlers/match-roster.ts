import type { Contract } from '../../../src/contract'
import type { RosterMatch } from '../../../src/contract/identity'
import { askedPattern, maskedNumber } from '../../../src/domain/people/roster'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { rosterByName } from '../../shared/people/roster.repo'
import { triesLeft } from '../../shared/tries/tries.repo'
import { getInvite } from '../invite'
import { rowGate } from '../row-gate'

type MatchRoster = Handler<Contract['identity']['matchRoster'], Context>

const nobody = (outcome: RosterMatch['outcome']): RosterMatch => ({ outcome, candidate: null, triesLeft: 0 })

export const matchRoster: MatchRoster = async ({ code, name }, context) => {
  const { personId } = context
  const invite = await getInvite(code, context)
  const rows = await rosterByName(invite.orgId, name)
  const [row] = rows
  if (!row) return nobody('none')
  if (rows.length > 1) return nobody('several')
  if (row.personId !== null && row.personId !== personId) return nobody('taken')

  return {
    outcome: 'one',
    candidate: {
      standing: row.standing,
      joinedLeague: row.joinedLeague,
      maskedNumber: maskedNumber(row.number) ?? '',
      pattern: askedPattern(row.number),
    },
    triesLeft: await triesLeft(rowGate(row._id, context.callerKey()), context.now),
  }
}
