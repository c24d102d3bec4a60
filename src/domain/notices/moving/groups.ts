/** What becomes of an old notice on its way in: somebody has to look at it, it can be taken, it is left out, or it is here. */
export const MOVED_GROUPS = ['to-fix', 'ready', 'skipped', 'applied'] as const
export type MovedGroup = (typeof MOVED_GROUPS)[number]

/** What of it stands in the way, or is asked about. */
export type MovedFault =
  /** It can't be read at all: a password, no page, no encoding that is known, nothing in it. It can only be left out. */
  | 'unreadable'
  | 'title'
  | 'day'
  /** Pictures that lie on other sites. */
  | 'foreign'
  /** Pictures or attachments that the page names and that did not come along, or can't be taken. */
  | 'missing'
