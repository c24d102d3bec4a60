import { View } from '@tarojs/components'
import { Skeleton } from '../../../../../ui/skeleton'

/** Keeps the places of the name and the settings. */
export function SettingsSkeleton() {
  return (
    <View className='settings'>
      <Skeleton width='50%' height={22} />
      {[1, 2, 3, 4, 5, 6, 7, 8].map((row) => (
        <Skeleton key={row} width='100%' height={44} top={16} />
      ))}
    </View>
  )
}
