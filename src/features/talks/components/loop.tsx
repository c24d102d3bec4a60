import { View } from '@tarojs/components'
import { part } from '../../../ui/aria'
import { Num } from '../../../ui/num'
import './loop.scss'

export interface LoopStep {
  name: string
  text: string
  /** Passed, where it stands, or to come. */
  look: 'full' | 'now' | 'hollow'
  /** How many stand there, where it is about many. */
  count?: number
}

/** The way of a talk, step by step: filled is passed, red is where it stands, hollow is to come. */
export const Loop = ({ steps }: { steps: readonly LoopStep[] }) => (
  <View className='loop' {...part('list')}>
    {steps.map(({ name, text, look, count }) => (
      <View key={name} className={`loop__step loop__step--${look}`} {...part('listitem')}>
        <View>{name}</View>
        {count !== undefined && <Num size='l'>{count}</Num>}
        <View className='text-cap'>{text}</View>
      </View>
    ))}
  </View>
)
