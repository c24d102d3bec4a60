import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { COUNTS, COUNTS_NAMES } from '../../../../../domain/checkins/hours'
import { WAYS, WELCOMES, WELCOME_WORDS } from '../../../../../domain/homes/activity'
import { ACTIVITY_TEXT_MAX } from '../../../../../domain/limits'
import { DAY_MS, ms } from '../../../../../domain/time'
import { Button } from '../../../../../ui/button'
import { Note } from '../../../../../ui/note'
import { Sheet } from '../../../../../ui/sheet'
import { ChoiceSheet } from '../../../../../ui/choice-sheet'
import { Labelled } from '../../../../../forms/labelled'
import { Pictures } from '../../../components/pictures'
import { TextBox } from '../../../../../forms/text-box'
import type { PicturesStore } from '../../../pictures.store'
import type { ActivityStore } from '../../activity.store'
import {
  CANCEL_CHOICES,
  COUNTS_CAPTIONS,
  cancelWords,
  DRAW_EXPLAINED,
  WAY_CAPTIONS,
  WAY_NAMES,
  WELCOME_NAMES,
} from '../../writing-words'
import { MomentSheet } from '../../../../../forms/moment-sheet'

export type RuleSheet = 'way' | 'opensAt' | 'closesAt' | 'cancelHours' | 'welcome' | 'counts' | 'text'

interface Props {
  open: RuleSheet
  store: ActivityStore
  pictures: PicturesStore
  onClose: () => void
}

/** What a row of the rules opens. */
export const RuleSheets = observer(function RuleSheets({ open, store, pictures, onClose }: Props) {
  const { text, now } = store
  if (!text) return null
  const dayBefore = new Date(Math.max(ms(text.startsAt) - DAY_MS, ms(now))).toISOString()
  switch (open) {
    case 'way':
      return (
        <ChoiceSheet
          open
          title='名额怎么给'
          options={WAYS.map((way) => ({ key: way, label: WAY_NAMES[way], caption: WAY_CAPTIONS[way] }))}
          chosen={text.way}
          // A draw needs a closing: the day before is offered.
          onChoose={(way) =>
            store.change({ way, closesAt: way === 'draw' ? (text.closesAt ?? dayBefore) : text.closesAt })
          }
          onClose={onClose}
        >
          <Note>{DRAW_EXPLAINED}</Note>
        </ChoiceSheet>
      )
    case 'opensAt':
      return (
        <MomentSheet
          title='报名开始'
          value={text.opensAt ?? now}
          now={now}
          none='发布后马上'
          onChange={(opensAt) => store.change({ opensAt })}
          onClose={onClose}
        />
      )
    case 'closesAt':
      return (
        <MomentSheet
          title='报名截止'
          value={text.closesAt ?? dayBefore}
          now={now}
          none={text.way === 'draw' ? undefined : '开场前都能报'}
          onChange={(closesAt) => store.change({ closesAt })}
          onClose={onClose}
        />
      )
    case 'cancelHours':
      return (
        <ChoiceSheet
          open
          title='取消截止'
          options={CANCEL_CHOICES.map((hours) => ({ key: String(hours), label: cancelWords(hours) }))}
          chosen={String(text.cancelHours)}
          onChoose={(hours) => store.change({ cancelHours: Number(hours) })}
          onClose={onClose}
        >
          <Note>到这时候为止可以自己取消，位子马上给候补的人。之后来不了的会告诉你。</Note>
        </ChoiceSheet>
      )
    case 'welcome':
      return (
        <ChoiceSheet
          open
          title='谁能报名'
          options={WELCOMES.map((welcome) => ({
            key: welcome,
            label: WELCOME_NAMES[welcome],
            caption: WELCOME_WORDS[welcome],
          }))}
          chosen={text.welcome}
          onChoose={(welcome) => store.change({ welcome })}
          onClose={onClose}
        />
      )
    case 'counts':
      return (
        <ChoiceSheet
          open
          title='时长怎么计'
          options={COUNTS.map((counts) => ({
            key: counts,
            label: COUNTS_NAMES[counts],
            caption: COUNTS_CAPTIONS[counts],
          }))}
          chosen={text.counts}
          onChoose={(counts) => store.change({ counts })}
          onClose={onClose}
        >
          <Note>签退的按实际时长，没签退的按活动时长，结束后计入。没来的人不受影响。</Note>
        </ChoiceSheet>
      )
    case 'text':
      return (
        <Sheet open title='说明和图片' onClose={onClose}>
          <Labelled label='说明' note={`${[...text.text].length} / ${ACTIVITY_TEXT_MAX}`}>
            <TextBox
              tall
              label='说明'
              value={text.text}
              maxLength={ACTIVITY_TEXT_MAX}
              placeholder='做什么、要带什么、到哪里集合'
              onInput={(typed) => store.change({ text: typed })}
            />
          </Labelled>
          <Labelled label='图片'>
            <Pictures store={pictures} />
          </Labelled>
          <View className='keeping__acts'>
            <Button grow onTap={onClose}>
              好了
            </Button>
          </View>
        </Sheet>
      )
  }
})
