import type { Deed } from '../../domain/permissions/table'
import type { Session } from '../../stores/session'

/** Where a deed is allowed to this person by a role of theirs: what an address that names no place is about. Null where they have none. */
export const ownPlace = ({ me }: Pick<Session, 'me'>, deed: Deed): string | null =>
  me.value?.roles.find(({ may }) => may.includes(deed))?.org.id ?? null
