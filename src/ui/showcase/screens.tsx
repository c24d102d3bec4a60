import { Button } from '../button'
import { ChoiceSheet } from '../choice-sheet'
import { Note } from '../note'
import { Screen } from '../screen'
import { Sheet } from '../sheet'
import { nothing, type Shown } from './shown'

const content = <Note>内容从这里开始。</Note>
const save = (
  <Button kind='primary' grow>
    保存
  </Button>
)

/** What takes the whole screen. */
export const screens: readonly Shown[] = [
  {
    name: 'screen',
    screens: true,
    states: {
      tab: (
        <Screen kind='tab' title='学习' note='第一区'>
          {content}
        </Screen>
      ),
      inner: <Screen title='设置'>{content}</Screen>,
      'inner, bar': (
        <Screen title='填写' bar={save}>
          {content}
        </Screen>
      ),
      media: <Screen kind='media'>{content}</Screen>,
    },
  },
  {
    name: 'sheet',
    screens: true,
    states: {
      open: (
        <Sheet open title='选一项' onClose={nothing}>
          {content}
        </Sheet>
      ),
    },
  },
  {
    name: 'choice-sheet',
    screens: true,
    states: {
      open: (
        <ChoiceSheet
          open
          title='选一项'
          options={[
            { key: '8', label: '甲' },
            { key: '7', label: '乙', caption: '和甲不同' },
          ]}
          chosen='8'
          onChoose={nothing}
          onClose={nothing}
        />
      ),
    },
  },
]
