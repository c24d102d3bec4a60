import { settingAt, type Choice, type Choices, type Counting } from '../../../src/domain/settings/chosen'
import type { SettingName, SettingValue } from '../../../src/domain/settings/settings'
import type { RoleName } from '../../../src/domain/permissions/roles'
import { slices } from '../../kit/batches'
import { command } from '../../kit/cloud'
import { Collection } from '../../kit/collection'
import { PAGE } from '../../kit/paging'

/** What a committee chose, and in which office. */
export interface KeptChoice extends Choice {
  at: Date
  earlier: { value: SettingValue | null; at: Date }[]
  /** The person, for the row in the audit log; no screen shows them. */
  actorId: string | null
  /** The role that let them, and the organisation that it is held on. */
  role: RoleName
  officeId: string
}

/** What a committee has chosen for its subtree: one document an organisation. */
export interface SettingsRow {
  /** The organisation's id. */
  _id: string
  /** By the setting's name. */
  values: Record<string, KeptChoice>
}

/** Earlier values that are kept of one: what began under an older one than these counts by what stands above. */
const EARLIER_KEPT = 20

/** The only place that names the collection `settings`. */
const settings = new Collection<SettingsRow>('settings')

/** The choices made by any of some organisations. */
export async function choicesOf(orgIds: readonly string[]): Promise<Map<string, SettingsRow['values']>> {
  const rows: SettingsRow[] = []
  for (const some of slices([...orgIds].sort(), PAGE)) {
    rows.push(...(await settings.find({ where: { _id: command.in(some) }, limit: some.length })))
  }
  return new Map(rows.map(({ _id, values }) => [_id, values]))
}

/** What counts now for an organisation with this path. */
export async function settingFor<N extends SettingName>(name: N, path: readonly string[]): Promise<Counting<N>> {
  const choices: Choices = await choicesOf(path)
  return settingAt(name, { path, choices })
}

export type NewChoice = Omit<KeptChoice, 'earlier'>

/**
 * Puts a choice in the place of the one that was seen, null for none. False where another has been made since: of two at once one stands.
 */
export async function choose(
  orgId: string,
  name: SettingName,
  { seen, choice }: { seen: KeptChoice | null; choice: NewChoice },
): Promise<boolean> {
  const earlier = seen ? [{ value: seen.value, at: seen.at }, ...seen.earlier].slice(0, EARLIER_KEPT) : []
  await settings.insert({ _id: orgId, values: {} })
  const was = seen ? { [`values.${name}.at`]: seen.at } : { [`values.${name}`]: command.exists(false) }
  return settings.update({ _id: orgId, ...was }, { [`values.${name}`]: command.set({ ...choice, earlier }) })
}
