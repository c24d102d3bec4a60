import { View } from '@tarojs/components'
import { useState } from 'react'
import { monthName } from '../../../domain/assignments/report'
import { tappable } from '../../../ui/aria'
import { Icon } from '../../../ui/icon'
import { Row } from '../../../ui/row'
import { Sheet } from '../../../ui/sheet'
import './issue-picker.scss'

interface Props {
  chosen: string
  months: readonly string[]
  onChoose: (month: string) => void
}

/** Which month the numbers are of; a tap shows the last year's. */
export function MonthPicker({ chosen, months, onChoose }: Props) {
  const [open, setOpen] = useState(false)
  const choose = (month: string) => {
    setOpen(false)
    if (month !== chosen) onChoose(month)
  }
  return (
    <View>
      <View className='issue-picker' {...tappable(() => setOpen(true), { label: `${monthName(chosen)}，换一个月` })}>
        <View>{monthName(chosen)}</View>
        <Icon name='down' size='s' />
      </View>
      <Sheet open={open} title='看哪个月' onClose={() => setOpen(false)}>
        {months.map((month) => (
          <Row
            key={month}
            title={monthName(month)}
            value={month === chosen ? '正在看' : undefined}
            chevron={false}
            onTap={() => choose(month)}
          />
        ))}
      </Sheet>
    </View>
  )
}
