import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '../../../../ui/button'
import { joinUrl } from '../../routes'
import './visitor.scss'

interface Props {
  /** Asked, not yet answered. */
  pendingBranch: string | null
}

/** For who has not joined: what joining is for, and the way in. */
export function Visitor({ pendingBranch }: Props) {
  const asked = pendingBranch !== null
  return (
    <View className='me-visitor'>
      <View className='text-title-l'>{asked ? `已申请加入${pendingBranch}` : '还没有加入团支部'}</View>
      <View className='text-2 me-visitor__text'>
        {asked
          ? '等团支书确认。有新的邀请码，也可以换一个支部。'
          : '加入后，学完的每一期都有学时和学习证明。不加入也可以看往期团课和公告。'}
      </View>
      <View className='me-visitor__action'>
        <Button kind={asked ? 'line' : 'primary'} onTap={() => void Taro.navigateTo({ url: joinUrl() })}>
          {asked ? '换一个邀请码' : '加入团支部'}
        </Button>
      </View>
    </View>
  )
}
