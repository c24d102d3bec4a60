import { command } from './cloud'
import { Collection } from './collection'

/** What a committee has chosen for its subtree: one document an organisation. */
export interface SettingsRow {
  /** The organisation's id. */
  _id: string
  /** Whether children are numbered by their rate. */
  ranking: boolean
}

/** The only place that names the collection `settings`. */
const settings = new Collection<SettingsRow>('settings')

/** The choices made on the way from the root to an organisation. */
export async function rankingChoices(path: readonly string[]): Promise<Map<string, boolean>> {
  const rows = await settings.find({ where: { _id: command.in([...path]) }, limit: path.length })
  return new Map(rows.map(({ _id, ranking }) => [_id, ranking]))
}

/** False where it was so already. */
export async function chooseRanking(orgId: string, on: boolean): Promise<boolean> {
  if (await settings.insert({ _id: orgId, ranking: on })) return true
  return settings.update({ _id: orgId, ranking: !on }, { ranking: on })
}
