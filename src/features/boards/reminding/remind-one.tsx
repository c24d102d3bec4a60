import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { BoardPerson } from '../../../contract/boards'
import { Button } from '../../../ui/button'
import { Icon } from '../../../ui/icon'
import { remindedWords } from '../reminder-words'
import type { RemindingStore } from './reminding.store'
import './remind-one.scss'

interface Props {
  person: BoardPerson
  reminding: RemindingStore
}

/** Reminds this person, or says why that is not offered. */
export const RemindOne = observer(function RemindOne({ person, reminding }: Props) {
  const { memberId, name, reminder } = person
  if (reminding.canChoose(memberId))
    return (
      <Button
        small
        icon='bell'
        busy={reminding.isSending(memberId)}
        spoken={`提醒${name}`}
        onTap={() => void reminding.remind([memberId])}
      >
        提醒
      </Button>
    )
  const word = remindedWords(person, reminding.now)
  if (word === '') return null
  return (
    <View className='remind-one text-cap'>
      {reminder === 'reminded' && <Icon name='check' size='xs' />}
      <Text>{word}</Text>
    </View>
  )
})
