import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { described } from '../../../../../ui/aria'
import { Button } from '../../../../../ui/button'
import { Rule } from '../../../../../ui/rule'
import { feedUrl } from '../../../routes'

/** Not there, not for this reader and not out yet read the same. */
export function NotThere() {
  return (
    <View className='notice-gone' {...described('alert')}>
      <Rule tone='grey' short />
      <View className='notice-gone__title text-title-l' {...described('heading', undefined, 2)}>
        没有这一条，或你看不到它。
      </View>
      <View className='text-2 notice-gone__about'>链接可能不完整，或者它只发给一部分人。你能看的都在公告里。</View>
      <View className='notice-gone__action'>
        <Button kind='primary' onTap={toFeed}>
          去看公告
        </Button>
      </View>
    </View>
  )
}

export const toFeed = (): void => void Taro.switchTab({ url: feedUrl() })
