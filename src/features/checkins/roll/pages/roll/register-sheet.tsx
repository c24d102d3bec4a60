import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { BY_HAND_REASON_MAX } from '../../../../../domain/limits'
import { lately, ms } from '../../../../../domain/time'
import { useApp } from '../../../../../stores/app'
import { Button } from '../../../../../ui/button'
import { Lines } from '../../../../../ui/lines'
import { Note } from '../../../../../ui/note'
import { Row } from '../../../../../ui/row'
import { Sheet } from '../../../../../ui/sheet'
import { RadioRow } from '../../../components/radio-row'
import type { RollStore } from '../../roll.store'
import { hereWords, REASONS, whoWords } from '../../roll-words'
import type { ScanningStore } from '../../scanning.store'
import type { ShownRow } from '../../shown-rows'

interface Props {
  store: RollStore
  scanning: ScanningStore
  row: ShownRow
  onClose: () => void
}

const OTHER = '其他，写一句'
const STEP_MS = 300_000

/** Registers somebody by hand: why has to be said, and they can read it. */
export const RegisterSheet = observer(function RegisterSheet({ store, scanning, row, onClose }: Props) {
  const { session } = useApp()
  const [chosen, choose] = useState<string | null>(null)
  const [words, write] = useState('')
  const [opened] = useState(() => store.moment().at)
  const [earlier, setEarlier] = useState(0)
  const [timing, setTiming] = useState(false)
  const reason = chosen === OTHER ? words.trim() : (chosen ?? '')
  const at = clamped(ms(opened) - earlier * STEP_MS, store)
  const register = () => {
    store.register(row, reason, new Date(at).toISOString())
    scanning.tell({ tone: 'green', who: whoWords(row), words: hereWords(at) })
    onClose()
  }
  const by = session.me.value?.name ?? ''
  return (
    <Sheet open title={`手动登记${row.name}`} onClose={onClose}>
      <View className='register__label text-cap'>原因，必选</View>
      {[...REASONS, OTHER].map((one) => (
        <RadioRow key={one} on={one === chosen} onTap={() => choose(one)}>
          {one}
        </RadioRow>
      ))}
      {chosen === OTHER && (
        <View className='register__words'>
          <Lines
            label='写一句'
            value={words}
            onInput={write}
            maxLength={BY_HAND_REASON_MAX}
            placeholder='比如：屏幕碎了'
          />
        </View>
      )}
      <Row title={`到场时间：${lately(at, opened)}`} onTap={() => setTiming(!timing)} />
      {timing && (
        <View className='register__time'>
          <Button small disabled={clamped(at - STEP_MS, store) === at} onTap={() => setEarlier(earlier + 1)}>
            早 5 分钟
          </Button>
          <Button small disabled={earlier === 0} onTap={() => setEarlier(earlier - 1)}>
            晚 5 分钟
          </Button>
        </View>
      )}
      <Note icon='shield'>{`会记下登记人${by}、时间和原因，本人能看到。`}</Note>
      <Button kind='primary' disabled={reason === ''} onTap={register}>
        {reason === '' ? (chosen === OTHER ? '先写一句原因' : '先选原因') : '登记到场'}
      </Button>
    </Sheet>
  )
})

/** Nobody was there before people checked in; where this phone does not know the time, the cloud puts it right. */
function clamped(at: number, { value }: RollStore): number {
  if (value === null) return at
  return Math.min(Math.max(at, ms(value.session.opensAt)), ms(value.session.closesAt))
}
