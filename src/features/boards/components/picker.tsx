import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { tappable } from '../../../ui/aria'
import { ChoiceSheet } from '../../../ui/choice-sheet'
import { Icon } from '../../../ui/icon'
import { Keep, useKeptOpen } from '../../../ui/kept'
import './picker.scss'

interface Props {
  /** The key of what is shown, and how it is called. */
  chosen: string
  name: string
  options: readonly { key: string; label: string }[]
  /** What a tap is for: 换一期. */
  change: string
  /** Over the options: 看哪一期. */
  title: string
  onChoose: (key: string) => void
  onOpen?: () => void
  /** Below the options, where there is something to say of them. */
  children?: ReactNode
}

const OPEN = new Keep<boolean>()

/** Which of many the numbers are of; a tap shows the others. */
export function Picker({ chosen, name, options, change, title, onChoose, onOpen, children }: Props) {
  const [open, setOpen] = useKeptOpen(OPEN)
  const show = () => {
    onOpen?.()
    setOpen(true)
  }
  return (
    <View>
      <View className='picker' {...tappable(show, { label: `${name}，${change}` })}>
        <View>{name}</View>
        <Icon name='down' size='s' />
      </View>
      <ChoiceSheet
        open={open}
        title={title}
        options={options}
        chosen={chosen}
        onChoose={onChoose}
        onClose={() => setOpen(false)}
      >
        {children}
      </ChoiceSheet>
    </View>
  )
}
