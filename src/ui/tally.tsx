import { View } from '@tarojs/components'
import { described } from './aria'
import { Num } from './num'
import './tally.scss'

interface Props {
  weeks: number
}

const STROKES = [1, 2, 3, 4, 5]
/** From here on four 正 and the number stand for all. */
const MOST_DRAWN = 25

/** Weeks counted in strokes of 正, five to a character. */
export function Tally({ weeks }: Props) {
  const drawn = weeks > MOST_DRAWN ? 20 : weeks
  const characters = Math.max(1, Math.ceil(drawn / STROKES.length))
  return (
    <View className='tally' {...described('img', `连续 ${weeks} 周`)}>
      {Array.from({ length: characters }, (_, index) => (
        <Zheng key={index} strokes={drawn - index * STROKES.length} />
      ))}
      {weeks > MOST_DRAWN && <Num size='s'>{weeks}</Num>}
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
