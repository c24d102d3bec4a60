import { LOST_KINDS, type LostThing } from './lost'
import { lostWords } from './lost-words'

/** What of a page that was taken over was left out, in one sentence; where there was nothing, that. */
export function leftOutWords(lost: readonly LostThing[], dropped: number): string {
  const parts = LOST_KINDS.flatMap((kind) => {
    const count = lost.reduce((sum, thing) => (thing.kind === kind ? sum + thing.count : sum), 0)
    return count > 0 ? [lostWords(kind, count)] : []
  })
  const all = [...(dropped > 0 ? [`脚本、表单、跟踪图片 ${dropped} 处`] : []), ...parts]
  return all.length > 0 ? `已去掉：${all.join('、')}。` : '没有要去掉的。'
}
