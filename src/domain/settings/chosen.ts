import { longest } from '../assignments/quiet'
import { ms, type Instant } from '../time'
import {
  fits,
  settingOf,
  SETTINGS,
  QUIET_BEGINS,
  QUIET_ENDS,
  type SettingName,
  type SettingValue,
  type ValueOf,
} from './settings'

/** What a committee chose, and what it had chosen before. */
export interface Choice {
  /** Null where it has taken its choice back: what is above counts again. */
  value: SettingValue | null
  at: Instant
  /** Newest first. */
  earlier: readonly { value: SettingValue | null; at: Instant }[]
}

/** What committees have chosen, by organisation. */
export type Choices = ReadonlyMap<string, Readonly<Partial<Record<SettingName, Choice>>>>

/** Where and when a setting is asked about. */
export interface Asked {
  /** From the root down. */
  path: readonly string[]
  choices: Choices
  /** As it stood then; missing for now. */
  asOf?: Instant
}

/** What a setting is somewhere. */
export interface Counting<N extends SettingName> {
  value: ValueOf<N>
  /** The nearest organisation whose choice it is; null where none has chosen. */
  by: string | null
}

/** What counts at a place: the nearest committee on the way up that has chosen, or the standard. Of quiet hours the longest that any chose. */
export function settingAt<N extends SettingName>(name: N, { path, choices, asOf }: Asked): Counting<N> {
  const choosers = settingOf(name).cityOnly ? path.slice(0, 1) : path
  const chosen = [...choosers].reverse().flatMap((orgId) => {
    const value = valueAt(choices.get(orgId)?.[name], asOf)
    return fits(name, value) ? [{ value, by: orgId }] : []
  })
  const [nearest] = chosen
  if (!nearest) return { value: standardOf(name), by: null }
  if (name !== 'quiet') return nearest
  const quiet: unknown = longest([
    SETTINGS.quiet.standard,
    ...chosen.flatMap(({ value }) => (isHours(value) ? [value] : [])),
  ])
  return fits(name, quiet) ? { value: quiet, by: nearest.by } : nearest
}

const isHours = (value: SettingValue): value is ValueOf<'quiet'> => typeof value === 'object'

export function standardOf<N extends SettingName>(name: N): ValueOf<N> {
  const standard: unknown = SETTINGS[name].standard
  if (fits(name, standard)) return standard
  throw new Error(`the standard of ${name} is out of its bounds`)
}

function valueAt(choice: Choice | undefined, asOf: Instant | undefined): SettingValue | null {
  if (!choice) return null
  if (asOf === undefined) return choice.value
  return [choice, ...choice.earlier].find(({ at }) => ms(at) <= ms(asOf))?.value ?? null
}

/** What is wrong with a value that somebody wants to set, as a sentence; null where it can be. `above` is what counts without it. */
export function flawOf<N extends SettingName>(name: N, value: unknown, above: ValueOf<N>): string | null {
  const spec = settingOf(name)
  if (!fits(name, value)) return boundsOf(name)
  if (spec.kind !== 'hours' || !isHours(value) || !isHours(above)) return null
  if (value.from <= above.from && value.until >= above.until) return null
  return `${spec.title}只能比上级的更长：最晚 ${above.from} 点开始，最早 ${above.until} 点结束`
}

/** Which values can be set, as a sentence. */
export function boundsOf(name: SettingName): string {
  const spec = settingOf(name)
  switch (spec.kind) {
    case 'number':
      return `${spec.title}填 ${spec.least} 到 ${spec.most} 的整数`
    case 'switch':
      return `${spec.title}只有打开和关闭`
    case 'letters':
      return `${spec.title}是两个大写字母`
    case 'hours':
      return `${spec.title}从 ${QUIET_BEGINS.least} 到 ${QUIET_BEGINS.most} 点开始，到 ${QUIET_ENDS.least} 到 ${QUIET_ENDS.most} 点结束`
  }
}
