import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { tappable } from './aria'
import { useDialog } from './dialog'
import './sheet.scss'

interface Props {
  open: boolean
  title: string
  onClose: () => void
  children: ReactNode
}

/**
 * Comes up from below over the page; the dimmed page, the X or Escape closes it, and keys stay in it. Put it inside the Screen, which
 * carries the text size.
 */
export function Sheet({ open, ...sheet }: Props) {
  return open ? <OpenSheet {...sheet} /> : null
}

function OpenSheet({ title, onClose, children }: Omit<Props, 'open'>) {
  const dialog = useDialog(title, onClose)
  return (
    <View className='sheet'>
      <View className='sheet__scrim' onClick={onClose} />
      <View className='sheet__panel' {...dialog}>
        <View className='sheet__title'>{title}</View>
        <View className='sheet__close' {...tappable(onClose, { label: '关闭' })} />
        {children}
      </View>
    </View>
  )
}
