import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { Dating } from '../../../../contract/talks'
import { Fact } from '../../../../desk/fact'
import { Side, useRoomy } from '../../../../desk/side'
import { MomentSheet } from '../../../../forms/moment-sheet'
import { REASON_MAX } from '../../../../domain/limits'
import { beginOf, type Wished } from '../../../../domain/talks/free-times'
import { canBeDeclined, canBeMoved } from '../../../../domain/talks/stage'
import { ms } from '../../../../domain/time'
import { live } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Chip } from '../../../../ui/chip'
import { Lines } from '../../../../ui/lines'
import { Loaded } from '../../../../ui/loaded'
import { Note } from '../../../../ui/note'
import { Sheet } from '../../../../ui/sheet'
import { Skeleton } from '../../../../ui/skeleton'
import { TextAction } from '../../../../ui/text-action'
import { useWide } from '../../../../ui/use-wide'
import type { TalksStore } from '../../talks.store'
import { momentWords, wishSpoken, wishWords } from '../../words'

/** Giving a request its date, what the branch wishes beside when the lecturer is free: beside the list where there is room, on a phone a sheet. */
export const Panel = observer(function Panel({ store }: { store: TalksStore }) {
  const { chosen, shown } = store
  const wide = useWide()
  const moves = shown.value !== null && canBeMoved(shown.value.stage)
  const close = () => store.close()
  const title = moves ? '改期' : '排期'
  const within = (
    <Loaded
      from={shown}
      skeleton={<Skeleton width='100%' height={160} top={8} />}
      onRetry={() => chosen !== null && void store.open(chosen)}
    >
      {(value) => <Of store={store} dating={value} moves={moves} />}
    </Loaded>
  )
  if (!wide)
    return (
      <Sheet open={chosen !== null} title={title} onClose={close}>
        {within}
      </Sheet>
    )
  if (chosen === null) return null
  const [before, next] = [store.beside(-1), store.beside(1)]
  return (
    <View className='year__panel'>
      <Side
        title={title}
        marks={<Close onTap={close} />}
        chosen={chosen}
        place={title}
        onBefore={before ? () => void store.open(before) : undefined}
        onNext={next ? () => void store.open(next) : undefined}
        onClose={close}
      >
        {within}
      </Side>
    </View>
  )
})

/** A panel beside the work stays until it is closed; one that lies over it has a way of its own. */
function Close({ onTap }: { onTap: () => void }) {
  const roomy = useRoomy()
  if (!roomy) return null
  return (
    <View className='year__close'>
      <TextAction onTap={onTap}>收起</TextAction>
    </View>
  )
}

interface OfProps {
  store: TalksStore
  dating: Dating
  moves: boolean
}

const Of = observer(function Of({ store, dating, moves }: OfProps) {
  const { title, minutes, branch, lecturer, venue, people, note, wishes, times, booked, reason } = dating
  return (
    <View>
      <View className='text-title'>{title}</View>
      <Fact name='讲师'>{`${lecturer.name}，${lecturer.unit}`}</Fact>
      <Fact name='哪个支部'>{branch}</Fact>
      <Fact name='在哪讲'>{`${venue.name}，约 ${people} 人，${minutes} 分钟`}</Fact>
      {note !== '' && <Fact name='想听的重点'>{note}</Fact>}
      {reason !== '' && <Fact name='上次取消'>{reason}</Fact>}
      {booked.map(({ startsAt, title: other }) => (
        <Fact key={startsAt} name='讲师已有'>{`${momentWords(startsAt)} ${other}`}</Fact>
      ))}
      {dating.stage !== 'unseen' && (
        <>
          <Choices store={store} name='支部想要的' times={wishes} none='想要的时间都过了' />
          <Choices store={store} name={`讲师别的空，${lecturer.free}`} times={times} none='没有别的空' />
          <Give store={store} dating={dating} moves={moves} />
        </>
      )}
      {canBeDeclined(dating.stage) && <Decline store={store} over={dating.stage === 'unseen'} />}
    </View>
  )
})

interface ChoicesProps {
  store: TalksStore
  name: string
  times: readonly Wished[]
  none: string
}

const Choices = observer(function Choices({ store, name, times, none }: ChoicesProps) {
  const isOn = (time: Wished) => store.startsAt !== null && ms(beginOf(time)) === ms(store.startsAt)
  return (
    <View className='talks__gap'>
      <View className='text-cap'>{name}</View>
      <View className='year__chips'>
        {times.map((time) => (
          <Chip
            key={`${time.day} ${time.part}`}
            choice
            on={isOn(time)}
            spoken={wishSpoken(time)}
            onTap={() => store.pick(time)}
          >
            {wishWords(time)}
          </Chip>
        ))}
      </View>
      {times.length === 0 && <View className='text-2'>{none}</View>}
    </View>
  )
})

const Give = observer(function Give({ store, dating, moves }: OfProps) {
  const [asked, ask] = useState(false)
  const { startsAt, act } = store
  const verb = moves ? '改到' : '排在'
  const [first] = dating.wishes
  return (
    <View>
      <View {...live}>{act.problem !== null && <Note icon='alert'>{act.problem}</Note>}</View>
      <View className='talks__acts'>
        <Button onTap={() => ask(true)}>别的时间</Button>
        <Button kind='primary' grow busy={act.busy} disabled={startsAt === null} onTap={() => void store.give()}>
          {startsAt === null ? '先选时间' : `${verb} ${momentWords(startsAt)}`}
        </Button>
      </View>
      {asked && (
        <MomentSheet
          title='哪天几点开始'
          value={startsAt ?? (first ? beginOf(first).toISOString() : dating.now)}
          now={dating.now}
          onChange={(moment) => moment !== null && store.chooseTime(moment)}
          onClose={() => ask(false)}
        />
      )}
    </View>
  )
})

const Decline = observer(function Decline({ store, over }: { store: TalksStore; over: boolean }) {
  const empty = store.reason.trim() === ''
  return (
    <View className='talks__gap'>
      <Lines
        label={over ? '没有到场记录，写明原因后了结' : '排不上，写明原因'}
        value={store.reason}
        onInput={(reason) => store.say(reason)}
        maxLength={REASON_MAX}
        placeholder='支部会看到，可以改时间再约'
      />
      <View className='talks__acts'>
        <Button disabled={empty} busy={store.act.busy} onTap={() => void store.decline()}>
          {empty ? '先写原因' : over ? '了结这一场' : '告诉支部没排上'}
        </Button>
      </View>
    </View>
  )
})
