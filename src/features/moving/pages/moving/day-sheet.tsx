import { View } from '@tarojs/components'
import { useState } from 'react'
import { OLDEST_YEAR } from '../../../../domain/limits'
import { dayIn, isPast } from '../../../../domain/notices/moving/days'
import type { Day } from '../../../../domain/time'
import { DayGrid } from '../../../../forms/day-grid'
import { Labelled } from '../../../../forms/labelled'
import { TextBox } from '../../../../forms/text-box'
import { Button } from '../../../../ui/button'
import { Sheet } from '../../../../ui/sheet'

interface Props {
  day: Day | null
  today: Day
  onChoose: (day: Day) => void
  onClose: () => void
}

const FIRST = `${OLDEST_YEAR}-01-01`
const LONGEST = 20

/** The day of something that came out years ago: it is typed, or looked for from today on backwards. */
export function DaySheet({ day, today, onChoose, onClose }: Props) {
  const [chosen, choose] = useState(day)
  const [typed, type] = useState('')
  const named = dayIn(typed)
  const wrong = typed.trim().length >= '2024-9-30'.length && (named === null || !isPast(named, today))
  const put = (text: string) => {
    type(text)
    const told = dayIn(text)
    if (told !== null && isPast(told, today)) choose(told)
  }
  const done = () => {
    if (chosen === null) return
    onClose()
    if (chosen !== day) onChoose(chosen)
  }
  return (
    <Sheet open title='选日期' onClose={onClose}>
      <Labelled label='哪天发布的' error={wrong ? '写成 2024-09-30，不晚于今天' : null}>
        <TextBox
          label='哪天发布的'
          value={typed}
          placeholder='2024-09-30，或在下面选'
          maxLength={LONGEST}
          wrong={wrong}
          onInput={put}
        />
      </Labelled>
      <DayGrid key={named ?? ''} chosen={chosen} first={FIRST} last={today} onChoose={choose} />
      <View className='moving__sheet-acts'>
        <Button grow disabled={chosen === null} onTap={done}>
          {chosen === null ? '还没有选' : `设为 ${chosen}`}
        </Button>
      </View>
    </Sheet>
  )
}
