import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { described } from '../../../ui/aria'
import { Seal } from '../../../ui/seal'
import './lecturer-head.scss'

interface Props {
  lecturer: { name: string; unit: string }
  /** At the right, such as another one. */
  children?: ReactNode
}

/** Who it is. */
export const LecturerHead = ({ lecturer: { name, unit }, children }: Props) => (
  <View className='lecturer-head'>
    <Seal name={name} />
    <View className='lecturer-head__words'>
      <View className='text-item' {...described('heading', undefined, 2)}>
        {name}
      </View>
      <View className='text-cap'>{unit}</View>
    </View>
    {children}
  </View>
)
