import { Text } from '@tarojs/components'
import type { ReactNode } from 'react'
import './num.scss'

interface Props {
  size?: 'hero' | 'xl' | 'l' | 'm' | 's'
  children: ReactNode
}

/** A figure that stands alone, in the serif of the numerals. */
export function Num({ size = 'm', children }: Props) {
  return <Text className={`num num--${size}`}>{children}</Text>
}
