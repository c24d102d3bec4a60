import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
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
