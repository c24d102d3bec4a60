import { hoursWords } from '../assignments/quiet'
import { settingOf, type SettingName, type SettingValue } from './settings'

/** A value as it is read: 60 分, 已打开, 21:00 到次日 08:00. */
export function valueWords(name: SettingName, value: SettingValue): string {
  const spec = settingOf(name)
  if (typeof value === 'boolean') return value ? '打开' : '关闭'
  if (typeof value === 'object') return hoursWords(value)
  if (spec.kind !== 'number') return String(value)
  return spec.unit === '%' ? `${value}%` : `${value} ${spec.unit}`
}
