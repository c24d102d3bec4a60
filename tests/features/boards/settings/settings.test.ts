import type { Settings, ShownSetting } from '../../../../src/contract/settings'
import type { SettingName } from '../../../../src/domain/settings/settings'
import { changeWords, effectWords, sourceWords } from '../../../../src/features/boards/settings/setting-words'
import { SettingsStore } from '../../../../src/features/boards/settings/settings.store'
import { appWith, Cloud, refusal } from '../../identity/cloud'
import { NOW } from '../boards'

const office = { org: { id: 'city', name: '澜江市团委' }, role: 'officer' } as const
const setting = (name: SettingName, over: Partial<ShownSetting> = {}): ShownSetting => ({
  name,
  value: 60,
  by: null,
  own: null,
  above: 60,
  below: 0,
  ...over,
})
const settings = (...all: ShownSetting[]): Settings => ({
  org: { id: 'city', name: '澜江市团委' },
  path: [],
  may: ['see-node', 'set-settings'],
  settings: all,
  branches: 1418,
  history: [],
  now: NOW,
})

async function opened(cloud: Cloud): Promise<SettingsStore> {
  const store = new SettingsStore(appWith(cloud), 'city')
  await store.load()
  return store
}

describe('the settings of a committee', () => {
  it('say what is wrong before anything is sent, and send what was seen', async () => {
    const own = { value: 70, at: NOW, office }
    const before = settings(setting('passMark', { value: 70, own, by: office.org }))
    const cloud = new Cloud()
      .answer('settings', before)
      .answer('setSetting', settings(setting('passMark', { value: 80 })))
    const store = await opened(cloud)
    store.open('passMark')
    expect(store.typed).toEqual(['70'])
    for (const wrong of ['', '5', 'abc', '101', '70.5']) {
      store.type(0, wrong)
      await store.save()
      expect(store.problem).toBe('及格分填 60 到 100 的整数')
    }
    expect(cloud.inputs('setSetting')).toEqual([])

    store.type(0, ' 80 ')
    await store.save()
    expect(cloud.inputs('setSetting')).toEqual([{ orgId: 'city', name: 'passMark', value: 80, seen: NOW }])
    expect([store.chosen, store.settings.value?.settings[0]?.value]).toEqual([null, 80])
  })

  it('are taken back, switched, and told in hours', async () => {
    const all = settings(
      setting('ranking', { value: false, above: false }),
      setting('quiet', { value: { from: 21, until: 8 }, above: { from: 21, until: 8 } }),
    )
    const cloud = new Cloud().answer('settings', all).answer('setSetting', all)
    const store = await opened(cloud)
    store.open('ranking')
    await store.save()
    store.open('quiet')
    store.type(0, '20')
    store.type(1, '9')
    await store.save()
    store.open('quiet')
    await store.reset()
    expect(cloud.inputs('setSetting')).toMatchObject([
      { value: true },
      { value: { from: 20, until: 9 } },
      { value: null },
    ])
  })

  it('that somebody else changed meanwhile are shown as they are now, with what was typed', async () => {
    const cloud = new Cloud()
      .answer('settings', settings(setting('passMark')))
      .answer('setSetting', refusal('CONFLICT'))
    const store = await opened(cloud)
    store.open('passMark')
    store.type(0, '80')
    await store.save()
    expect(cloud.inputs('settings')).toHaveLength(2)
    expect([store.chosen, store.typed, store.problem === '', store.busy]).toEqual(['passMark', ['80'], false, false])
  })
})

describe('in words', () => {
  it('whose choice it is', () => {
    const all = settings()
    expect(sourceWords(setting('passMark'), all)).toBe('默认')
    expect(sourceWords(setting('passMark', { by: { id: 'above', name: '省团委' } }), all)).toBe('沿用省团委')
    const own = { value: 70, at: '2026-11-23T02:05:00Z', office }
    expect(sourceWords(setting('passMark', { by: office.org, own }), all)).toBe(
      '澜江市团委的团委干部设于 11月23日 10:05',
    )
    expect(changeWords({ name: 'passMark', ...own }, NOW)).toBe('11月23日 10:05 澜江市团委的团委干部：及格分改成 70 分')
    expect(changeWords({ name: 'passMark', ...own, value: null }, NOW)).toContain('及格分恢复为沿用上级或默认')
  })

  it('what a change does, in numbers', () => {
    expect(effectWords(setting('passMark', { below: 2 }), settings())).toEqual([
      '只算以后开始的期次，课程另有写的按课程。',
      '本级和下面 1,418 个团支部按它算。2 个下级团组织自己设了，不受影响。',
    ])
    expect(effectWords(setting('talks'), { ...settings(), branches: null })).toEqual([
      '改了马上生效，今年讲过的场数不变。',
    ])
  })
})
