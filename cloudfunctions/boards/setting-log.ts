import * as v from 'valibot'
import { ROLE_NAMES, type RoleName } from '../../src/domain/permissions/roles'
import { fits, SETTING_NAMES, type SettingName, type SettingValue } from '../../src/domain/settings/settings'
import { deedsAbout, noteDeed, type AuditRow } from '../shared/audit/audit.repo'
import type { NewChoice } from '../shared/orgs/settings.repo'

/** What rows about settings are of: an organisation's are asked for together. */
const SUBJECT = 'settings'

/** Writes down a choice in the audit log, once however often it is told: whoever died after choosing has it written by the next. */
export const noteChoice = (orgId: string, name: SettingName, choice: NewChoice): Promise<void> => {
  const { value, at, actorId, role, officeId } = choice
  return noteDeed({
    _id: `setting_${orgId}_${name}_${at.getTime()}`,
    actorId,
    deed: 'set-settings',
    orgId,
    subject: SUBJECT,
    detail: JSON.stringify({ name, value, role, officeId }),
    at,
  })
}

export interface Noted {
  name: SettingName
  value: SettingValue | null
  at: Date
  role: RoleName
  officeId: string
}

/** The last changes of an organisation's settings, newest first. */
export async function notedChoices(orgId: string, limit: number): Promise<Noted[]> {
  return (await deedsAbout(orgId, SUBJECT, limit)).flatMap((row) => notedIn(row) ?? [])
}

const ROLES = Object.keys(ROLE_NAMES) as RoleName[]
const told = v.strictObject({
  name: v.picklist(SETTING_NAMES),
  value: v.unknown(),
  role: v.picklist(ROLES),
  officeId: v.string(),
})

/** Null for a row whose setting is no longer one. */
function notedIn({ detail, at }: AuditRow): Noted | null {
  const parsed = v.safeParse(told, JSON.parse(detail))
  if (!parsed.success) return null
  const { name, value, ...office } = parsed.output
  return value === null || fits(name, value) ? { name, value, at, ...office } : null
}
