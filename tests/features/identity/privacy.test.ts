import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Consents } from '../../../src/contract/consents'
import { ROLE_NAMES, type RoleName } from '../../../src/domain/permissions/roles'
import { TABLE, type Deed } from '../../../src/domain/permissions/table'
import { KEPT } from '../../../src/features/identity/kept-words'
import { PhoneCopies } from '../../../src/features/identity/phone-copies'
import { agreedWords, positionWords, remindersWords } from '../../../src/features/identity/privacy-words'
import { PrivacyStore } from '../../../src/features/identity/privacy.store'
import { SEEN } from '../../../src/features/identity/seen-words'
import { positionSwitch } from '../../../src/services/platform/position-switch'
import type { Consent } from '../../../src/services/platform/subscribe'
import { appWith, Cloud, Drawer, member, refusal, visitor } from './cloud'

const on: Consents = { reminders: true, waiting: 2, changedAt: null }
const off: Consents = { reminders: false, waiting: 0, changedAt: '2026-11-24T02:00:00Z' }
const says = (answer: Consent) => () => Promise.resolve(answer)

function page(cloud: Cloud, me = member) {
  const drawer = new Drawer()
  const app = appWith(cloud.answer('whoAmI', me), me, drawer)
  const copies = new PhoneCopies(drawer.storage, () => [...drawer.kept.keys()])
  return { drawer, app, store: new PrivacyStore(app, copies) }
}

describe('reminders', () => {
  it('turned off are dropped by the cloud, without a question; the page says what that means', async () => {
    const cloud = new Cloud().answer('consents', on).answer('setReminders', off)
    const { store } = page(cloud)
    await store.refresh()
    expect(store.consents.value && remindersWords(store.consents.value)).toBe('还能收 2 条，每期最多一条，晚上不发')
    await store.setReminders(false, () => Promise.reject(new Error('asked')))
    expect(cloud.inputs('setReminders')).toEqual([{ on: false }])
    expect(store.consents.value && remindersWords(store.consents.value)).toBe(
      '11月24日 10:00 关闭，团支书看到“未订阅”，提醒不到你',
    )
  })

  it.each([
    ['accepted', 1, '已打开，并订阅了一次。'],
    ['refused', 0, '已打开。这次没有订阅，学完一课时可以再订阅。'],
    ['elsewhere', 0, '已打开。订阅要在微信小程序里进行，网页上不能订阅。'],
  ] as const)('turned on ask WeChat in the tap itself: %s', async (answer, kept, words) => {
    const cloud = new Cloud().answer('consents', off, on).answer('setReminders', on).answer('subscribed', {})
    const { store } = page(cloud)
    await store.refresh()
    let asked = false
    const turned = store.setReminders(true, () => {
      asked = true
      return says(answer)()
    })
    expect(asked).toBe(true)
    await Promise.all([turned, store.setReminders(true, says('failed'))])
    expect([cloud.inputs('setReminders'), cloud.inputs('subscribed').length]).toEqual([[{ on: true }], kept])
    expect(store.told).toBe(words)
  })

  it('that could not be turned stay as they are, and the page says why', async () => {
    const { store, app } = page(
      new Cloud().answer('consents', on).answer('setReminders', refusal('INTERNAL', '出了点问题')),
    )
    await store.refresh()
    await store.setReminders(false, says('failed'))
    expect([store.consents.value, store.told, store.turning]).toEqual([on, '没有改成。出了点问题', false])
    app.session.setOnline(false)
    await store.setReminders(false, says('failed'))
    expect(store.told).toBe('没有改成。出了点问题')
  })

  it('are nothing that a visitor has', async () => {
    const cloud = new Cloud()
    const { store } = page(cloud, visitor)
    await store.refresh()
    expect([store.hasReminders, cloud.inputs('consents')]).toEqual([false, []])
  })
})

describe('the position', () => {
  it('is turned off on this phone, also without a network, and stays so when the app is opened anew', () => {
    const { store, drawer, app } = page(new Cloud())
    app.session.setOnline(false)
    expect(store.position).toEqual({ on: true, at: null })
    store.setPosition(false)
    expect(positionWords(store.position)).toBe('11月24日 10:00 关闭，这部手机上都不再问；照常能签到')
    expect(positionSwitch.read(drawer.storage)).toEqual({ on: false, at: drawer.now })
    store.setPosition(true)
    expect(positionSwitch.read(drawer.storage).on).toBe(true)
  })

  it('that the phone would not keep is as it was, and says so', () => {
    const { store, app } = page(new Cloud())
    app.storage.write = () => false
    store.setPosition(false)
    expect([store.position.on, store.unkept]).toEqual([true, true])
  })

  it('is on where what lies there is nothing of the kind', () => {
    const drawer = new Drawer()
    drawer.kept.set('position', 'off')
    expect(positionSwitch.read(drawer.storage)).toEqual({ on: true, at: null })
  })
})

