import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Span } from '../../../domain/homes/hours'
import { minuteName } from '../../../domain/time'
import { live } from '../../../ui/aria'
import { Chip } from '../../../ui/chip'
import { ClockGrid } from '../../../forms/clock-grid'
import './span-grid.scss'

interface Props {
  value: Span
  onChange: (span: Span) => void
}

/** From when until when on one day. */
export function SpanGrid({ value: [from, until], onChange }: Props) {
  const [end, choose] = useState<'from' | 'until'>('from')
  return (
    <View>
      <View className='span-grid__ends'>
        <Chip choice on={end === 'from'} onTap={() => choose('from')}>
          {`开始 ${minuteName(from)}`}
        </Chip>
        <Chip choice on={end === 'until'} onTap={() => choose('until')}>
          {`结束 ${minuteName(until)}`}
        </Chip>
      </View>
      {end === 'from' ? (
        <ClockGrid of='开始' value={from} onChange={(next) => onChange([next, until])} />
      ) : (
        <ClockGrid of='结束' value={until} toMidnight onChange={(next) => onChange([from, next])} />
      )}
      <View className='text-note text-amber' {...live}>
        {until <= from ? ENDS_FIRST : ''}
      </View>
    </View>
  )
}

const ENDS_FIRST = '结束要在开始之后'
