import { View } from '@tarojs/components'
import { Button } from '../../../../ui/button'
import { Icon } from '../../../../ui/icon'
import { goHome } from '../../../../ui/navigation'
import { Rule } from '../../../../ui/rule'
import { Screen } from '../../../../ui/screen'

/** The request is with the secretary. */
export function Asked({ branch }: { branch: string }) {
  return (
    <Screen title='申请加入'>
      <View className='asked'>
        <View className='text-green'>
          <Icon name='check-circle' size='l' />
        </View>
        <View className='text-title-l asked__title'>已提交，等团支书确认</View>
        <View className='asked__rule'>
          <Rule short />
        </View>
        <View className='text-2'>{`申请在${branch}的团支书那里。`}</View>
        <View className='text-2'>确认之前，团课和公告照常可以看。</View>
        <View className='asked__action'>
          <Button onTap={goHome}>返回首页</Button>
        </View>
      </View>
    </Screen>
  )
}
