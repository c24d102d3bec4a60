import type { Cloud } from '../../devtools/cloud'

const NAMES = ['identity', 'lessons', 'boards', 'notices', 'homes', 'keeping', 'checkins', 'desk']

/**
 * Starts what the phones will call, with a second process of each, as a page asks for several things at once. A phone waits eight
 * seconds for a reply; on a busy machine the first start of a process can take longer, and that is not what is tested where this is used.
 */
export async function warm(cloud: Cloud): Promise<void> {
  const twice = NAMES.flatMap((name) => [name, name])
  await Promise.all(twice.map((name) => cloud.invoke(name, {}, { openid: 'nobody', timeoutMs: 60_000 })))
}
