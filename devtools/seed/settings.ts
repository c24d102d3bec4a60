import type { AuditRow } from '../../cloudfunctions/shared/audit/audit.repo'
import type { SettingsRow } from '../../cloudfunctions/shared/orgs/settings.repo'
import type { RoleName } from '../../src/domain/permissions/roles'
import type { SettingName, SettingValue } from '../../src/domain/settings/settings'
import { DAY_MS } from '../../src/domain/time'
import { NAMED_BRANCH, persona, personOf, type Alias } from './people'
import { CITY } from './tree'

interface Chosen {
  orgId: string
  name: SettingName
  value: SettingValue
  who: Alias
  role: RoleName
  daysAgo: number
}

/** What the city has chosen, and one committee for its own. */
const CHOSEN: readonly Chosen[] = [
  { orgId: CITY.id, name: 'staleRosterDays', value: 180, who: 'officer', role: 'officer', daysAgo: 66 },
  { orgId: CITY.id, name: 'talks', value: 40, who: 'officer', role: 'officer', daysAgo: 65 },
  {
    orgId: NAMED_BRANCH.committee.id,
    name: 'talks',
    value: 12,
    who: 'administrator',
    role: 'administrator',
    daysAgo: 30,
  },
]

/** The choices with their rows in the audit log. */
export function settingsOf(now: Date): { settings: SettingsRow[]; audit: AuditRow[] } {
  const settings = new Map<string, SettingsRow>()
  const audit: AuditRow[] = []
  for (const { orgId, name, value, who, role, daysAgo } of CHOSEN) {
    const at = new Date(now.getTime() - daysAgo * DAY_MS)
    const actorId = personOf(persona(who).openid)
    const row = settings.get(orgId) ?? { _id: orgId, values: {} }
    row.values[name] = { value, at, actorId, role, officeId: orgId, earlier: [] }
    settings.set(orgId, row)
    audit.push({
      _id: `setting_${orgId}_${name}_${at.getTime()}`,
      actorId,
      deed: 'set-settings',
      orgId,
      subject: 'settings',
      detail: JSON.stringify({ name, value, role, officeId: orgId }),
      at,
    })
  }
  return { settings: [...settings.values()], audit }
}
