import { View } from '@tarojs/components'
import { Sheet } from '../../../ui/sheet'
import { DEFINITIONS } from '../figure-words'

/** 口径: what is counted, and how. */
export function Definitions({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Sheet open={open} title='口径' onClose={onClose}>
      {DEFINITIONS.map(([term, meaning]) => (
        <View key={term} className='figures__definition'>
          <View className='text-medium'>{term}</View>
          <View className='text-2'>{meaning}</View>
        </View>
      ))}
    </Sheet>
  )
}
