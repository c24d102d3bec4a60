import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { tappable } from '../../../ui/aria'
import './folded.scss'

interface Props {
  /** 其余 5 项都达到 */
  words: string
  children: ReactNode
}

/** What nobody has to look at, behind a line that unfolds it. */
export function Folded({ words, children }: Props) {
  const [open, set] = useState(false)
  if (open) return <>{children}</>
  return (
    <View className='folded glyph icon--down' {...tappable(() => set(true), { label: `${words}，展开` })}>
      {words}
    </View>
  )
}
