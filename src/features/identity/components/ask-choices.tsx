import { View } from '@tarojs/components'
import { Button } from '../../../ui/button'
import './ask-choices.scss'

interface Props {
  no: string
  onNo: () => void
  yes: string
  onYes: () => void
  busy: boolean
}

/** The foot of a sheet that asks once more: back, or in earnest. */
export function AskChoices({ no, onNo, yes, onYes, busy }: Props) {
  return (
    <View className='ask-choices'>
      <Button kind='text' onTap={onNo}>
        {no}
      </Button>
      <Button kind='primary' grow busy={busy} onTap={onYes}>
        {yes}
      </Button>
    </View>
  )
}
