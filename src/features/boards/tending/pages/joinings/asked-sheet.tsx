import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { live } from '../../../../../ui/aria'
import { Button } from '../../../../../ui/button'
import { Sheet } from '../../../../../ui/sheet'
import { askedWords } from '../../joining-words'
import type { JoiningsStore } from '../../joinings.store'

/** Asks once more, and says what it does. */
export const AskedSheet = observer(function AskedSheet({ store }: { store: JoiningsStore }) {
  const { asked, problem, busy } = store
  if (!asked) return null
  const { title, effects, yes } = askedWords(asked)
  return (
    <Sheet open title={title} onClose={() => store.ask(null)}>
      {effects.map((effect) => (
        <View key={effect} className='text-2 joinings__effect'>
          {effect}
        </View>
      ))}
      <View className='text-note text-amber' {...live}>
        {problem}
      </View>
      <View className='joinings__choices'>
        <Button kind='text' onTap={() => store.ask(null)}>
          先不改
        </Button>
        <Button kind='primary' grow busy={busy} onTap={() => void store.confirm()}>
          {yes}
        </Button>
      </View>
    </Sheet>
  )
})
