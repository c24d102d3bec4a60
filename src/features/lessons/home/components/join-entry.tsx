import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { Row } from '../../../../ui/row'
import { joinUrl } from '../../routes'
import './join-entry.scss'

interface Props {
  /** Asked, not yet answered. */
  pendingBranch: string | null
}

/** In the place of one's own standing, for those who have not joined a branch. */
export function JoinEntry({ pendingBranch }: Props) {
  return (
    <View className='join-entry'>
      <Row
        icon='users'
        title={pendingBranch === null ? '加入团支部' : `已申请加入${pendingBranch}`}
        caption={pendingBranch === null ? '加入后，学习会记进你和支部的记录' : '等团支书确认，也可以换一个邀请码'}
        onTap={() => void Taro.navigateTo({ url: joinUrl() })}
      />
    </View>
  )
}
