import { command } from '../../kit/cloud'
import { Collection } from '../../kit/collection'

/** By what an old notice is known again: its address, or the very page that it came from. */
export interface Moved {
  /** Made of the organisation and what it is known by: see taking/bundles/keys.ts. */
  _id: string
  noticeId: string
}

/** The only place that names the collection `movedNotices`. */
const moved = new Collection<Moved>('movedNotices')

/** Those of these keys that there are. */
export const movedBy = async (keys: readonly string[]): Promise<Moved[]> =>
  keys.length === 0 ? [] : moved.find({ where: { _id: command.in([...keys]) }, limit: keys.length })

/** Says that a key is a notice's; answers with whose it is. */
export async function claimKey(_id: string, noticeId: string): Promise<string> {
  if (await moved.insert({ _id, noticeId })) return noticeId
  return (await moved.get(_id))?.noticeId ?? noticeId
}

/** A key of a notice that never came to be is another's now; false where somebody else was first. */
export const passKey = (_id: string, from: string, noticeId: string): Promise<boolean> =>
  moved.update({ _id, noticeId: from }, { noticeId })
