import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useStore } from '../../../../stores/app'
import { live } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { joinUrl } from '../../routes'
import { WithdrawStore } from '../withdraw.store'
import { WithdrawSheet } from './withdraw-sheet'
import './visitor.scss'

interface Props {
  /** Asked, not yet answered. */
  pendingBranch: string | null
}

/** For who has not joined: what joining is for, and the way in; who has asked already may take it back. */
export const Visitor = observer(function Visitor({ pendingBranch }: Props) {
  const store = useStore((app) => new WithdrawStore(app))
  const asked = pendingBranch !== null
  return (
    <View className='me-visitor'>
      <View className='text-title-l' {...live}>
        {asked ? `已申请加入${pendingBranch}` : '还没有加入团支部'}
      </View>
      <View className='text-2 me-visitor__text'>
        {asked
          ? '等团支书确认。有新的邀请码，也可以换一个支部。'
          : '加入后，学完的每一期都有学时和学习证明。不加入也可以看往期团课和公告。'}
      </View>
      <View className='me-visitor__action'>
        <Button kind={asked ? 'line' : 'primary'} onTap={() => void Taro.navigateTo({ url: joinUrl() })}>
          {asked ? '换一个邀请码' : '加入团支部'}
        </Button>
        {asked && (
          <Button kind='text' onTap={() => store.ask(true)}>
            撤回申请
          </Button>
        )}
      </View>
      {asked && <WithdrawSheet store={store} />}
    </View>
  )
})
