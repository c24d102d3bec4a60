import { Text, View } from '@tarojs/components'
import { live } from './aria'
import { Button } from './button'
import './pager.scss'

interface Props {
  /** From 0. */
  page: number
  last: number
  onTurn: (page: number) => void
}

/** Turns the pages of a list that is too long for one. */
export function Pager({ page, last, onTurn }: Props) {
  return (
    <View className='pager'>
      <Button small disabled={page === 0} onTap={() => onTurn(page - 1)}>
        上一页
      </Button>
      <Text className='text-cap text-figures' {...live}>{`第 ${page + 1} 页，共 ${last + 1} 页`}</Text>
      <Button small disabled={page === last} onTap={() => onTurn(page + 1)}>
        下一页
      </Button>
    </View>
  )
}
