import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { Writing } from '../../../../contract/writing'
import { REVIEW_WORDS_MAX } from '../../../../domain/limits'
import { STAGE_NAMES } from '../../../../domain/publishing/piece'
import { clockTime, ms } from '../../../../domain/time'
import { live } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Checkbox } from '../../../../ui/checkbox'
import { Lines } from '../../../../ui/lines'
import { Note } from '../../../../ui/note'
import { momentWords } from '../../words'
import { asksAnew } from '../asked'
import type { ReviewStore } from '../review.store'

interface Props {
  store: ReviewStore
  writing: Writing
  /** With what was done, once it was. */
  onDecided: (said: string) => void
}

/** What is said to the author, and one of two answers; or why there is none to give. */
export const Decision = observer(function Decision({ store, writing, onDecided }: Props) {
  const { words, unchecked, writing: one } = store
  const { moves, hindered, stage, text, held, now } = writing
  if (hindered !== null) return <Note>{heldWords(hindered, held)}</Note>
  if (!moves.includes('approve'))
    return (
      <Note>{stage === 'review' ? '已经送审，等审核决定。' : `这一条现在是“${STAGE_NAMES[stage]}”，不用审核。`}</Note>
    )
  const lacks = words.trim() === ''
  const title = `《${text.title}》`
  const approve = async () => {
    if (await store.approve()) onDecided(`已通过${title}`)
  }
  const sendBack = async () => {
    if (await store.sendBack()) onDecided(`已退回${title}，作者会看到意见`)
  }
  return (
    <View className='decision'>
      <Lines
        label='意见'
        value={words}
        placeholder='退回时必填，作者会看到'
        maxLength={REVIEW_WORDS_MAX}
        onInput={(value) => store.say(value)}
      />
      {writing.checks.asks !== null && (
        <Checkbox
          checked={store.letsThrough}
          spoken='内容检测要人看的地方我看过了，可以发'
          onChange={(on) => store.letThrough(on)}
        >
          内容检测要人看的地方我看过了，可以发
        </Checkbox>
      )}
      <View className='text-note text-amber' {...live}>
        {one.offline ? '没有网络，联网后再决定。写的还在这里。' : (one.problem ?? '')}
      </View>
      <View className='decision__acts'>
        <Button grow busy={one.busy === 'sendBack'} disabled={lacks || one.offline} onTap={() => void sendBack()}>
          {lacks ? '写了意见才能退回' : '退回修改'}
        </Button>
        <Button
          kind='primary'
          grow
          busy={one.busy === 'approve'}
          disabled={one.offline || unchecked !== null}
          onTap={() => void approve()}
        >
          {unchecked === null ? approveWords(writing) : notYetWords(writing)}
        </Button>
      </View>
      <Note>{effectWords(writing, now)}</Note>
      {held?.own && <View className='text-cap'>{`${clockTime(held.until)} 前别人不能决定这一条`}</View>}
    </View>
  )
})

const heldWords = (hindered: string, held: Writing['held']): string =>
  held && !held.own ? `${hindered}，最晚到 ${clockTime(held.until)}` : hindered

const isLater = ({ text: { publishAt }, now }: Writing): boolean => publishAt !== null && ms(publishAt) > ms(now)

function approveWords(writing: Writing): string {
  if (writing.out === 'published') return '通过，更正'
  return isLater(writing) ? '通过，按时发布' : '通过，立即发布'
}

function notYetWords({ checks: { state } }: Writing): string {
  if (state === 'review') return '看过才能通过'
  return state === 'risky' ? '不能通过' : '检查完才能通过'
}

function effectWords(writing: Writing, now: string): string {
  const { out, text } = writing
  if (out === 'published')
    return `通过后立即替换在线稿，标“已更正”，旧稿留在历史里。${asksAnew(writing) ? '读者会看到“需重新确认”，以前的确认都留着。' : ''}`
  return isLater(writing) && text.publishAt !== null
    ? `通过后 ${momentWords(text.publishAt, now)} 自动发布，到时候不用谁在。`
    : '通过后马上发布，读者就能看到。'
}
