import { View } from '@tarojs/components'
import { part } from './aria'
import './steps.scss'

interface Step {
  title: string
  text: string
  /** Passed, where it stands, or to come. */
  state: 'passed' | 'now' | 'to-come'
}

/** What happens one after another, down a line: filled has passed, red is where it stands, hollow is to come. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  return (
    <View className='steps' {...part('list')}>
      {steps.map(({ title, text, state }, nth) => (
        <View key={nth} className={`steps__step steps__step--${state}`} {...part('listitem')}>
          <View>{title}</View>
          <View className='text-cap'>{text}</View>
        </View>
      ))}
    </View>
  )
}
