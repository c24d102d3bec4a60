import type { Cloud } from '../../devtools/cloud'

const NAMES = ['identity', 'lessons', 'boards', 'notices', 'homes', 'keeping', 'checkins', 'talks', 'desk']

/**
 * Starts what the phones will call, a process of each. A phone waits eight seconds for a reply; on a busy machine the first start of
 * all processes can take longer, and that is not what is tested where this is used.
 */
export async function warm(cloud: Cloud): Promise<void> {
  await Promise.all(NAMES.map((name) => cloud.invoke(name, {}, { openid: 'nobody', timeoutMs: 60_000 })))
}
