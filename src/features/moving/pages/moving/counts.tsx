import { View } from '@tarojs/components'
import type { BundleSummary } from '../../../../contract/moving-replies'
import { described } from '../../../../ui/aria'
import { Num } from '../../../../ui/num'

/** How many there are, and what becomes of them. */
export function Counts({ summary: { html, docx, counts } }: { summary: BundleSummary }) {
  const told: [number, string, string][] = [
    [html + docx, '文件', ''],
    [counts.ready, '可导入', ''],
    [counts['to-fix'], '需要看一眼', counts['to-fix'] > 0 ? ' moving__count--look' : ''],
    [counts.skipped, '已有，跳过', ' moving__count--past'],
  ]
  return (
    <View className='moving__counts'>
      {told.map(([count, word, mark]) => (
        <View key={word} className={`moving__count${mark}`} {...described('img', `${count} ${word}`)}>
          <Num size='l'>{count}</Num>
          <View className='text-cap'>{word}</View>
        </View>
      ))}
    </View>
  )
}
