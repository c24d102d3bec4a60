import type { Theme } from '../bundle'
import type { Finger } from '../finger'
import type { Simulator } from '..'
import type { Screen } from '../screens'

/** A picture to take: a screen, in a state that something has to be done for. */
export interface Shot extends Screen {
  state?: 'loading' | 'failing' | 'offline'
  act?: (finger: Finger, simulator: Simulator) => Promise<void>
}

export interface Variant {
  theme: Theme
  size: 'phone' | 'desk'
}

export const SIZES = { phone: { width: 375, height: 812 }, desk: { width: 1024, height: 768 } }

export const VARIANTS: Variant[] = [
  { theme: 'light', size: 'phone' },
  { theme: 'dark', size: 'phone' },
  { theme: 'light', size: 'desk' },
  { theme: 'dark', size: 'desk' },
]

/** States of the pages that bring something from the cloud. */
const STATED = ['study', 'me', 'lesson', 'certificate', 'past', 'board', 'overview']

/** Every screen in every state. */
export function shotsOf(screens: readonly Screen[]): Shot[] {
  const stated = screens.filter(({ name }) => STATED.includes(name))
  return [
    ...screens,
    ...stated.flatMap((screen): Shot[] => [
      { ...screen, name: `${screen.name}-loading`, state: 'loading', says: '' },
      { ...screen, name: `${screen.name}-failing`, state: 'failing', says: '' },
      { ...screen, name: `${screen.name}-offline`, state: 'offline', says: '没有网络' },
    ]),
    ...acted(screens),
  ]
}

/** States that are reached by doing something. */
function acted(screens: readonly Screen[]): Shot[] {
  const of = (name: string, to: string, act: NonNullable<Shot['act']>): Shot[] =>
    screens.filter((screen) => screen.name === name).map((screen) => ({ ...screen, name: to, act }))
  return [
    ...of('lesson', 'lesson-reading', (finger) => finger.tap('.tabs__item', '图文')),
    ...of('join', 'join-wrong-code', async (finger) => {
      await finger.type('.code-input__input', 'ZZZZZZ')
      await finger.tap('.button', '查找团支部')
    }),
    ...of('roster', 'roster-found', found),
    ...of('roster', 'roster-unknown', async (finger) => {
      await finger.type('.field__input', '无名氏')
      await finger.tap('.button', '在花名册里查找')
      await finger.sees('花名册里没有')
    }),
    ...of('roster', 'consent', async (finger) => {
      await found(finger)
      await finger.type('.code-input__input', '07')
      await finger.tap('.button', '确认，是我')
      await finger.sees('勾选后可加入')
    }),
  ]
}

async function found(finger: Finger): Promise<void> {
  await finger.type('.field__input', '许静怡')
  await finger.tap('.button', '在花名册里查找')
  await finger.sees('还可试')
}
