import type { Led } from '../../../services/platform/navigate'

/** What is said after somebody was led to a place. */
export const LED: Record<Led, string> = {
  shown: '',
  copied: '名称和地址已复制，可以贴到地图里找。',
  failed: '没能复制，地址在上面。',
}
