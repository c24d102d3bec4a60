import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { Organisers } from '../../../../contract/talks'
import { REASON_MAX } from '../../../../domain/limits'
import { dayName } from '../../../../domain/time'
import { live } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Lines } from '../../../../ui/lines'
import { Note } from '../../../../ui/note'
import { Num } from '../../../../ui/num'
import { Row } from '../../../../ui/row'
import { Sheet } from '../../../../ui/sheet'
import { Heading } from '../../components/heading'
import type { TendedStore } from '../../tended.store'
import { momentWords } from '../../words'

type One = Organisers['organisers'][number]

/** Who organises: shown to who may name them. */
export const OrganisersPart = observer(function OrganisersPart({ store }: { store: TendedStore }) {
  const [asked, ask] = useState<One | null>(null)
  const { value } = store.organisers
  if (!value) return null
  const { organisers, appointment } = value
  return (
    <View>
      <Heading>讲师团干事</Heading>
      <View className='talks__lines'>
        {organisers.map((one) => (
          <Row
            key={one.organiserId}
            title={one.name}
            value={one.until === null ? '没有期限' : `${dayName(one.until)} 到期`}
            onTap={() => ask(one)}
          />
        ))}
        {organisers.length === 0 && <View className='text-2 talks__line'>还没有干事，团委自己排期。</View>}
      </View>
      <View {...live}>
        {appointment && (
          <View className='tended__code'>
            <Num size='l'>{appointment.code}</Num>
            <View className='text-cap'>{`任命码，只能用一次，${momentWords(appointment.expiresAt)} 前有效`}</View>
          </View>
        )}
      </View>
      <View className='talks__acts'>
        <Button busy={store.act.busy} onTap={() => void store.appoint()}>
          {appointment ? '换一个任命码' : '任命干事'}
        </Button>
      </View>
      <Dismiss store={store} one={asked} onClose={() => ask(null)} />
    </View>
  )
})

interface DismissProps {
  store: TendedStore
  one: One | null
  onClose: () => void
}

const Dismiss = observer(function Dismiss({ store, one, onClose }: DismissProps) {
  const [reason, say] = useState('')
  const empty = reason.trim() === ''
  const { act } = store
  const dismiss = async () => {
    if (one && (await store.dismiss(one.organiserId, reason.trim()))) onClose()
  }
  return (
    <Sheet open={one !== null} title={`不再由${one?.name ?? ''}做干事`} onClose={onClose}>
      <Lines label='原因' value={reason} onInput={say} maxLength={REASON_MAX} placeholder='如 换人接手' />
      <View {...live}>{act.problem !== null && <Note icon='alert'>{act.problem}</Note>}</View>
      <View className='talks__acts'>
        <Button grow busy={act.busy} disabled={empty} onTap={() => void dismiss()}>
          {empty ? '先写原因' : '结束任命'}
        </Button>
      </View>
    </Sheet>
  )
})
