import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { OwnRequest } from '../../../../contract/identity'
import { Button } from '../../../../ui/button'
import { Icon } from '../../../../ui/icon'
import { goHome } from '../../../../ui/navigation'
import { Rule } from '../../../../ui/rule'
import { Screen } from '../../../../ui/screen'
import { joinUrl } from '../../routes'

/** The request is with the secretary; who was passed meanwhile goes on from where the code is asked for. */
export function Asked({ request: { branch, state } }: { request: OwnRequest }) {
  const passed = state === 'passed'
  return (
    <Screen title='申请加入'>
      <View className='asked'>
        <View className='text-green'>
          <Icon name='check-circle' size='l' />
        </View>
        <View className='text-title-l asked__title'>
          {passed ? '团支书已经通过了你的申请' : '已提交，等团支书确认'}
        </View>
        <View className='asked__rule'>
          <Rule short />
        </View>
        <View className='text-2'>
          {passed ? `${branch.name}等你加入。` : `申请在${branch.name}的团支书那里，结果会出现在“我的”里。`}
        </View>
        <View className='text-2'>确认之前，团课和公告照常可以看。</View>
        <View className='asked__action'>
          {passed && (
            <Button kind='primary' onTap={() => void Taro.redirectTo({ url: joinUrl() })}>
              去加入
            </Button>
          )}
          <Button onTap={goHome}>返回首页</Button>
        </View>
      </View>
    </Screen>
  )
}
