import { CITY_INITIALS } from '../../../src/domain/assignments/receipt-number'
import { STALE_ROSTER_DAYS } from '../../../src/domain/limits'
import { command } from '../../kit/cloud'
import { Collection } from '../../kit/collection'

/** What a committee has chosen for its subtree: one document an organisation. */
export interface SettingsRow {
  /** The organisation's id. */
  _id: string
  /** Whether children are numbered by their rate; missing where that was not chosen. */
  ranking?: boolean
  /** Days after which a roster without a change is stale; of the root alone, or sums of different meanings would be added. */
  staleRosterDays?: number
  /** Two letters that begin every receipt number; of the root alone. */
  initials?: string
}

/** The only place that names the collection `settings`. */
const settings = new Collection<SettingsRow>('settings')

/** The choices made on the way from the root to an organisation. */
export async function rankingChoices(path: readonly string[]): Promise<Map<string, boolean>> {
  const rows = await settings.find({ where: { _id: command.in([...path]) }, limit: path.length })
  return new Map(rows.flatMap(({ _id, ranking }) => (ranking === undefined ? [] : [[_id, ranking] as const])))
}

/** False where it was so already. */
export async function chooseRanking(orgId: string, on: boolean): Promise<boolean> {
  if (await settings.insert({ _id: orgId, ranking: on })) return true
  return settings.update({ _id: orgId, ranking: command.neq(on) }, { ranking: on })
}

/** What the city has set, or the default. */
export const staleRosterDays = async (rootId: string): Promise<number> =>
  (await settings.get(rootId))?.staleRosterDays ?? STALE_ROSTER_DAYS

/** What the city has set, or the default. */
export const cityInitials = async (rootId: string): Promise<string> =>
  (await settings.get(rootId))?.initials ?? CITY_INITIALS
