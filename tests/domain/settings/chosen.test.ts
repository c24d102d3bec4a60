import { flawOf, settingAt, standardOf, type Choice, type Choices } from '../../../src/domain/settings/chosen'
import { valueWords } from '../../../src/domain/settings/setting-words'
import { fits, SETTING_NAMES, type SettingName, type SettingValue } from '../../../src/domain/settings/settings'

const path = ['city', 'unit', 'school']
const since = '2026-11-01T00:00:00Z'
const choice = (value: SettingValue | null, at = since, earlier: Choice['earlier'] = []): Choice => ({
  value,
  at,
  earlier,
})
const chosen = (name: SettingName, by: Record<string, Choice>): Choices =>
  new Map(Object.entries(by).map(([orgId, one]) => [orgId, { [name]: one }]))

describe('a setting', () => {
  it.each(SETTING_NAMES)('%s has a standard within its own bounds, and it counts where nobody has chosen', (name) => {
    expect(fits(name, standardOf(name))).toBe(true)
    expect(settingAt(name, { path, choices: new Map() })).toEqual({ value: standardOf(name), by: null })
    expect(valueWords(name, standardOf(name))).not.toMatch(/undefined|object| %/)
  })

  it('is what the nearest committee on the way up has chosen; one that took its choice back has none', () => {
    const choices = chosen('passMark', { city: choice(70), unit: choice(80), school: choice(null), other: choice(90) })
    expect(settingAt('passMark', { path, choices })).toEqual({ value: 80, by: 'unit' })
    expect(settingAt('passMark', { path: ['city'], choices })).toEqual({ value: 70, by: 'city' })
  })

  it('that is out of its bounds, as an old document may have it, counts for nothing', () => {
    expect(settingAt('passMark', { path, choices: chosen('passMark', { unit: choice(10) }) }).by).toBeNull()
  })

  it('of the city alone is nobody else’s', () => {
    const choices = chosen('initials', { city: choice('QN'), unit: choice('AB') })
    expect(settingAt('initials', { path, choices })).toEqual({ value: 'QN', by: 'city' })
  })

  it('as of an instant is what had been chosen by then', () => {
    const [before, then, now] = ['2026-10-01T00:00:00Z', '2026-11-15T00:00:00Z', '2026-12-01T00:00:00Z']
    const choices = chosen('passMark', { city: choice(90, now, [{ value: 70, at: since }]) })
    const at = (asOf: string) => settingAt('passMark', { path, choices, asOf }).value
    expect([at(before), at(since), at(then), at(now)]).toEqual([60, 70, 70, 90])
  })
})

describe('quiet hours', () => {
  it('are the longest that any committee above has chosen, never shorter ones', () => {
    const choices = chosen('quiet', {
      city: choice({ from: 20, until: 8 }),
      unit: choice({ from: 21, until: 9 }),
    })
    expect(settingAt('quiet', { path, choices })).toEqual({ value: { from: 20, until: 9 }, by: 'unit' })
  })

  it('can be made longer and not shorter than those above', () => {
    const above = { from: 20, until: 9 }
    expect(flawOf('quiet', above, above)).toBeNull()
    expect(flawOf('quiet', { from: 17, until: 11 }, above)).toBeNull()
    for (const shorter of [
      { from: 21, until: 9 },
      { from: 20, until: 8 },
    ])
      expect(flawOf('quiet', shorter, above)).toBe('安静时段只能比上级的更长：最晚 20 点开始，最早 9 点结束')
    for (const never of [
      { from: 16, until: 9 },
      { from: 20, until: 12 },
      { from: 20.5, until: 9 },
      { from: 20 },
      20,
      null,
    ])
      expect(flawOf('quiet', never, above)).toBe('安静时段从 17 到 21 点开始，到 8 到 11 点结束')
  })
})
