import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { canScan } from '../../../../../services/platform/scan'
import { fetchScreens } from '../../../../../services/platform/screens'
import { CheckInButton } from '../../../components/check-in-button'
import { DOOR_SCREENS } from '../../../door-routes'

/** Who is there checks in, at whatever distance a phone believes to be. */
export function DoorBar({ venueId }: { venueId: string }) {
  useEffect(() => fetchScreens(DOOR_SCREENS), [])
  return (
    <>
      <View className='door-bar__words'>
        <View className='text-bold'>到了再签到</View>
        <View className='text-cap'>{canScan ? '扫馆内屏幕上的动态码' : '用口令，或给管理员扫你的码'}</View>
      </View>
      <CheckInButton venueId={venueId} />
    </>
  )
}
