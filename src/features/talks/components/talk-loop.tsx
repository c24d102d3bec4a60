import { View } from '@tarojs/components'
import type { TalksOverview } from '../../../contract/talks'
import { part } from '../../../ui/aria'
import { Note } from '../../../ui/note'
import { Num } from '../../../ui/num'
import './talk-loop.scss'

/** Where talks stand: asked for, dated, held, evaluated. The step is red in which something waits for whoever organises. */
export function TalkLoop({ year }: { year: TalksOverview }) {
  const steps = [
    { name: '申请', count: year.asked, text: '待排期', look: year.asked > 0 ? 'now' : 'hollow' },
    { name: '排期', count: year.dated, text: '还没讲', look: 'hollow' },
    { name: '宣讲', count: year.waiting, text: '待评估', look: 'hollow' },
    { name: '评估', count: year.evaluated, text: '已走完', look: 'full' },
  ]
  return (
    <View>
      <View className='talk-loop' {...part('list')}>
        {steps.map(({ name, count, text, look }) => (
          <View key={name} className={`talk-loop__step talk-loop__step--${look}`} {...part('listitem')}>
            <View>{name}</View>
            <Num size='l'>{count}</Num>
            <View className='text-cap'>{text}</View>
          </View>
        ))}
      </View>
      <Note>讲完且 3 人以上评估才算走完，没走完的也计入场数</Note>
    </View>
  )
}