describe('what lies on the phone', () => {
  const COPIES = ['notices:feed:zhou:all', 'notice:zhou:n1', 'homes:list', 'activity:zhou:a1', 'check-ins:zhou']
  const ONLY = [
    ...[
      'outbox',
      'outbox:2:zhou',
      'lesson:zhou:L1',
      'joining',
      'person',
      'position',
      'card:zhou',
      'phone',
      'rated:zhou',
    ],
    ...['checkins:sessions:zhou', 'roll:zhou:a1', 'rolls:zhou', 'draw:zhou:a1', 'keeping:texts:zhou', 'desk:zhou'],
    ...['sign-up-branch:zhou:a1'],
  ]

  it('is cleared of copies alone: what is the only one there is stays', () => {
    const { store, drawer } = page(new Cloud())
    for (const key of [...COPIES, ...ONLY]) drawer.kept.set(key, { words: '字' })
    store.setPosition(true)
    const before = store.stored
    expect(before.clearable).toBeGreaterThan(0)
    store.clearCopies()
    expect(COPIES.filter((key) => drawer.kept.has(key))).toEqual([])
    expect(ONLY.filter((key) => !drawer.kept.has(key))).toEqual([])
    expect(store.stored).toEqual({ all: before.all - before.clearable, clearable: 0 })
  })
})

describe('what is told', () => {
  const rolesOf = (deed: Deed) => Object.keys(TABLE[deed].may) as RoleName[]

  it('of who sees what is what the table of permissions says', () => {
    const [seers, above] = SEEN
    for (const deed of seers?.by ?? [])
      expect([
        deed,
        rolesOf(deed)
          .map((role) => ROLE_NAMES[role])
          .join('和'),
      ]).toEqual([deed, seers?.who])
    const numbers = new Set((above?.by ?? []).flatMap(rolesOf))
    const names = new Set((seers?.by ?? []).flatMap(rolesOf))
    expect(rolesOf('see-node').filter((role) => names.has(role))).toEqual([])
    expect(rolesOf('see-node').every((role) => numbers.has(role))).toBe(true)
  })

  it('of what is kept speaks of every collection that holds something about a person', () => {
    const about: Record<string, string[]> = {
      你的账号: ['accounts'],
      团支部的花名册: ['roster'],
      加入和退出: ['joinings', 'rosterLocks', 'joinRequests', 'tries', 'moves'],
      学习记录和证明: ['completions', 'leaves', 'reports'],
      '请假、更正和申诉': ['appeals', 'leaves'],
      提醒: ['accounts', 'leaves'],
      '读过哪些公告，选错过哪个答案': ['noticeViews', 'misreadings'],
      活动报名: ['activities', 'wishes'],
      签到和学时: ['attendances', 'scans', 'cards', 'ratings', 'hourRows', 'figureRuns'],
      宣讲评估和心愿: ['sayings', 'boxes'],
      担任的职务: [
        'roles',
        'venues',
        'appointments',
        'handOvers',
        'uploads',
        'importParts',
        'importRows',
        'audit',
        'settings',
        'notices',
        'lecturers',
        'talks',
        'selfChecks',
        'decisions',
      ],
      导出的表格: ['exports'],
    }
    expect(KEPT.map(({ what }) => what)).toEqual(Object.keys(about))
    const path = resolve(__dirname, '../../../cloudfunctions/database.json')
    const { collections } = JSON.parse(readFileSync(path, 'utf8')) as {
      collections: { name: string; personal: unknown[] }[]
    }
    const personal = collections.filter((one) => one.personal.length > 0).map(({ name }) => name)
    expect([...new Set(Object.values(about).flat())].sort()).toEqual(personal.sort())
  })

  it('of the consent is its day', () => {
    expect(agreedWords('2026-02-24T02:00:00Z')).toBe('2026年2月24日')
  })
})
