import { View } from '@tarojs/components'
import type { TalksOverview } from '../../../contract/talks'
import { cellsOf, heldOf } from '../../../domain/talks/year'
import { described } from '../../../ui/aria'
import { ProgressBar } from '../../../ui/progress-bar'
import { cellWords } from '../talk-words'
import './talk-cells.scss'

/** The year's talks, a cell each: full, half, hollow; a track where they are too many. */
export function TalkCells({ year }: { year: TalksOverview }) {
  const cells = cellsOf(year)
  const words = cellWords(year)
  return (
    <View>
      {cells === null ? (
        <ProgressBar percent={Math.min(100, (heldOf(year) / year.target) * 100)} spoken={words.join('，')} />
      ) : (
        <View className='talk-cells' {...described('img', words.join('，'))}>
          {cells.map((cell, nth) => (
            <View key={nth} className={`talk-cells__cell talk-cells__cell--${cell}`} />
          ))}
        </View>
      )}
      <View className='talk-cells__key text-cap'>{words.join('\u3000')}</View>
    </View>
  )
}
