import { View } from '@tarojs/components'
import { described } from './aria'
import { Num } from './num'
import './tally.scss'

interface Props {
  count: number
  /** The same in words: 连续 5 次. */
  label: string
}

const STROKES = [1, 2, 3, 4, 5]
/** From here on four 正 and the number stand for all. */
const MOST_DRAWN = 25

/** Counted in strokes of 正, five to a character. */
export function Tally({ count, label }: Props) {
  const drawn = count > MOST_DRAWN ? 20 : count
  const characters = Math.max(1, Math.ceil(drawn / STROKES.length))
  return (
    <View className='tally' {...described('img', label)}>
      {Array.from({ length: characters }, (_, index) => (
        <Zheng key={index} strokes={drawn - index * STROKES.length} />
      ))}
      {count > MOST_DRAWN && <Num size='s'>{count}</Num>}
    </View>
  )
}

function Zheng({ strokes }: { strokes: number }) {
  return (
    <View className='tally__character'>
      {STROKES.map((stroke) => (
        <View
          key={stroke}
          className={`tally__stroke tally__stroke--${stroke}${stroke <= strokes ? ' tally__stroke--on' : ''}`}
        />
      ))}
    </View>
  )
}
