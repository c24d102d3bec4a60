import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { AppealState, LessonDetail } from '../../../../contract/lessons'
import { APPEAL_MAX } from '../../../../domain/limits'
import { clockTime, dayName } from '../../../../domain/time'
import { useStore } from '../../../../stores/app'
import { live } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Field } from '../../../../ui/field'
import { Sheet } from '../../../../ui/sheet'
import { Tag } from '../../../../ui/tag'
import { appealWord } from '../../issue-words'
import { AppealStore } from '../appeal.store'
import './appeal-entry.scss'

const SAYS: Record<AppealState, string> = {
  open: '团支书会看到你的说明，答复后这里会变。',
  accepted: '团支书已补上这一期的记录。',
  refused: '团支书没有补记。有疑问请当面联系，也可以现在补学。',
}

/** Where something is recorded, but as late. */
const OF_LATE = {
  ask: '其实按时学完了？',
  say: '说明情况，由团支书核实后更正，按时计入。',
  refused: '团支书没有更正，记录仍是补学。有疑问请当面联系。',
}

/** What the entry says, of a lesson without a record or with a late one. */
function wordsOf({ receipt }: LessonDetail, state: AppealState | null): { title: string; says: string } {
  const late = receipt?.late === true
  if (state === null) {
    return late
      ? { title: OF_LATE.ask, says: OF_LATE.say }
      : { title: '学过却没有记录？', says: '说明情况，由团支书核实后补记。' }
  }
  return { title: '我的申诉', says: late && state === 'refused' ? OF_LATE.refused : SAYS[state] }
}

/** For a lesson that was done and is not recorded, or as late: a word to the secretary, and what came of it. */
export const AppealEntry = observer(function AppealEntry({ lesson }: { lesson: LessonDetail }) {
  const store = useStore((app) => new AppealStore(app, lesson))
  const { appeal } = store
  const { title, says } = wordsOf(lesson, appeal?.state ?? null)
  return (
    <View className='appeal-entry'>
      <View className='appeal-entry__head'>
        <View className='text-bold'>{title}</View>
        {appeal && <Tag tone={appealWord(appeal.state).tone}>{appealWord(appeal.state).word}</Tag>}
        {store.mayWrite && (
          <Button small onTap={() => store.write(true)}>
            {appeal ? '改说明' : '申诉'}
          </Button>
        )}
      </View>
      <View className='text-cap' {...live}>
        {says}
      </View>
      {appeal && (
        <View className='appeal-entry__said'>
          <View>{appeal.text}</View>
          <View className='text-cap'>{`${dayName(appeal.at)} ${clockTime(appeal.at)} 提交`}</View>
          {appeal.answer !== null && <View>{`团支书答复：${appeal.answer}`}</View>}
        </View>
      )}
      <Sheet open={store.writing} title='向团支书申诉' onClose={() => store.write(false)}>
        <Field
          label='你什么时候、怎么学的'
          value={store.text}
          onInput={(text) => store.say(text)}
          placeholder='如：周一晚上在教室看完并答了题'
          maxLength={APPEAL_MAX}
          error={store.error?.message ?? null}
        />
        <View className='text-cap appeal-entry__note'>只有团支书看得到。答复前可以改，一期一条。</View>
        <Button kind='primary' busy={store.busy} disabled={store.text.trim() === ''} onTap={() => void store.send()}>
          {store.text.trim() === '' ? '先写说明' : '提交申诉'}
        </Button>
      </Sheet>
    </View>
  )
})
