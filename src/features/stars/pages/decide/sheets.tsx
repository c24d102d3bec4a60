import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { STAR_REASON_MAX, VISIT_NOTE_MAX } from '../../../../domain/limits'
import { starWord } from '../../../../domain/homes/services'
import { visitsFrom } from '../../../../domain/stars/deciding'
import { dayKey } from '../../../../domain/time'
import { DayGrid } from '../../../../forms/day-grid'
import { SwitchRow } from '../../../../forms/switch-row'
import { live } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Lines } from '../../../../ui/lines'
import { Sheet } from '../../../../ui/sheet'
import type { DecidingStore } from '../../deciding.store'
import { goTo } from '../../go-to'
import { starUrl } from '../../routes'
import { dayWords, decideWords, versionWords } from '../../words'
import { VisitsSheet } from './visits-sheet'

/** What is asked once more, and what has to be said with it. */
export const AskedSheets = observer(function AskedSheets({ store }: { store: DecidingStore }) {
  if (store.asked === 'return') return <Return store={store} />
  if (store.asked === 'visits') return <VisitsSheet store={store} />
  if (store.asked === 'visit') return <Visit store={store} />
  return store.asked === 'decide' ? <Confirm store={store} /> : null
})

const Return = observer(function Return({ store }: { store: DecidingStore }) {
  const [reason, say] = useState('')
  const empty = reason.trim() === ''
  const lacking = store.loaded.value?.check.items.filter(({ verdict }) => verdict === 'lacking').length ?? 0
  return (
    <Sheet open title='退回补材料' onClose={() => store.ask(null)}>
      <View className='text-2'>{`标了 ${lacking} 项要补。管理员看到理由，补好后再提交。`}</View>
      <Lines
        label='理由'
        value={reason}
        onInput={say}
        placeholder='如：值班表看不清，请重拍'
        maxLength={STAR_REASON_MAX}
        error={store.acts.problem}
      />
      <View className='stars__acts'>
        <Button kind='text' onTap={() => store.ask(null)}>
          先不退
        </Button>
        <Button
          grow
          busy={store.acts.busy}
          disabled={empty || lacking === 0}
          onTap={() => void store.giveBack(reason.trim())}
        >
          {lacking === 0 ? '先标出要补的项' : empty ? '先写理由' : '退回'}
        </Button>
      </View>
    </Sheet>
  )
})

const Visit = observer(function Visit({ store }: { store: DecidingStore }) {
  const now = store.loaded.value?.now ?? ''
  const [day, setDay] = useState(dayKey(now))
  const [announced, setAnnounced] = useState(true)
  const [note, say] = useState('')
  return (
    <Sheet open title='记一次实地查看' onClose={() => store.ask(null)}>
      <View className='text-2'>记的是你自己去过。一起去的人各自点“我也去了”，四星及以上要两个人。</View>
      <DayGrid chosen={day} first={visitsFrom(now)} last={dayKey(now)} onChoose={setDay} />
      <SwitchRow title='事先说好的' caption='公示时会写明' on={announced} onChange={setAnnounced} />
      <Lines
        label='看到什么'
        value={note}
        onInput={say}
        placeholder='只有团委看得到'
        maxLength={VISIT_NOTE_MAX}
        error={store.acts.problem}
      />
      <View className='stars__acts'>
        <Button grow busy={store.acts.busy} onTap={() => void store.noteVisit({ day, announced, note: note.trim() })}>
          记下
        </Button>
      </View>
    </Sheet>
  )
})

/** Asks once, and shows what everybody will read; the public page comes after it. */
const Confirm = observer(function Confirm({ store }: { store: DecidingStore }) {
  const { stars, reason, acts, loaded } = store
  const { value } = loaded
  if (!value) return null
  const { check, now } = value
  const { venue, criteria, items } = check
  const met = items.filter(({ judged }) => judged === 'met').length
  const decide = async () => {
    if (await store.decide()) goTo(starUrl(venue.venueId))
  }
  return (
    <Sheet open title={`${decideWords(stars)}，马上公示`} onClose={() => store.ask(null)}>
      <View className='text-title'>{`${venue.name}：${stars === null ? '不定星级' : starWord(stars)}`}</View>
      <View className='text-2'>
        {`有效到 ${dayWords(criteria.validUntil, now)}，${items.length} 项标准达到 ${met} 项，${versionWords(criteria)}`}
      </View>
      <View className='text-2'>{`理由：${reason.trim()}`}</View>
      <View className='text-note text-amber' {...live}>
        {acts.problem ?? ''}
      </View>
      <View className='stars__acts'>
        <Button kind='text' onTap={() => store.ask(null)}>
          再看看
        </Button>
        <Button grow busy={acts.busy} onTap={() => void decide()}>
          {decideWords(stars)}
        </Button>
      </View>
    </Sheet>
  )
})
