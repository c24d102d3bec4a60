import type { WaitingStore } from '../../../stores/waiting'

/** What the way to the desk says: that nothing waits only where that is known. */
export function waitingWords({ count, nearest, found }: Pick<WaitingStore, 'count' | 'nearest' | 'found'>): string {
  if (nearest !== null) return `${count} 件等你处理，${nearest}`
  if (found.value) return '现在没有等你处理的'
  return found.error ? '没有查到，点开再看' : '正在查看'
}
