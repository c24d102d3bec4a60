import type { PickableAssignment } from '../../contract/boards'

/** What a reader can turn to. */
export type Pickable = PickableAssignment
