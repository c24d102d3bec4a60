import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { WaitingAppeal } from '../../../../../contract/desk'
import { clockTime, dayInYear, durationWords, ms, type Instant } from '../../../../../domain/time'
import { live } from '../../../../../ui/aria'
import { Button } from '../../../../../ui/button'
import { Chip } from '../../../../../ui/chip'
import { Note } from '../../../../../ui/note'
import { Fact } from '../../../../../desk/fact'
import { Reason } from '../../components/reason'
import type { DeskStore } from '../../desk.store'
import type { Item } from '../../items'

interface Props {
  store: DeskStore
  item: Item
  row: WaitingAppeal
  now: Instant
}

const RECORDS = { done: '按时', late: '补学', none: '没有记录' } as const

/** An appeal: what was said, what phone and server know, one of two answers, and why. */
export const AppealPanel = observer(function AppealPanel({ store, item, row, now }: Props) {
  const { at, text, doneAt, receivedAt, deadline, record, frozen, branch } = row
  const moment = (instant: Instant) => `${dayInYear(instant, now)} ${clockTime(instant)}`
  // Seconds for which it was on the phone alone.
  const lag = doneAt === null || receivedAt === null ? 0 : (ms(receivedAt) - ms(doneAt)) / 1000
  const kept = RECORDS[record ?? 'none']
  return (
    <View>
      <View className='text-cap'>{`${branch.name}，${moment(at)} 提出`}</View>
      <View className='agenda__quote'>{`“${text}”`}</View>
      <Fact name='手机上看完'>{doneAt === null ? '没有' : moment(doneAt)}</Fact>
      <Fact name='服务器收到'>{receivedAt === null ? '没有' : moment(receivedAt)}</Fact>
      <Fact name='截止'>{moment(deadline)}</Fact>
      <Fact name='现在记为'>{kept}</Fact>
      {lag >= 1 && <Note>{`送到比看完晚 ${durationWords(lag)}。`}</Note>}
      <Answer store={store} item={item} row={row} kept={kept} />
      {frozen && <View className='text-cap'>这一期已冻结，冻结数不变，只改本人记录和实时数。</View>}
    </View>
  )
})

interface AnswerProps extends Pick<Props, 'store' | 'item' | 'row'> {
  kept: string
}

const Answer = observer(function Answer({ store, item, row, kept }: AnswerProps) {
  const { outcome, reason } = store.draftOf(item)
  const keeps = `维持${kept}`
  const empty = reason.trim() === ''
  return (
    <View>
      <View className='agenda__choice'>
        <Chip choice on={outcome === 'accept'} onTap={() => store.write(item, { outcome: 'accept' })}>
          改为按时
        </Chip>
        <Chip choice on={outcome === 'refuse'} onTap={() => store.write(item, { outcome: 'refuse' })}>
          {keeps}
        </Chip>
      </View>
      <Reason value={reason} onInput={(words) => store.write(item, { reason: words })} />
      <View className='text-note text-amber' {...live}>
        {store.problem}
      </View>
      <Button
        kind='primary'
        busy={store.busy}
        disabled={empty || store.offline}
        onTap={() => void store.answerAppeal(item, row)}
      >
        {store.offline ? '联网后再答复' : empty ? '先写理由' : `答复，${outcome === 'accept' ? '改为按时' : keeps}`}
      </Button>
    </View>
  )
})
