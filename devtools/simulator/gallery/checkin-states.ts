import type { Screen } from '../screens'
import { passcodeAt, phoneOf, screenOf, visitAt, visitShown, type Shown } from './codes'
import type { Hand } from './hand'
import type { Shot } from './states'

const HERE = 'v-binjiang'
const MINUTE_MS = 60_000
/** Some kilometres down the river. */
const FAR = { latitude: 30.26, longitude: 116.45 }

const visit = screenOf(HERE, visitAt(HERE))
const open = screenOf(HERE, () => 'a-open')

/** Checking in, of whoever comes and of the keeper, in its states. */
export const checkinShots = (screens: readonly Screen[]): Shot[] => [...memberShots(screens), ...keeperDoor(screens)]

/** Looks at a screen, and what is said to it. */
const scans =
  (shown: Shown, says: string) =>
  async (hand: Hand): Promise<void> => {
    await hand.holds(shown)
    await hand.tap('.button--primary', '扫屏幕上的码')
    await hand.sees(says)
  }

const memberShots = (screens: readonly Screen[]): Shot[] => [
  ...scanned(screens, 'checkin', { name: 'checkin-success', person: 'secretary', act: scans(visit, '今年第') }),
  ...scanned(screens, 'checkin', {
    name: 'checkin-out-of-range',
    person: 'secretary',
    prepare: (cloud) =>
      void cloud.database.modify('activities', {
        query: { _id: 'a-open' },
        data: { $set: { ranged: true } },
        multi: false,
        replace: false,
        upsert: false,
      }),
    act: async (hand) => {
      await hand.standsAt(FAR)
      await scans(open, '不在范围内')(hand)
    },
  }),
  ...scanned(screens, 'checkin', { name: 'checkin-already', act: scans(open, '没有重复计') }),
  ...scanned(screens, 'checkin', {
    name: 'checkin-expired',
    // Nothing is kept of it; and in a city that answers at once the phone knows the time.
    changes: false,
    act: scans(screenOf(HERE, visitAt(HERE), MINUTE_MS), '已经过期'),
  }),
  ...scanned(screens, 'checkin', {
    name: 'checkin-elsewhere',
    prepare: (cloud) => void cloud.database.insertMany('sessions', [visitShown('v-library', cloud)]),
    act: scans(screenOf('v-library', visitAt('v-library')), '这是别处的码'),
  }),
  ...scanned(screens, 'checkin', { name: 'checkin-no-code', act: scans(() => 'https://example.com/', '这不是签到码') }),
  ...scanned(screens, 'checkin', {
    name: 'checkin-stored',
    act: async (hand) => {
      await hand.holds(visit)
      await hand.setOnline(false)
      await hand.tap('.button--primary', '扫屏幕上的码')
      await hand.sees('签到已存在这部手机')
    },
  }),
  ...scanned(screens, 'checkin', {
    name: 'checkin-waits',
    act: async (hand) => {
      await hand.holds(visit)
      await hand.setOnline(false)
      await hand.tap('.button--primary', '扫屏幕上的码')
      await hand.sees('签到已存在这部手机')
      await hand.passTime(2 * MINUTE_MS)
      await hand.setOnline(true)
      await hand.sees('已送到')
    },
  }),
  ...from(screens, 'checkin-passcode', {
    name: 'checkin-passcode-wrong',
    changes: true,
    act: (hand) => wrong(hand, 1),
  }),
  ...from(screens, 'checkin-passcode', {
    name: 'checkin-passcode-paused',
    changes: true,
    act: (hand) => wrong(hand, 5),
  }),
  ...from(screens, 'checkin-own-code', {
    name: 'checkin-own-code-offline',
    act: async (hand) => {
      await hand.setOnline(false)
      await hand.sees('没有网络')
    },
  }),
  ...from(screens, 'checkin-history', { name: 'checkin-history-whole', whole: true }),
  ...from(screens, 'checkin-rate', {
    name: 'checkin-rated',
    changes: true,
    act: (hand) => hand.tap('.rating-ask__star'),
  }),
]

const OF_OPEN = '青年夜校'

/** Guesses for a session, none of which is its passcode. */
async function wrong(hand: Hand, times: number): Promise<void> {
  await hand.tap('.passcode__choice', OF_OPEN)
  const right = Number(passcodeAt('a-open'))
  for (let nth = 1; nth <= times; nth++) {
    await hand.type('.code-input__input', String((right + nth) % 1_000_000).padStart(6, '0'))
    await hand.tap('.button--primary', '签到')
    await hand.sees(nth < 5 ? `还可以试 ${5 - nth} 次` : '10 分钟后再试')
  }
}

const keeperDoor = (screens: readonly Screen[]): Shot[] => [
  ...from(screens, 'keeper-today', { name: 'keeper-today-whole', whole: true }),
  ...from(screens, 'checkin-code', {
    name: 'checkin-code-offline',
    act: async (hand) => {
      await hand.setOnline(false)
      await hand.sees('联网后更新')
    },
  }),
  ...from(screens, 'checkin-roll', { name: 'checkin-roll-whole', whole: true }),
  ...from(screens, 'checkin-roll', {
    name: 'checkin-roll-missing',
    again: true,
    act: (hand) => hand.tap('.tabs__item', '还没到'),
  }),
  ...from(screens, 'checkin-roll', {
    name: 'checkin-roll-by-hand',
    act: (hand) => hand.tap('.button', '手动登记'),
  }),
  ...from(screens, 'checkin-roll', { name: 'checkin-roll-person', act: (hand) => hand.tap('.roll-row__here') }),
  ...scanned(screens, 'checkin-roll', { name: 'checkin-roll-unlisted', act: (hand) => lets(hand, '不在名单上') }),
  ...scanned(screens, 'checkin-roll', {
    name: 'checkin-roll-offline',
    act: async (hand) => {
      await hand.setOnline(false)
      await lets(hand, '待上传')
    },
  }),
  ...from(screens, 'checkin-late', {
    name: 'checkin-late-answered',
    changes: true,
    act: async (hand) => {
      await hand.tap('.button', '确认')
      await hand.sees('撤销')
    },
  }),
  ...scanned(screens, 'hand-over', {
    name: 'hand-over-offered',
    act: async (hand) => {
      await hand.holds(phoneOf('member'))
      await hand.tap('.button--primary', '发起交接')
      await hand.sees('等对方接受')
    },
  }),
]

/** Somebody's code before the keeper's camera. */
async function lets(hand: Hand, says: string): Promise<void> {
  await hand.holds(phoneOf('secretary'))
  await hand.tap('.button--primary', '扫对方的码')
  await hand.sees(says)
}

const from = (screens: readonly Screen[], name: string, state: Partial<Shot>): Shot[] =>
  screens.filter((screen) => screen.name === name).map((screen) => ({ ...screen, ...state }))

/** Browsers have no scanner: these are pictures of the mini-program alone, each in a city of its own. */
const scanned = (screens: readonly Screen[], name: string, state: Partial<Shot>): Shot[] =>
  from(screens, name, { changes: true, camera: true, ...state })
