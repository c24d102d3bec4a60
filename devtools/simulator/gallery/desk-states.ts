import type { Cloud } from '../../cloud'
import type { Screen } from '../screens'
import type { Shot } from './states'

/** Nothing waits for anybody. */
function allDone({ database }: Cloud): void {
  for (const name of ['joinRequests', 'appeals']) database.remove(name, { query: {}, multi: true })
}

/** What waits for somebody, in its states. */
export const deskShots = (screens: readonly Screen[]): Shot[] => [
  ...from(screens, 'desk', { name: 'desk-done', prepare: allDone, says: '都办完了' }),
  ...from(screens, 'desk', { name: 'desk-none', person: 'member', says: '你现在没有这些角色', again: true }),
]

const from = (screens: readonly Screen[], name: string, state: Partial<Shot>): Shot[] =>
  screens.filter((screen) => screen.name === name).map((screen) => ({ ...screen, ...state }))
