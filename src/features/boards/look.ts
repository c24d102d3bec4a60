import { runInAction } from 'mobx'
import type { Loadable } from '../../stores/loadable'
import type { Look } from '../../ui/live'

interface Asking<T> {
  /** The version that the cloud has now. */
  version: () => Promise<{ version: string }>
  /** The whole, where it is another one. */
  whole: () => Promise<T>
}

/**
 * Asks whether what is shown is what the cloud has, and shows that. Nothing says that it is under way, and where there is nothing new
 * nothing on the screen changes. Whatever the reader has asked for meanwhile goes before it.
 */
export async function look<T extends { version: string }>(
  shown: Loadable<T>,
  { version, whole }: Asking<T>,
): Promise<Look> {
  const before = shown.value
  if (before === null) return 'same'
  try {
    const now = await version()
    if (now.version === before.version && shown.error === null) return 'same'
    const value = await whole()
    runInAction(() => {
      if (!shown.busy && shown.value === before) shown.set(value)
    })
    return 'new'
  } catch {
    return 'failed'
  }
}
