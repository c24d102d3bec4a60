import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import type { Actor } from '../../../src/domain/permissions/can'
import { isRunning, ROLE_NAMES } from '../../../src/domain/permissions/roles'
import { TABLE } from '../../../src/domain/permissions/table'
import { flawOf, settingAt } from '../../../src/domain/settings/chosen'
import { valueWords } from '../../../src/domain/settings/setting-words'
import { sameValue, settingOf, type SettingName } from '../../../src/domain/settings/settings'
import { ms, published } from '../../../src/domain/time'
import type { Handler } from '../../kit/serve'
import { findOrg, type Org } from '../../shared/orgs/orgs.repo'
import { choicesOf, choose, type KeptChoice, type NewChoice } from '../../shared/orgs/settings.repo'
import type { Context } from '../../shared/people/context'
import { assertCommittee } from '../access'
import { presentSettings } from '../present-settings'
import { noteChoice } from '../setting-log'
import type { Loaders } from '../targets'

type SetSetting = Handler<Contract['boards']['setSetting'], Context, Loaders>

export const setSetting: SetSetting = async ({ orgId, name, value, seen }, context, { orgId: { org } }) => {
  const { personId, now } = context
  assertCommittee(org)
  if (settingOf(name).cityOnly && org.parentId !== null)
    throw new AppError('NOT_FOUND', `${settingOf(name).title}全市只有一个，由市级设`)
  const choices = await choicesOf(org.path)
  const above = settingAt(name, { path: org.path.slice(0, -1), choices })
  const flaw = value === null ? null : flawOf(name, value, above.value)
  if (flaw !== null) throw new AppError('INVALID_INPUT', flaw)

  const standing = choices.get(orgId)?.[name] ?? null
  if (isSo(standing, value)) {
    // Also on a repeated request: the first may have died between the two writes.
    if (standing) await noteChoice(orgId, name, standing)
    return presentSettings(org, context)
  }
  if (!wasSeen(standing, seen)) throw await conflict(name, { standing, now })
  if (standing) await noteChoice(orgId, name, standing)
  const choice: NewChoice = { value, at: now, actorId: personId, ...officeOn(org, await context.actor()) }
  if (!(await choose(orgId, name, { seen: standing, choice }))) {
    const winner = (await choicesOf([orgId])).get(orgId)?.[name] ?? null
    if (!isSo(winner, value)) throw await conflict(name, { standing: winner, now })
  } else await noteChoice(orgId, name, choice)
  return presentSettings(org, context)
}

const isSo = (standing: KeptChoice | null, value: KeptChoice['value']): boolean =>
  sameValue(standing?.value ?? null, value)

/** Whether what the caller saw is what stands there. */
const wasSeen = (standing: KeptChoice | null, seen: string | null): boolean =>
  (standing === null ? null : standing.at.getTime()) === (seen === null ? null : ms(seen))

/** In which office it is done: the nearest one that allows it. */
function officeOn({ path }: Org, { grants, now }: Actor): Pick<KeptChoice, 'role' | 'officeId'> {
  const { may } = TABLE['set-settings']
  const held = grants.filter((grant) => may[grant.role] && isRunning(grant, now) && path.includes(grant.orgId))
  const [office] = held.sort((a, b) => path.indexOf(b.orgId) - path.indexOf(a.orgId))
  if (!office) throw new AppError('FORBIDDEN', TABLE['set-settings'].refusal)
  return { role: office.role, officeId: office.orgId }
}

/** Somebody else was first: which office, when, and what it is now. */
async function conflict(
  name: SettingName,
  { standing, now }: { standing: KeptChoice | null; now: Date },
): Promise<AppError> {
  if (!standing) return new AppError('CONFLICT', '这一项刚刚变了，请刷新后再改')
  const office = await findOrg(standing.officeId)
  const what = standing.value === null ? '把这一项恢复了' : `改成了 ${valueWords(name, standing.value)}`
  const who = `${office?.name ?? ''}的${ROLE_NAMES[standing.role]}`
  return new AppError('CONFLICT', `${who} ${published(standing.at, now)} ${what}，请看过以后再改`)
}
