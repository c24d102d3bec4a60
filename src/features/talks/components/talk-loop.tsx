import { View } from '@tarojs/components'
import type { TalksOverview } from '../../../contract/talks'
import { EVALUATED_FROM } from '../../../domain/limits'
import { Note } from '../../../ui/note'
import { Loop } from './loop'

/** Where talks stand: asked for, dated, held, evaluated. The step is red in which something waits for whoever organises. */
export function TalkLoop({ year }: { year: TalksOverview }) {
  return (
    <View>
      <Loop
        steps={[
          { name: '申请', count: year.asked, text: '待排期', look: year.asked > 0 ? 'now' : 'hollow' },
          { name: '排期', count: year.dated, text: '还没讲', look: 'hollow' },
          { name: '宣讲', count: year.waiting, text: '待评估', look: 'hollow' },
          { name: '评估', count: year.evaluated, text: '已走完', look: 'full' },
        ]}
      />
      <Note>{`讲完且 ${EVALUATED_FROM} 人以上评估才算走完，没走完的也计入场数`}</Note>
    </View>
  )
}
