import type { Office, Settings, ShownSetting } from '../../src/contract/settings'
import { deedsOn } from '../../src/domain/permissions/can'
import { settingAt } from '../../src/domain/settings/chosen'
import { SETTING_NAMES, settingOf, type SettingName } from '../../src/domain/settings/settings'
import { findHealth } from '../shared/orgs/health.repo'
import { ancestorNames, findOrgs, levelsWithin, orgName, type Org } from '../shared/orgs/orgs.repo'
import { choicesOf, type KeptChoice, type SettingsRow } from '../shared/orgs/settings.repo'
import type { Context } from '../shared/people/context'
import { notedChoices, type Noted } from './setting-log'
import { stepsTo } from './steps'

/** Changes that the page tells of. */
const HISTORY = 20

type Values = ReadonlyMap<string, SettingsRow['values']>

/** What may be set at an organisation, as it stands now. */
export async function presentSettings(org: Org, context: Context): Promise<Settings> {
  const actor = await context.actor()
  const levels = await levelsWithin(org._id)
  const [choices, health, noted, path] = await Promise.all([
    choicesOf([...new Set([...org.path, ...levels])]),
    findHealth(org._id),
    notedChoices(org._id, HISTORY),
    ancestorNames(org),
  ])
  const names = await namesFor({ org, choices, noted })
  const below = levels.filter((id) => id !== org._id)
  const isCity = org.parentId === null
  return {
    org: orgName(org),
    path: stepsTo(org, path, actor),
    may: deedsOn(actor, { path: org.path, ownerId: null }),
    settings: SETTING_NAMES.filter((name) => isCity || !settingOf(name).cityOnly).map((name) =>
      shown(name, { org, choices, below, names }),
    ),
    branches: health?.branches ?? null,
    history: noted.map(({ name, value, at, ...office }) => ({
      name,
      value,
      at: at.toISOString(),
      office: officeOf(office, names),
    })),
    now: context.now.toISOString(),
  }
}

type Names = ReadonlyMap<string, string>

interface Place {
  org: Org
  choices: Values
  /** Levels below. */
  below: readonly string[]
  names: Names
}

function shown(name: SettingName, { org, choices, below, names }: Place): ShownSetting {
  const { value, by } = settingAt(name, { path: org.path, choices })
  const own = choices.get(org._id)?.[name]
  return {
    name,
    value,
    by: by === null ? null : { id: by, name: names.get(by) ?? '' },
    own: own ? { value: own.value, at: own.at.toISOString(), office: officeOf(own, names) } : null,
    above: settingAt(name, { path: org.path.slice(0, -1), choices }).value,
    below: below.filter((id) => (choices.get(id)?.[name]?.value ?? null) !== null).length,
  }
}

export const officeOf = ({ role, officeId }: Pick<KeptChoice, 'role' | 'officeId'>, names: Names): Office => ({
  org: { id: officeId, name: names.get(officeId) ?? '' },
  role,
})

/** What the organisations are called that have chosen, or whose office it was. */
async function namesFor({
  org,
  choices,
  noted,
}: {
  org: Org
  choices: Values
  noted: readonly Noted[]
}): Promise<Names> {
  const offices = Object.values(choices.get(org._id) ?? {}).map(({ officeId }) => officeId)
  const found = await findOrgs([...new Set([...org.path, ...offices, ...noted.map(({ officeId }) => officeId)])])
  return new Map(found.map(({ _id, name }) => [_id, name]))
}
