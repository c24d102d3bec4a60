import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Banner } from '../../../../ui/banner'
import { Button } from '../../../../ui/button'
import { Empty } from '../../../../ui/empty'
import { Screen } from '../../../../ui/screen'
import { myBranchUrl } from '../../routes'

interface JoinedProps {
  branch: string
  onHome: () => void
}

/** For who stands in a branch already. */
export function Joined({ branch, onHome }: JoinedProps) {
  return (
    <Screen title='加入团支部'>
      <Empty title={`你在${branch}`} text='一个人只在一个团支部里。要换支部，先在“我的团支部”里退出。'>
        <View className='join__already'>
          <Button onTap={() => void Taro.redirectTo({ url: myBranchUrl() })}>我的团支部</Button>
          <Button kind='text' onTap={onHome}>
            返回首页
          </Button>
        </View>
      </Empty>
    </Screen>
  )
}

/** A request that the secretary has not answered yet. */
export function Pending({ branch }: { branch: string | null }) {
  if (branch === null) return null
  return (
    <View className='join__pending'>
      <Banner
        tone='blue'
        icon='clock'
        title={`已申请加入${branch}`}
        text='等团支书确认。有新的邀请码，也可以换一个支部。'
      />
    </View>
  )
}
