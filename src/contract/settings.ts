import * as v from 'valibot'
import type { RoleName } from '../domain/permissions/roles'
import type { Deed } from '../domain/permissions/table'
import {
  INITIALS,
  QUIET_BEGINS,
  QUIET_ENDS,
  SETTING_NAMES,
  type SettingName,
  type SettingValue,
} from '../domain/settings/settings'
import { action } from './define'
import { id } from './fields'
import { instant } from './home-fields'
import type { OrgName, PathStep } from './identity'

/** An office: who acted in it is told by the audit log alone, as above the branch nobody is named. */
export interface Office {
  org: OrgName
  role: RoleName
}

export interface ShownSetting {
  name: SettingName
  /** What counts here. */
  value: SettingValue
  /** The nearest organisation whose choice it is; null for the standard. */
  by: OrgName | null
  /** What was last chosen here, in which office; null where nothing ever was. Its value is null where the choice was taken back. */
  own: { value: SettingValue | null; at: string; office: Office } | null
  /** What counts here without a choice of its own. */
  above: SettingValue
  /** Committees below that have chosen for themselves. */
  below: number
}

export interface SettingChange {
  name: SettingName
  /** Null where the choice was taken back. */
  value: SettingValue | null
  at: string
  office: Office
}

/** What a committee may set, and has. */
export interface Settings {
  org: OrgName
  path: PathStep[]
  /** What the reader may do here. */
  may: Deed[]
  settings: ShownSetting[]
  /** Branches that it counts for, as of last night; null before the first. */
  branches: number | null
  /** The last changes, newest first. */
  history: SettingChange[]
  now: string
}

const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))
const hours = v.strictObject({
  from: whole(QUIET_BEGINS.least, QUIET_BEGINS.most),
  until: whole(QUIET_ENDS.least, QUIET_ENDS.most),
})
/** Larger than any that is allowed: each setting has bounds of its own. */
const NUMBER_MAX = 10_000
const value = v.union([
  whole(0, NUMBER_MAX),
  v.boolean(),
  v.pipe(v.string(), v.regex(INITIALS, '字头是两个大写字母')),
  hours,
])

export const settings = {
  /** What may be set at an organisation above branches, what counts there and by whose choice, with the last changes. FORBIDDEN · NOT_FOUND for a branch */
  settings: action<Settings>()({ input: v.strictObject({ orgId: id }), may: 'see-node', on: { orgId: 'org' } }),

  /**
   * Sets one for the whole subtree, or with null takes the choice back; a committee below may choose otherwise for its own. `seen` is when
   * the choice was made that the caller saw here, null for none. The same once more changes nothing. Frozen periods never change.
   * FORBIDDEN · NOT_FOUND not to be set here · INVALID_INPUT out of its bounds · CONFLICT somebody else was first: by whom and to what
   */
  setSetting: action<Settings>()({
    input: v.strictObject({
      orgId: id,
      name: v.picklist(SETTING_NAMES),
      value: v.nullable(value),
      seen: v.nullable(instant),
    }),
    may: 'set-settings',
    on: { orgId: 'org' },
  }),
}
