import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { WritingText } from '../../../../../contract/writing'
import { CATEGORIES, CATEGORY_NAMES } from '../../../../../domain/notices/category'
import { addDays, dayKey } from '../../../../../domain/time'
import { MomentSheet } from '../../../../../forms/moment-sheet'
import { momentOf } from '../../../../../forms/moments'
import { ChoiceSheet } from '../../../../../ui/choice-sheet'
import { Sheet } from '../../../../../ui/sheet'
import { Preview } from '../../components/preview'
import { DiscardSheet } from '../../components/sheets/discard-sheet'
import { FullSheet } from '../../components/sheets/full-sheet'
import { LinkSheet } from '../../components/sheets/link-sheet'
import { LostSheet } from '../../components/sheets/lost-sheet'
import { PeopleSheet } from '../../components/sheets/people-sheet'
import { PickSheet } from '../../components/sheets/pick-sheet'
import { SaysSheet } from '../../components/sheets/says-sheet'
import { ScopeSheet } from '../../components/sheets/scope-sheet'
import { TheirsSheet } from '../../components/sheets/theirs-sheet'
import { MORNING, offeredDeadline, paragraphsOf, type WrittenQuestion } from '../../asking'
import type { Editing } from '../../editing'

/** What lies over the page. In a place of its own: when it goes, the page is not sent again. */
export const Sheets = observer(function Sheets({ editing }: { editing: Editing }) {
  const { open, store } = editing
  return <View>{open !== null && store.text !== null && <OpenSheet editing={editing} />}</View>
})

const OpenSheet = observer(function OpenSheet({ editing }: { editing: Editing }) {
  const { open, store, reach, burden, handle } = editing
  const { text, now } = store
  const close = () => editing.show(null)
  if (!text) return null
  switch (open) {
    case 'scope':
      return (
        <ScopeSheet reach={reach} chosen={text.scope} onChoose={(scope) => store.change({ scope })} onClose={close} />
      )
    case 'people':
      return (
        <PeopleSheet
          text={text}
          reach={reach.reach}
          now={now}
          onChange={(part) => store.change(part)}
          onClose={close}
        />
      )
    case 'category':
      return (
        <ChoiceSheet
          open
          title='分类'
          options={CATEGORIES.map((key) => ({ key, label: CATEGORY_NAMES[key] }))}
          chosen={text.category}
          onChoose={(category) => store.change({ category })}
          onClose={close}
        />
      )
    case 'moment':
      return (
        <MomentSheet
          title='发布时间'
          value={text.publishAt ?? momentOf(addDays(dayKey(now), 1), MORNING)}
          now={now}
          none='审核通过后立即'
          onChange={(publishAt) => store.change({ publishAt })}
          onClose={close}
        />
      )
    case 'deadline':
      return (
        <MomentSheet
          title='确认截止'
          value={text.confirm?.deadline ?? offeredDeadline(text, now)}
          now={now}
          onChange={(deadline) => text.confirm && store.change({ confirm: { ...text.confirm, deadline } })}
          onClose={close}
        />
      )
    case 'says':
      return text.confirm?.question ? <Says editing={editing} text={text} question={text.confirm.question} /> : null
    case 'full':
      return burden.burden.value && <FullSheet burden={burden.burden.value} onClose={close} />
    case 'link':
      return <LinkSheet orgId={store.orgId} onLink={(link, words) => handle?.link(link, words)} onClose={close} />
    case 'lesson':
    case 'activity':
      return (
        <PickSheet to={open} orgId={store.orgId} onPick={(reference) => handle?.insert(reference)} onClose={close} />
      )
    case 'preview':
      return (
        <Sheet open title='读者看到的' onClose={close}>
          <Preview editing={editing} bare />
        </Sheet>
      )
    case 'lost':
      return <LostSheet editing={editing} onClose={close} />
    case 'theirs':
      return <TheirsSheet editing={editing} onClose={close} />
    case 'discard':
      return <DiscardSheet editing={editing} onClose={close} />
    case null:
      return null
  }
})

interface SaysProps {
  editing: Editing
  text: WritingText
  question: WrittenQuestion
}

const Says = ({ editing, text, question }: SaysProps) => (
  <SaysSheet
    paragraphs={paragraphsOf(text)}
    chosen={question.says}
    onChoose={(says) =>
      text.confirm && editing.store.change({ confirm: { ...text.confirm, question: { ...question, says } } })
    }
    onClose={() => editing.show(null)}
  />
)
