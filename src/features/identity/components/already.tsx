import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '../../../ui/button'
import { Empty } from '../../../ui/empty'
import { goHome } from '../../../ui/navigation'
import { Screen } from '../../../ui/screen'
import { myBranchUrl } from '../routes'
import './already.scss'

interface Props {
  branch: string
}

/** In the place of any step of joining, for who stands in a branch already: by an invitation, or back from where joining ended. */
export function Already({ branch }: Props) {
  return (
    <Screen title='加入团支部'>
      <Empty title={`你在${branch}`} text='一个人只在一个团支部里。要换支部，先在“我的团支部”里退出。'>
        <View className='already'>
          <Button onTap={() => void Taro.redirectTo({ url: myBranchUrl() })}>我的团支部</Button>
          <Button kind='text' onTap={goHome}>
            返回首页
          </Button>
        </View>
      </Empty>
    </Screen>
  )
}
