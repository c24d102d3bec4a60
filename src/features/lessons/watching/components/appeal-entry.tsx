import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { NAMES_SEEN_BY } from '../../../../domain/permissions/seen-by'
import type { AppealState, LessonDetail } from '../../../../contract/lessons'
import { APPEAL_MAX } from '../../../../domain/limits'
import { clockTime, dayName, type Instant } from '../../../../domain/time'
import { live } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Lines } from '../../../../ui/lines'
import { Sheet } from '../../../../ui/sheet'
import { Tag } from '../../../../ui/tag'
import { appealWord } from '../../issue-words'
import type { AppealStore } from '../appeal.store'
import { refusedWords } from '../watching-words'
import './appeal-entry.scss'

const RULES = `只有${NAMES_SEEN_BY}看得到。答复前可以改，一期一条。`

const SAYS: Record<Exclude<AppealState, 'refused'>, string> = {
  open: '团支书会看到你的说明，答复后这里会变。',
  accepted: '团支书已补上这一期的记录。',
}

/** Where something is recorded, but as late. */
const OF_LATE = {
  ask: '其实按时学完了？',
  say: '说明情况，由团支书核实后更正，按时计入。',
  refused: '团支书没有更正，记录仍是补学。有疑问请当面联系。',
}

/** While the words are on the phone only. */
const onPhone = (online: boolean): string =>
  online ? '申诉还没有传上去，已存在这部手机，稍后自动送出。' : '没有网络，申诉已存在这部手机，联网后自动送出。'

/** What the entry says, of a lesson without a record or with a late one. */
function wordsOf(
  { receipt }: LessonDetail,
  { appeal, unsent, online }: AppealStore,
  over: boolean,
): { title: string; says: string } {
  const late = receipt?.late === true
  if (unsent) return { title: '我的申诉', says: unsent.refused ?? onPhone(online) }
  if (!appeal) {
    return late
      ? { title: OF_LATE.ask, says: OF_LATE.say }
      : { title: '学过却没有记录？', says: '说明情况，由团支书核实后补记。' }
  }
  const says = appeal.state === 'refused' ? (late ? OF_LATE.refused : refusedWords(over)) : SAYS[appeal.state]
  return { title: '我的申诉', says }
}

interface Props {
  lesson: LessonDetail
  store: AppealStore
  /** The deadline has passed. */
  over: boolean
}

/** For a lesson that was done and is not recorded, or as late: a word to the secretary, and what came of it. */
export const AppealEntry = observer(function AppealEntry({ lesson, store, over }: Props) {
  const { appeal, unsent } = store
  const { title, says } = wordsOf(lesson, store, over)
  return (
    <View className='appeal-entry'>
      <View className='appeal-entry__head'>
        <View className='text-bold'>{title}</View>
        <StateTag store={store} />
        {store.mayWrite && (
          <Button small onTap={() => store.write(true)}>
            {appeal || unsent ? '改说明' : '申诉'}
          </Button>
        )}
      </View>
      <View className='text-cap' {...live}>
        {says}
      </View>
      {unsent && <Said text={unsent.text} when={`${moment(unsent.at)} 写下`} />}
      {/* Newer words take the place of open ones; an answer stays to be read. */}
      {appeal && !(unsent && appeal.state === 'open') && (
        <Said text={appeal.text} when={`${moment(appeal.at)} 提交`} answer={appeal.answer} />
      )}
      <Sheet open={store.writing} title='向团支书申诉' onClose={() => store.write(false)}>
        <Lines
          label='你什么时候、怎么学的'
          value={store.text}
          onInput={(text) => store.say(text)}
          placeholder='如：周一晚上在教室看完并答了题'
          maxLength={APPEAL_MAX}
          error={store.error?.message ?? null}
        />
        <View className='text-cap appeal-entry__note' {...live}>
          {store.kept ? onPhone(store.online) : `${store.submitted ? '已提交。' : ''}${RULES}`}
        </View>
        <Send store={store} />
      </Sheet>
    </View>
  )
})

const moment = (at: Instant): string => `${dayName(at)} ${clockTime(at)}`

const StateTag = observer(function StateTag({ store: { appeal, unsent } }: { store: AppealStore }) {
  if (unsent) return unsent.refused === null ? <Tag tone='amber'>待上传</Tag> : <Tag>没有收下</Tag>
  return appeal && <Tag tone={appealWord(appeal.state).tone}>{appealWord(appeal.state).word}</Tag>
})

function Said({ text, when, answer = null }: { text: string; when: string; answer?: string | null }) {
  return (
    <View className='appeal-entry__said'>
      <View>{text}</View>
      <View className='text-cap'>{when}</View>
      {answer !== null && <View>{`团支书答复：${answer}`}</View>}
    </View>
  )
}

/** Words that wait already need not be sent again. */
const Send = observer(function Send({ store }: { store: AppealStore }) {
  if (store.kept)
    return (
      <Button kind='primary' onTap={() => store.write(false)}>
        知道了
      </Button>
    )
  const empty = store.text.trim() === ''
  return (
    <Button kind='primary' busy={store.busy} disabled={empty} onTap={() => void store.send()}>
      {empty ? '先写说明' : '提交申诉'}
    </Button>
  )
})
