import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DrawSheet } from '../../../../../contract/homes'
import { copyText } from '../../../../../services/platform/clipboard'
import { Button } from '../../../../../ui/button'
import { Paged } from '../../../../../ui/paged'
import { SaidLine } from '../../components/said-line'

const LETTERS_SHOWN = 10

/** All tickets in the order of the draw; for a computer all of them at once, in the order in which they came. */
export function Tickets({ sheet }: { sheet: DrawSheet }) {
  const [said, setSaid] = useState('')
  const { tickets, order, own, gone, quota } = sheet
  if (order.length === 0) return null
  const left = new Set(gone)
  const copy = async () =>
    setSaid((await copyText(tickets.join('\n'))) ? `已复制 ${tickets.length} 张票的票号` : '没有复制成功，请再点一次')
  return (
    <View className='draw__tickets'>
      <Paged all={order.map((id, index) => ({ id, nth: index + 1 }))}>
        {({ id, nth }) => (
          <View key={id} className={`draw__ticket${id === own ? ' draw__ticket--own' : ''}`}>
            <View className='text-figures draw__nth'>{nth}</View>
            <View className='draw__letters draw__id'>{`${id.slice(0, LETTERS_SHOWN)}…`}</View>
            <View className='text-cap'>{wordOf(id === own, left.has(id), nth <= quota)}</View>
          </View>
        )}
      </Paged>
      <View className='draw__copy'>
        <Button small icon='copy' onTap={() => void copy()}>
          复制全部票号
        </Button>
      </View>
      <SaidLine>{said}</SaidLine>
    </View>
  )
}

function wordOf(mine: boolean, gone: boolean, drawn: boolean): string {
  const word = gone ? '后来退了' : drawn ? '抽中' : ''
  return mine ? ['我', word].filter(Boolean).join('，') : word
}
