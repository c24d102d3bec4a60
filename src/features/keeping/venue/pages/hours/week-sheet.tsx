import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Span } from '../../../../../domain/homes/hours'
import { live } from '../../../../../ui/aria'
import { Button } from '../../../../../ui/button'
import { Chip } from '../../../../../ui/chip'
import { Sheet } from '../../../../../ui/sheet'
import { SpansEditor } from '../../../components/spans-editor'
import { daysWords, spansFlaw, WEEKDAYS, type WeekGroup } from '../../week-words'
import './sheets.scss'

interface Props {
  group: WeekGroup
  onDone: (days: readonly number[], spans: readonly Span[]) => void
  onClose: () => void
}

/** When some weekdays are open; further days can be made the same. */
export function WeekSheet({ group, onDone, onClose }: Props) {
  const [days, setDays] = useState<readonly number[]>(group.days)
  const [spans, setSpans] = useState(group.spans)
  const flaw = days.length === 0 ? '先选星期几' : spansFlaw(spans)
  const turn = (day: number) =>
    setDays(days.includes(day) ? days.filter((one) => one !== day) : [...days, day].sort((a, b) => a - b))
  return (
    <Sheet open title={daysWords(group.days)} onClose={onClose}>
      <View className='hours-sheet__days'>
        {WEEKDAYS.map((name, day) => (
          <Chip
            key={name}
            on={days.includes(day)}
            spoken={`${name}${days.includes(day) ? '，已选' : ''}`}
            onTap={() => turn(day)}
          >
            {name}
          </Chip>
        ))}
      </View>
      <SpansEditor spans={spans} onChange={setSpans} />
      <View className='text-note text-amber' {...live}>
        {flaw ?? ''}
      </View>
      <Button
        disabled={flaw !== null}
        onTap={() => {
          onDone(days, spans)
          onClose()
        }}
      >
        好了
      </Button>
    </Sheet>
  )
}
