import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { Skeleton } from '../../../../ui/skeleton'
import './who.scss'

/** Keeps the places of the seal and the lines, and between them of what stands there. */
export function MeSkeleton({ children }: PropsWithChildren) {
  return (
    <View>
      <View className='me-who'>
        <Skeleton width={60} height={60} round />
        <View className='me-who__words'>
          <Skeleton width='40%' height={24} />
          <Skeleton width='70%' height={18} top={6} />
        </View>
      </View>
      {children}
      {[1, 2, 3, 4].map((row) => (
        <Skeleton key={row} width='100%' height={36} top={16} />
      ))}
    </View>
  )
}
