import type { Target } from '../../../src/domain/permissions/can'
import { findBox, type Box } from './boxes.repo'

/** What was said unsigned, together: its place is its venue's. */
export interface BoxTarget extends Target {
  box: Box
}

export async function loadBox(id: string): Promise<BoxTarget | null> {
  const box = await findBox(id)
  return box && { path: box.path, ownerId: null, box }
}
