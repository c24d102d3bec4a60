import type { FileState } from './files.store'

/** What is said of a file beside its size; null at rest. */
export function fileWords(state: FileState | null, online: boolean): string | null {
  if (state?.state === 'coming') return state.percent === 0 ? '正在打开' : `已下载 ${state.percent}%`
  if (!online) return '要联网才能打开'
  switch (state?.state) {
    case 'opened':
      return OPENED
    case 'broken':
      return '没有下载完，网络不太稳定。公告和别的附件不受影响，可以再点一次打开。'
    case 'stuck':
      return '已下载，但这部手机没能打开它。文件没有坏，可以在电脑上打开这条公告再看。'
    case 'gone':
      return '这个附件已经不能打开，公告可能刚刚改过或撤回。看到的内容正在更新。'
    case undefined:
      return null
  }
}

const OPENED = process.env.TARO_ENV === 'h5' ? '已下载' : '已打开'
