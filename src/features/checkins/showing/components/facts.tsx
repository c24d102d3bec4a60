import { Text, View } from '@tarojs/components'
import { Icon } from '../../../../ui/icon'
import type { IconName } from '../../../../ui/icon-names'
import './facts.scss'

/** What can be relied on while the code is shown. */
export function Facts({ awake }: { awake: boolean }) {
  return (
    <>
      <Fact icon='device' amber={!awake}>
        {awake ? '屏幕保持常亮' : '请把锁屏时间调长'}
      </Fact>
      <Fact icon='offline'>没有网络也能用</Fact>
    </>
  )
}

export function Fact({ icon, amber, children }: { icon: IconName; amber?: boolean; children: string }) {
  return (
    <View className={`code-fact${amber ? ' text-amber' : ''}`}>
      <Icon name={icon} size='s' />
      <Text>{children}</Text>
    </View>
  )
}
