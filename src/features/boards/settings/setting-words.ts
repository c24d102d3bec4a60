import type { Office, SettingChange, Settings, ShownSetting } from '../../../contract/settings'
import { ROLE_NAMES } from '../../../domain/permissions/roles'
import { valueWords } from '../../../domain/settings/setting-words'
import { settingOf } from '../../../domain/settings/settings'
import { clockTime, dayInYear, type Instant } from '../../../domain/time'

const when = (at: Instant, now: Instant): string => `${dayInYear(at, now)} ${clockTime(at)}`

/** Which office acted: no person is named above the branch. */
const officeWords = ({ org, role }: Office): string => `${org.name}的${ROLE_NAMES[role]}`

/** Whose choice a value is: the standard's, this organisation's with office and time, or one's above. */
export function sourceWords({ by, own }: ShownSetting, { org, now }: Settings): string {
  if (own && own.value !== null && by?.id === org.id) return `${officeWords(own.office)}设于 ${when(own.at, now)}`
  return by === null ? '默认' : `沿用${by.name}`
}

/** What a change does, before it is made: from when on, for how many, and who goes by their own. */
export function effectWords({ name, below }: ShownSetting, { branches }: Settings): string[] {
  const { counts } = settingOf(name)
  const reach = branches === null ? '' : `本级和下面 ${branches.toLocaleString('en-US')} 个团支部按它算。`
  const others = name === 'quiet' ? '，按更长的算' : '，不受影响'
  const own = below === 0 ? '' : `${below} 个下级团组织自己设了${others}。`
  return [counts, `${reach}${own}`].filter(Boolean)
}

/** One change in a line. */
export function changeWords({ name, value, at, office }: SettingChange, now: Instant): string {
  const what = value === null ? '恢复为沿用上级或默认' : `改成 ${valueWords(name, value)}`
  return `${when(at, now)} ${officeWords(office)}：${settingOf(name).title}${what}`
}
