import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { live } from '../ui/aria'
import { Icon } from '../ui/icon'
import './labelled.scss'

interface Props {
  label: string
  /** At the right of it: 7 / 30. */
  note?: string
  error?: string | null
  children: ReactNode
}

/** A field of a form with its small label, and the sentence below it where something is wrong. */
export function Labelled({ label, note, error, children }: Props) {
  return (
    <View className='labelled'>
      <View className='labelled__head text-cap'>
        <Text>{label}</Text>
        {note !== undefined && <Text className='text-figures'>{note}</Text>}
      </View>
      {children}
      {/* Always there, so that it is read out when it comes. */}
      <View {...live}>
        {error && (
          <View className='labelled__error'>
            <Icon name='alert' size='s' />
            <View>{error}</View>
          </View>
        )}
      </View>
    </View>
  )
}
