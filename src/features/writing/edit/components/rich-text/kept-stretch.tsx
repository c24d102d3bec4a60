import { View } from '@tarojs/components'
import { useState } from 'react'
import { NoticeTable } from '../../../../../notice-text/notice-table'
import { piecesOf } from '../../../../../notice-text/pieces'
import { PLACE_NAMES } from '../../../../../notice-text/places'
import { Button } from '../../../../../ui/button'
import type { KeptBlock } from './stretches'

interface Props {
  kept: KeptBlock
  disabled: boolean
  onRemove: () => void
}

/** What WeChat's editor has no place for: it is shown as its readers see it, and goes only when one says so twice. */
export function KeptStretch({ kept, disabled, onRemove }: Props) {
  const [asking, setAsking] = useState(false)
  const what = kept.kind === 'table' ? '表格' : `${PLACE_NAMES[kept.to]}卡片`
  const about = kept.kind === 'table' ? '表格在电脑的网页上改' : what
  return (
    <View className='pen__kept'>
      {kept.kind === 'table' ? (
        piecesOf(kept).map((piece, nth) => piece.kind === 'table' && <NoticeTable key={nth} table={piece} />)
      ) : (
        <View className='text-item'>{kept.title}</View>
      )}
      <View className='pen__about'>
        <View className='text-cap'>{asking ? `移除后这里就没有${what}了` : about}</View>
        {asking && (
          <Button small kind='text' onTap={() => setAsking(false)}>
            先不移
          </Button>
        )}
        {!disabled && (
          <Button small kind='text' onTap={asking ? onRemove : () => setAsking(true)}>
            {asking ? `移除${what}` : '移除'}
          </Button>
        )}
      </View>
    </View>
  )
}
