import type { Theme } from '../bundle'
import type { Screen } from '../screens'
import { doings, type Shot } from './states'

export type { Shot } from './states'

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

/** Pages that bring nothing from the cloud when they open. */
const STILL = ['search', 'terms', 'verify', 'waiting', 'join']

/** Every screen in every state. */
export const shotsOf = (screens: readonly Screen[]): Shot[] => [
  ...screens,
  ...onePerPage(screens).flatMap(cloudStates),
  ...onePerPage(screens.filter(({ path }) => path.startsWith('features/boards/'))).flatMap(refused),
  ...doings(screens),
]

/** While it loads, when the cloud fails, and without a network. */
const cloudStates = (screen: Screen): Shot[] => [
  { ...screen, name: `${screen.name}-loading`, state: 'loading', says: '' },
  { ...screen, name: `${screen.name}-failing`, state: 'failing', says: '' },
  { ...screen, name: `${screen.name}-offline`, state: 'offline', says: '没有网络' },
]

/** What a member is told who opens a page of those in charge. */
function refused(screen: Screen): Shot[] {
  const query = screen.path.includes('?') ? '' : '?branchId=jd2302&orgId=lanjiang'
  return screen.person === 'member'
    ? []
    : [{ ...screen, name: `${screen.name}-refused`, person: 'member', path: screen.path + query, says: '只有' }]
}

/** The first screen of each page that asks the cloud. */
function onePerPage(screens: readonly Screen[]): Screen[] {
  const page = ({ path }: Screen): string => path.split('?')[0] ?? ''
  const asking = screens.filter(({ name }) => !STILL.includes(name))
  return asking.filter((screen) => asking.find((other) => page(other) === page(screen)) === screen)
}
