import { View } from '@tarojs/components'
import type { KeeperToday } from '../../../../../contract/keeping'
import { tappable } from '../../../../../ui/aria'
import { Num } from '../../../../../ui/num'
import { goTo } from '../../../go-to'
import { codeUrl } from '../../../checkin-routes'
import '../../../components/kept-row.scss'

interface Props {
  venueId: string
  free: KeeperToday['free']
}

/** 自由到访: who comes without an activity, all day; it leads to its code. */
export function FreeRow({ venueId, free: { sessionId, checkIns } }: Props) {
  const label = `全天，自由到访，前台平板显示动态码，${checkIns} 人次，显示签到码`
  return (
    <View
      className='kept-row'
      hoverClass='kept-row--pressed'
      {...tappable(() => goTo(codeUrl(venueId, sessionId)), { label })}
    >
      <View className='kept-row__when text-bold'>全天</View>
      <View className='kept-row__words'>
        <View className='text-item'>自由到访</View>
        <View className='text-cap'>前台平板显示动态码</View>
      </View>
      <View className='text-2'>
        <Num>{checkIns}</Num> 人次
      </View>
    </View>
  )
}
